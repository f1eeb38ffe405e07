#include "core/importer/ProfileStore.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace duizhao::importer {

namespace {

using Json = nlohmann::json;

/// The index is for finding candidates; of a long text a part does.
constexpr std::size_t kMostIndexed = 4096;

void addSome(const recognition::FeatureSet& set, std::string_view kind, std::vector<std::uint64_t>& features)
{
    // Ascending hashes: the first ones are a sample that two editions take alike.
    const std::uint64_t salt = recognition::featureOf(kind);
    const std::size_t count = std::min(set.size(), kMostIndexed);
    for (std::size_t i = 0; i < count; ++i) {
        features.push_back(set[i] ^ salt);
    }
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
                    {"date", profile.date},
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
    profile.date = text("date");
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
        features.push_back(recognition::featureOf("address " + profile.urlIdentity));
    }
    for (const std::string& title : {profile.title, profile.titleZh}) {
        if (!title.empty()) {
            features.push_back(recognition::featureOf("title " + title));
        }
    }
    return features;
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

} // namespace duizhao::importer
