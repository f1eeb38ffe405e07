#include "core/library/store/MarkTargets.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <sstream>

namespace duizhao::library {

namespace {

using Json = nlohmann::json;

std::string hexadecimal(std::uint64_t value)
{
    std::array<char, 17> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, 16);
    return {text.data(), end};
}

std::uint64_t fromHexadecimal(std::string_view text)
{
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return value;
}

Json jsonOf(const model::MarkTarget& target)
{
    const model::TextAnchor& anchor = target.anchor;
    Json json{{"half", target.half == model::Half::English ? "en" : "zh"},
              {"edition", target.edition.value},
              {"article", target.article.value},
              {"block", target.block.value},
              {"print", hexadecimal(anchor.print)},
              {"begin", anchor.range.begin},
              {"end", anchor.range.end},
              {"quote", anchor.quote},
              {"prefix", anchor.prefix},
              {"suffix", anchor.suffix}};
    if (anchor.measured) {
        json["needs"] = {anchor.needBefore, anchor.needAfter, anchor.needBoth};
        json["edges"] = {anchor.fromStart, anchor.toEnd, anchor.prefixAlone, anchor.suffixAlone,
                         anchor.blockAlone};
    }
    return json;
}

model::MarkTarget targetOf(const Json& json)
{
    model::MarkTarget target;
    target.half = json.at("half") == "en" ? model::Half::English : model::Half::Chinese;
    target.edition = EditionId{json.at("edition").get<std::int64_t>()};
    target.article = ArticleId{json.at("article").get<std::int64_t>()};
    target.block = BlockId{json.at("block").get<std::int64_t>()};
    model::TextAnchor& anchor = target.anchor;
    anchor.print = fromHexadecimal(json.at("print").get<std::string>());
    anchor.range = {json.at("begin").get<std::size_t>(), json.at("end").get<std::size_t>()};
    anchor.quote = json.at("quote").get<std::string>();
    anchor.prefix = json.at("prefix").get<std::string>();
    anchor.suffix = json.at("suffix").get<std::string>();
    anchor.measured = json.contains("needs");
    if (anchor.measured) {
        const auto needs = json.at("needs").get<std::array<int, 3>>();
        const auto edges = json.at("edges").get<std::array<bool, 5>>();
        anchor.needBefore = needs[0];
        anchor.needAfter = needs[1];
        anchor.needBoth = needs[2];
        anchor.fromStart = edges[0];
        anchor.toEnd = edges[1];
        anchor.prefixAlone = edges[2];
        anchor.suffixAlone = edges[3];
        anchor.blockAlone = edges[4];
    }
    return target;
}

std::vector<std::string> partsOf(const std::string& quotes)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= quotes.size();) {
        const std::size_t end = std::min(quotes.find("\n\n", at), quotes.size());
        parts.push_back(quotes.substr(at, end - at));
        at = end + 2;
    }
    return parts;
}

} // namespace

std::vector<model::MarkTarget> targetsFromJson(std::string_view json)
{
    std::vector<model::MarkTarget> targets;
    try {
        for (const Json& target : Json::parse(json)) {
            targets.push_back(targetOf(target));
        }
    } catch (const Json::exception&) {
        return {};
    }
    return targets;
}

std::string toJson(const std::vector<model::MarkTarget>& targets)
{
    Json list = Json::array();
    for (const model::MarkTarget& target : targets) {
        list.push_back(jsonOf(target));
    }
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<model::MarkTarget> targetsFromPrints(const std::string& prints, const std::string& quoteEn,
                                                 const std::string& quoteZh, EditionId edition,
                                                 ArticleId article)
{
    std::vector<model::MarkTarget> targets;
    std::istringstream sides{prints};
    for (const model::Half half : {model::Half::English, model::Half::Chinese}) {
        const std::string& quote = half == model::Half::English ? quoteEn : quoteZh;
        std::string side;
        std::getline(sides, side, '|');
        std::istringstream words{side};
        std::vector<std::string> list;
        for (std::string word; words >> word;) {
            list.push_back(word);
        }
        const auto parts = partsOf(quote);
        for (std::size_t at = 0; at < list.size(); ++at) {
            model::MarkTarget target;
            target.half = half;
            target.edition = edition;
            target.article = article;
            target.anchor.print = fromHexadecimal(list[at]);
            // A block may hold an empty line itself: then the quote as a whole is what is known.
            target.anchor.quote = parts.size() == list.size() ? parts[at] : quote;
            target.anchor.range = {0, target.anchor.quote.size()};
            targets.push_back(std::move(target));
        }
    }
    return targets;
}

} // namespace duizhao::library
