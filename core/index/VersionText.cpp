#include "core/index/VersionText.h"

#include "core/storage/Compression.h"
#include "core/text/Lines.h"

#include <nlohmann/json.hpp>

namespace duizhao::index {

namespace {

using Json = nlohmann::ordered_json;

/// Empty strings, zeros and false are left out.
void put(Json& json, const char* key, const Json& value)
{
    if (value != Json("") && value != Json(0) && value != Json(false)) {
        json[key] = value;
    }
}

Json toJson(const model::RecognisedArticle& fields)
{
    Json json = Json::object();
    put(json, "role", name(fields.role));
    put(json, "title", fields.title);
    put(json, "titleZh", fields.titleZh);
    put(json, "number", fields.number);
    put(json, "date", fields.date);
    put(json, "category", fields.category);
    if (!fields.keywords.empty()) {
        json["keywords"] = fields.keywords;
    }
    put(json, "url", fields.url);
    put(json, "rawUrl", fields.rawUrl);
    put(json, "videoId", fields.videoId);
    put(json, "model", fields.model);
    put(json, "author", fields.author);
    put(json, "originalTitle", fields.originalTitle);
    put(json, "stub", fields.stub);
    return json;
}

Json toJson(const document::Block& block)
{
    Json json = Json::object();
    put(json, "kind", name(block.kind));
    put(json, "level", block.level);
    put(json, "marker", block.marker);
    put(json, "task", block.task);
    put(json, "checked", block.checked);
    put(json, "language", text::languageCode(block.language));
    put(json, "script", text::scriptCode(block.script));
    put(json, "markdown", block.markdown);
    if (block.text != block.markdown) {
        json["text"] = block.text;
    }
    put(json, "info", block.info);
    if (block.disposition != document::Disposition::Shown) {
        json["disposition"] = name(block.disposition);
    }
    put(json, "folded", name(block.foldReason));
    put(json, "field", block.field);
    return json;
}

/// A value of a document that somebody may have changed by hand: what is missing or of another kind is empty.
std::string text(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

int number(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? found->get<int>() : 0;
}

bool flag(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_boolean() && found->get<bool>();
}

model::RecognisedArticle fieldsOf(const Json& json)
{
    model::RecognisedArticle fields;
    fields.role = model::articleRoleFromName(text(json, "role"));
    fields.title = text(json, "title");
    fields.titleZh = text(json, "titleZh");
    fields.number = number(json, "number");
    fields.date = text(json, "date");
    fields.category = text(json, "category");
    for (const Json& word : json.value("keywords", Json::array())) {
        if (word.is_string()) {
            fields.keywords.push_back(word.get<std::string>());
        }
    }
    fields.url = text(json, "url");
    fields.rawUrl = text(json, "rawUrl");
    fields.videoId = text(json, "videoId");
    fields.model = text(json, "model");
    fields.author = text(json, "author");
    fields.originalTitle = text(json, "originalTitle");
    fields.stub = flag(json, "stub");
    return fields;
}

document::Block blockOf(const Json& json)
{
    document::Block block;
    block.kind = document::blockKindFromName(text(json, "kind"));
    block.level = number(json, "level");
    block.marker = text(json, "marker");
    block.task = flag(json, "task");
    block.checked = flag(json, "checked");
    block.language = text::languageFromCode(text(json, "language"));
    block.script = text::scriptFromCode(text(json, "script"));
    block.markdown = text(json, "markdown");
    block.text = json.contains("text") ? text(json, "text") : block.markdown;
    block.info = text(json, "info");
    block.disposition = json.contains("disposition")
                            ? document::dispositionFromName(text(json, "disposition"))
                            : document::Disposition::Shown;
    block.foldReason = document::foldReasonFromName(text(json, "folded"));
    block.field = text(json, "field");
    return block;
}

std::vector<std::string> body(const VersionText& text)
{
    std::vector<std::string> paragraphs;
    for (const document::Block& block : text.blocks) {
        if (block.disposition == document::Disposition::Shown) {
            paragraphs.push_back(block.text.empty() ? block.markdown : block.text);
        }
    }
    return paragraphs;
}

/// `a text tha…` of `a text that goes on`.
bool isCutShort(std::string_view shorter, std::string_view longer)
{
    for (const std::string_view mark : {"…", "...", "……"}) {
        if (shorter.ends_with(mark)) {
            shorter.remove_suffix(mark.size());
        }
    }
    return longer.starts_with(text::trimmed(shorter));
}

} // namespace

std::string VersionText::shown() const
{
    std::string all;
    for (const std::string* title : {&fields.title, &fields.titleZh}) {
        all += title->empty() ? "" : *title + "\n";
    }
    for (const std::string& paragraph : body(*this)) {
        all += paragraph + "\n";
    }
    return all;
}

std::string packVersionText(const VersionText& text)
{
    Json json{{"article", toJson(text.fields)}, {"blocks", Json::array()}};
    for (const document::Block& block : text.blocks) {
        json["blocks"].push_back(toJson(block));
    }
    // What is not UTF-8 cannot be told in JSON; a text that was decoded has none of it.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<VersionText> unpackVersionText(std::string_view json)
{
    const Json value = Json::parse(json, nullptr, false);
    if (!value.is_object() || !value.contains("article") || !value["article"].is_object() ||
        !value.contains("blocks") || !value["blocks"].is_array()) {
        return std::nullopt;
    }
    VersionText text;
    text.fields = fieldsOf(value["article"]);
    for (const Json& block : value["blocks"]) {
        if (!block.is_object()) {
            return std::nullopt;
        }
        text.blocks.push_back(blockOf(block));
    }
    return text;
}

VersionText versionTextOf(const model::RecognisedEdition& edition, int part)
{
    VersionText text;
    if (part >= 0) {
        text.fields = edition.articles.at(std::size_t(part));
    }
    for (const document::Block& block : edition.blocks) {
        if (block.article == part) {
            text.blocks.push_back(block);
        }
    }
    return text;
}

bool saysLess(const VersionText& newer, const VersionText& older)
{
    if (older.fields.stub || newer.fields.stub) {
        return newer.fields.stub && !older.fields.stub;
    }
    const auto now = body(newer);
    const auto before = body(older);
    if (now.empty() || now.size() > before.size()) {
        return now.empty() && !before.empty();
    }
    for (std::size_t i = 0; i + 1 < now.size(); ++i) {
        if (now[i] != before[i]) {
            return false;
        }
    }
    const std::size_t last = now.size() - 1;
    const bool whole = now[last] == before[last];
    return (now.size() < before.size() || !whole) && isCutShort(now[last], before[last]);
}

std::optional<VersionText> readVersionText(storage::Transaction& transaction, std::int64_t id)
{
    struct Packed {
        std::size_t size = 0;
        std::string frame;
    };
    const auto packed = transaction.one(
        "SELECT size, text FROM version_text WHERE id = ?1",
        [](const storage::Statement& row) {
            return Packed{static_cast<std::size_t>(row.integer(0)), row.text(1)};
        },
        id);
    if (!packed) {
        return std::nullopt;
    }
    const auto json = storage::decompress(packed->frame, packed->size);
    transaction.require(json);
    return json ? unpackVersionText(*json) : std::nullopt;
}

} // namespace duizhao::index
