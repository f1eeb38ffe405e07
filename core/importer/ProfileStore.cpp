#include "core/importer/ProfileStore.h"

#include "core/importer/PairNames.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace duizhao::importer {

namespace {

using Json = nlohmann::json;

/// The index is for finding candidates; of a long text a part does.
constexpr std::size_t kMostIndexed = 4096;
/// Of a file's name without its numbers: as long as this it may be found again elsewhere.
constexpr std::size_t kTellingName = 6;

void addSome(const recognition::FeatureSet& set, std::string_view kind, std::vector<std::uint64_t>& features)
{
    // Ascending hashes: the first ones are a sample that two editions take alike.
    const std::uint64_t salt = recognition::featureOf(kind);
    const std::size_t count = std::min(set.size(), kMostIndexed);
    for (std::size_t i = 0; i < count; ++i) {
        features.push_back(set[i] ^ salt);
    }
}

Json toJson(const MarkDate& date)
{
    return {date.year, date.month, date.day};
}

MarkDate dateFrom(const Json& json)
{
    const auto part = [&](std::size_t at) {
        return json.is_array() && at < json.size() && json[at].is_number_integer() ? json[at].get<int>() : 0;
    };
    return {part(0), part(1), part(2)};
}

Json toJson(const PlaceMark& mark)
{
    Json json{{"s", mark.series}, {"p", mark.plain}, {"l", mark.leads}, {"d", toJson(mark.date)}};
    if (mark.issue) {
        json["n"] = *mark.issue;
    }
    if (mark.volume) {
        json["v"] = *mark.volume;
    }
    return json;
}

std::vector<long> numbersFrom(const Json& json)
{
    std::vector<long> numbers;
    for (const Json& number : json.is_array() ? json : Json::array()) {
        numbers.push_back(number.is_number_integer() ? number.get<long>() : 0);
    }
    return numbers;
}

PlaceMark placeFrom(const Json& json)
{
    PlaceMark mark;
    if (!json.is_object()) {
        return mark;
    }
    const auto number = [&](const char* key) {
        const auto at = json.find(key);
        return at != json.end() && at->is_number_integer() ? std::optional{at->get<long>()} : std::nullopt;
    };
    const auto at = [&](const char* key) { return json.contains(key) ? json[key] : Json{}; };
    mark.series = at("s").is_string() ? at("s").get<std::string>() : std::string{};
    mark.plain = numbersFrom(at("p"));
    mark.leads = at("l").is_boolean() && at("l").get<bool>();
    mark.date = dateFrom(at("d"));
    mark.issue = number("n");
    mark.volume = number("v");
    return mark;
}

Json toJson(const IssueMark& mark)
{
    Json titles = Json::array();
    for (const PlaceMark& title : mark.titles) {
        titles.push_back(toJson(title));
    }
    return {{"titles", titles},
            {"front", toJson(mark.front)},
            {"address", toJson(mark.address)},
            {"noted", toJson(mark.noted)},
            {"file", toJson(mark.file)},
            {"folders", mark.folders},
            {"numbers", mark.folderNumbers}};
}

IssueMark issueMarkFrom(const Json& json)
{
    IssueMark mark;
    if (!json.is_object()) {
        return mark;
    }
    const auto at = [&](const char* key) { return json.contains(key) ? json[key] : Json{}; };
    for (const Json& title : at("titles").is_array() ? at("titles") : Json::array()) {
        mark.titles.push_back(placeFrom(title));
    }
    mark.front = placeFrom(at("front"));
    mark.address = placeFrom(at("address"));
    mark.noted = dateFrom(at("noted"));
    mark.file = placeFrom(at("file"));
    mark.folders = at("folders").is_string() ? at("folders").get<std::string>() : std::string{};
    mark.folderNumbers = numbersFrom(at("numbers"));
    return mark;
}

} // namespace

std::string packProfile(const EditionProfile& profile)
{
    const Json json{{"kind", name(profile.kind)},
                    {"format", name(profile.format)},
                    {"language", text::languageCode(profile.language)},
                    {"url", profile.urlIdentity},
                    {"title", profile.title},
                    {"titleZh", profile.titleZh},
                    {"script", text::scriptCode(profile.script)},
                    {"address", profile.address},
                    {"path", profile.path},
                    {"mark", toJson(profile.mark)},
                    {"cites", profile.cites},
                    {"paragraphs", profile.paragraphs},
                    {"told", profile.told},
                    {"newest", profile.newest},
                    {"entries", profile.entries},
                    {"headlines", profile.headlines},
                    {"passages", profile.passages},
                    {"links", profile.links},
                    {"names", profile.names}};
    const std::vector<std::uint8_t> bytes = Json::to_cbor(json);
    return {bytes.begin(), bytes.end()};
}

