#include "app/cli/Values.h"
#include "core/align/edit/BeadEditor.h"
#include "core/base/Reasons.h"
#include "core/logging/ErrorLine.h"

namespace duizhao::cli {

namespace {

template <typename IdType>
Json idOrNull(IdType id)
{
    return id ? Json(id.value) : Json(nullptr);
}

Json editionJson(const model::EditionSummary& edition)
{
    return {{"id", idOrNull(edition.id)},
            {"kind", name(edition.kind)},
            {"format", name(edition.format)},
            {"file", edition.filePath},
            {"importedAt", toIso(edition.importedAt)},
            {"model", edition.model},
            {"title", edition.title},
            {"titleZh", edition.titleZh},
            {"tags", edition.tags}};
}

template <typename IdType>
Json idList(const std::vector<IdType>& ids)
{
    Json list = Json::array();
    for (const IdType id : ids) {
        list.push_back(id.value);
    }
    return list;
}

Json blockJson(const model::StoredBlock& block)
{
    const bool folded = block.disposition == document::Disposition::Folded;
    const std::string_view why = folded ? name(block.foldReason)
                                 : block.disposition == document::Disposition::Metadata
                                     ? name(block.disposition)
                                     : std::string_view{};
    return {{"id", block.id.value},
            {"article", idOrNull(block.articleId)},
            {"kind", name(block.kind)},
            {"level", block.level},
            {"language", text::languageCode(block.language)},
            {"script", text::scriptCode(block.script)},
            {"text", block.text},
            {"markdown", block.markdown},
            {"folded", why},
            {"line", block.firstLine}};
}

Json beadJson(const model::StoredBead& bead)
{
    return {{"id", bead.id.value},         {"article", idOrNull(bead.articleId)},
            {"number", bead.number},       {"en", idList(bead.en)},
            {"zh", idList(bead.zh)},       {"origin", name(bead.origin)},
            {"status", name(bead.status)}, {"score", bead.score}};
}

Json anchorJson(std::int64_t id, const model::Anchor& anchor)
{
    return {{"id", id},
            {"article", idOrNull(anchor.article)},
            {"pair", anchor.pairNumber},
            {"unplaced", anchor.unplaced},
            {"quoteEn", anchor.quoteEn},
            {"quoteZh", anchor.quoteZh}};
}

Json reasonsJson(const std::vector<importer::LinkEvidence>& evidence)
{
    Json reasons = Json::array();
    for (const importer::LinkEvidence& one : evidence) {
        reasons.push_back({{"reason", name(one.reason)}, {"weight", one.bits}, {"detail", one.detail}});
    }
    return reasons;
}

} // namespace

Json kindJson(std::string_view kind, const std::vector<Argument>& arguments)
{
    Json list = Json::array();
    for (const Argument& argument : arguments) {
        if (const auto* number = std::get_if<long long>(&argument)) {
            list.push_back(*number);
        } else if (const auto* part = std::get_if<Worded>(&argument); part != nullptr && part->number != 0) {
            list.push_back(part->number);
        } else {
            list.push_back(inEnglish(argument));
        }
    }
    return {{"kind", kind}, {"arguments", std::move(list)}};
}

Json groundsJson(const std::vector<model::Ground>& grounds)
{
    Json list = Json::array();
    for (const model::Ground& ground : grounds) {
        list.push_back(kindJson(name(ground.kind), model::argumentsOf(ground)));
    }
    return list;
}

Json toJson(const importer::ImportReport& report)
{
    const bool failed = report.outcome == importer::ImportOutcome::Failed;
    const bool read = report.blocksTotal > 0 || !failed;
    Json json;
    json["file"] = report.file.string();
    json["outcome"] = name(report.outcome);
    json["format"] = read ? name(report.format) : std::string_view{};
    json["confidence"] = report.confidence;
    json["encoding"] = read ? text::encodingName(report.encoding) : std::string_view{};
    json["edition"] = read ? name(report.edition) : std::string_view{};
    json["editionId"] = idOrNull(report.editionId);
    json["issue"] = idOrNull(report.issue);
    json["issueTitle"] = report.issueTitle;
    json["newIssue"] = report.newIssue;
    json["articles"] = report.articles;
    json["articlesAdded"] = failed ? 0 : report.articlesAdded;
    json["articlesUpdated"] = report.articlesUpdated;
    json["articlesUnchanged"] = report.articlesUnchanged;
    json["textsKept"] = report.textsKept;
    json["pairs"] = report.pairs;
    json["alignment"] = nullptr;
    if (report.alignment) {
        json["alignment"] = {{"pairs", report.alignment->pairs},
                             {"confidence", report.alignment->confidence},
                             {"wantLook", report.alignment->wantLook},
                             {"other", report.alignment->other}};
    }
    json["blocks"] = {{"total", report.blocksTotal},
                      {"shown", report.blocksShown},
                      {"metadata", report.blocksMetadata},
                      {"folded", Json(report.blocksFolded)}};
    json["characters"] = {{"total", report.characters.totalCharacters},
                          {"accounted", report.characters.accountedCharacters}};
    json["messages"] = Json::array();
    json["remarks"] = Json::array();
    for (const model::Remark& remark : report.remarks) {
        json["messages"].push_back(inEnglish(remark));
        json["remarks"].push_back(kindJson(name(remark.kind), remark.arguments));
    }
    json["question"] = nullptr;
    if (report.question) {
        const importer::IssueQuestion& question = *report.question;
        json["question"] = {{"issue", question.issue.value},
                            {"edition", question.edition.value},
                            {"title", question.issueTitle},
                            {"reasons", reasonsJson(question.evidence)}};
    }
    json["error"] = nullptr;
    if (failed) {
        json["messages"].push_back(report.error.message);
        json["error"] = {{"kind", logging::logName(report.error.kind)},
                         {"reason", name(report.error.reason)},
                         {"message", report.error.message},
                         {"offset", report.error.offset < 0 ? Json(nullptr) : Json(report.error.offset)}};
    }
    return json;
}

Json toJson(const model::IssueSummary& issue)
{
    Json json{{"id", issue.id.value},      {"uuid", issue.uuid},
              {"title", issue.title},      {"titleZh", issue.titleZh},
              {"date", issue.date},        {"url", issue.url},
              {"rawUrl", issue.rawUrl},    {"publication", issue.publication},
              {"number", issue.number},    {"category", issue.category},
              {"editions", Json::array()}, {"articles", issue.articles},
              {"unread", issue.unread}};
    for (const model::EditionSummary& edition : issue.editions) {
        json["editions"].push_back(editionJson(edition));
    }
    return json;
}

Json toJson(const model::ArticleSummary& article)
{
    return {{"id", article.id.value},
            {"uuid", article.uuid},
            {"issue", idOrNull(article.issue)},
            {"role", name(article.role)},
            {"number", article.number},
            {"title", article.title},
            {"titleZh", article.titleZh},
            {"originalTitle", article.originalTitle},
            {"authors", model::namesIn(article.author)},
            {"date", article.date},
            {"category", article.category},
            {"tags", article.tags},
            {"url", article.url},
            {"rawUrl", article.rawUrl},
            {"videoId", article.videoId},
            {"model", article.model},
            {"stub", article.stub},
            {"pairs", article.pairs},
            {"notes", article.notes},
            {"bookmarked", article.bookmarked},
            {"unread", article.unread},
            {"archived", article.archived}};
}

Json toJson(const model::TagSummary& tag)
{
    return {{"id", tag.id.value}, {"name", tag.name}, {"articles", tag.articles}};
}

Json toJson(const model::Annotation& note)
{
    Json json = anchorJson(note.id.value, note.anchor);
    json["uuid"] = note.uuid;
    json["kind"] = name(note.kind);
    json["colour"] = name(note.colour);
    json["tags"] = note.tags;
    json["targets"] = Json::array();
    for (const model::MarkTarget& target : note.targets) {
        const model::TextAnchor& anchor = target.anchor;
        json["targets"].push_back({{"language", target.half == model::Half::English ? "en" : "zh"},
                                   {"block", idOrNull(target.block)},
                                   {"begin", anchor.range.begin},
                                   {"end", anchor.range.end},
                                   {"quote", anchor.quote},
                                   {"prefix", anchor.prefix},
                                   {"suffix", anchor.suffix}});
    }
    json["edition"] = note.targets.empty() ? Json(nullptr) : idOrNull(note.targets.front().edition);
    json["body"] = note.body;
    json["created"] = toIso(note.created);
    json["modified"] = toIso(note.modified);
    return json;
}

Json toJson(const model::BookmarkRecord& bookmark)
{
    Json json = anchorJson(bookmark.id.value, bookmark.anchor);
    json["created"] = toIso(bookmark.created);
    return json;
}

Json toJson(const model::ReadingDocument& document)
{
    Json json{{"issue", toJson(document.issue)},
              {"edition", editionJson(document.edition)},
              {"articles", listToJson(document.articles)},
              {"blocks", Json::array()},
              {"beads", Json::array()}};
    for (const model::StoredBlock& block : document.blocks) {
        json["blocks"].push_back(blockJson(block));
    }
    for (const model::StoredBead& bead : document.beads) {
        json["beads"].push_back(beadJson(bead));
    }
    return json;
}

Json toJson(const search::SearchHit& hit)
{
    Json matches = Json::array();
    for (const search::SearchMatch& match : hit.matches) {
        Json marks = Json::array();
        for (const search::SnippetMark& mark : match.marks) {
            marks.push_back(Json::array({mark.begin, mark.length}));
        }
        matches.push_back({{"pair", match.pair},
                           {"field", search::fieldName(match.field)},
                           {"snippet", match.snippet},
                           {"marks", marks}});
        if (match.version > 0) {
            matches.back()["edition"] = match.edition.value;
            matches.back()["version"] = match.version;
        }
    }
    return {{"id", hit.article.id.value},
            {"title", hit.article.title},
            {"titleZh", hit.article.titleZh},
            {"date", hit.article.date},
            {"matches", matches}};
}

} // namespace duizhao::cli