EditionProfile unpackProfile(std::string_view bytes)
{
    const Json json = Json::from_cbor(bytes, true, false);
    if (!json.is_object()) {
        return {};
    }
    const auto text = [&](const char* key) {
        const auto at = json.find(key);
        return at != json.end() && at->is_string() ? at->get<std::string>() : std::string{};
    };
    const auto set = [&](const char* key) {
        recognition::FeatureSet features;
        const auto at = json.find(key);
        for (std::size_t i = 0; at != json.end() && at->is_array() && i < at->size(); ++i) {
            features.push_back((*at)[i].is_number_integer() ? (*at)[i].get<std::uint64_t>() : 0);
        }
        return features;
    };
    EditionProfile profile;
    profile.kind = model::editionKindFromName(text("kind"));
    profile.format = model::formatFromName(text("format"));
    profile.language = text::languageFromCode(text("language"));
    profile.urlIdentity = text("url");
    profile.title = text("title");
    profile.titleZh = text("titleZh");
    profile.script = text::scriptFromCode(text("script"));
    profile.address = text("address");
    profile.path = text("path");
    if (const auto mark = json.find("mark"); mark != json.end()) {
        profile.mark = issueMarkFrom(*mark);
    }
    profile.newest = text("newest");
    const auto told = json.find("told");
    profile.told = told != json.end() && told->is_number_integer() ? told->get<int>() : 0;
    profile.cites = set("cites");
    profile.paragraphs = set("paragraphs");
    profile.entries = set("entries");
    profile.headlines = set("headlines");
    profile.passages = set("passages");
    profile.links = set("links");
    profile.names = set("names");
    return profile;
}

std::vector<std::uint64_t> identityFeatures(const EditionProfile& profile)
{
    std::vector<std::uint64_t> features;
    if (!profile.urlIdentity.empty()) {
        features.push_back(addressFeature(profile));
    }
    for (const std::string& title : {profile.title, profile.titleZh}) {
        if (!title.empty()) {
            features.push_back(titleFeature(title));
        }
    }
    for (const std::uint64_t cited : profile.cites) {
        features.push_back(cited ^ recognition::featureOf("cites"));
    }
    if (!profile.path.empty()) {
        const TwinPath twin = twinPathOf(profile.path);
        features.push_back(recognition::featureOf("twin " + twin.strict));
        if (twin.loose != twin.strict) {
            features.push_back(recognition::featureOf("twin " + twin.loose));
        }
        features.push_back(recognition::featureOf("file " + profile.path));
        const PlaceMark& file = profile.mark.file;
        if (file.series.size() >= kTellingName && file.says()) {
            features.push_back(recognition::featureOf("name " + toJson(file).dump()));
        }
    }
    return features;
}

std::vector<std::uint64_t> wantedFeatures(const EditionProfile& profile)
{
    std::vector<std::uint64_t> features = identityFeatures(profile);
    for (const std::uint64_t cited : profile.cites) {
        features.push_back(cited ^ recognition::featureOf("address"));
    }
    if (!profile.urlIdentity.empty()) {
        features.push_back(recognition::featureOf(profile.urlIdentity) ^ recognition::featureOf("cites"));
    }
    return features;
}

std::uint64_t addressFeature(const EditionProfile& profile)
{
    return recognition::featureOf(profile.urlIdentity) ^ recognition::featureOf("address");
}

std::uint64_t titleFeature(const std::string& folded)
{
    return recognition::featureOf("title " + folded);
}

std::vector<std::uint64_t> contentFeatures(const EditionProfile& profile)
{
    std::vector<std::uint64_t> features;
    addSome(profile.entries, "entries", features);
    addSome(profile.headlines, "headlines", features);
    addSome(profile.passages, "passages", features);
    addSome(profile.links, "links", features);
    addSome(profile.names, "names", features);
    return features;
}

recognition::FeatureSet plainFeatures(const EditionProfile& profile,
                                      const std::vector<std::uint64_t>& contentFeatures)
{
    recognition::FeatureSet plain;
    if (contentFeatures.empty()) {
        return plain;
    }
    for (const auto& [set, kind] :
         {std::pair{&profile.headlines, "headlines"}, std::pair{&profile.passages, "passages"},
          std::pair{&profile.links, "links"}, std::pair{&profile.names, "names"}}) {
        const std::uint64_t salt = recognition::featureOf(kind);
        std::copy_if(set->begin(), set->end(), std::back_inserter(plain), [&](std::uint64_t feature) {
            return std::binary_search(contentFeatures.begin(), contentFeatures.end(), feature ^ salt);
        });
    }
    recognition::makeSet(plain);
    return plain;
}

} // namespace duizhao::importer
