#include "core/exporter/notes/NotesJson.h"

#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/exporter/ExportWriters.h"
#include "core/exporter/notes/NotesModel.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Session.h"
#include "core/library/store/TextSums.h"
#include "core/model/Records.h"
#include "core/storage/Transaction.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace duizhao::exporter {

namespace {

using Json = nlohmann::ordered_json;
using Uuids = std::map<std::int64_t, std::string>;

Uuids uuidsOf(const library::Session& library, const std::string& table)
{
    Uuids uuids;
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    transaction.each("SELECT id, uuid FROM " + table,
                     [&](const storage::Statement& row) { uuids.emplace(row.integer(0), row.text(1)); });
    return uuids;
}

using Pasts = std::map<std::string, std::vector<std::string>>;

/// Sums of what notes say and said before, in hexadecimal, by the notes' UUIDs.
Pasts pastsOf(const library::Session& library)
{
    Pasts pasts;
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    transaction.each(
        "SELECT n.uuid, printf('%016x', p.sum) FROM (SELECT note_id, sum FROM note_past UNION"
        " SELECT id, sum FROM text_sum WHERE kind = ?1) p JOIN note n ON n.id = p.note_id"
        " ORDER BY p.note_id, p.sum",
        [&](const storage::Statement& row) { pasts[row.text(0)].push_back(row.text(1)); },
        static_cast<std::int64_t>(library::SummedText::Note));
    return pasts;
}

/// Writes what identifies rows for good in place of their numbers.
class JsonNotesWriter {
public:
    explicit JsonNotesWriter(const library::Session& library)
        : m_editions{uuidsOf(library, "edition")}, m_articles{uuidsOf(library, "article")}, m_pasts{pastsOf(
                                                                                                library)}
    {
    }

    [[nodiscard]] Json note(const model::ArticleSummary& article, const model::Annotation& note) const
    {
        Json json = start(article, note, name(note.kind));
        json["colour"] = name(note.colour);
        json["tags"] = note.tags;
        json["wholePair"] = note.wholePair;
        json["body"] = note.body;
        const auto past = m_pasts.find(note.uuid);
        json["earlier"] = past == m_pasts.end() ? std::vector<std::string>{} : past->second;
        json["modified"] = toIso(note.modified);
        return json;
    }

    [[nodiscard]] Json bookmark(const model::ArticleSummary& article,
                                const model::BookmarkRecord& bookmark) const
    {
        return start(article, bookmark, name(model::AnnotationKind::Bookmark));
    }

private:
    template <typename Record>
    [[nodiscard]] Json start(const model::ArticleSummary& article, const Record& record,
                             std::string_view kind) const
    {
        const model::Anchor& anchor = record.anchor;
        const int pair = anchor.unplaced ? 0 : anchor.pairNumber;
        return {{"uuid", record.uuid},
                {"kind", kind},
                {"article",
                 {{"uuid", article.uuid},
                  {"title", article.title},
                  {"titleZh", article.titleZh},
                  {"date", article.date},
                  {"url", article.url}}},
                {"pair", pair},
                {"unplaced", anchor.unplaced},
                {"quoteEn", anchor.quoteEn},
                {"quoteZh", anchor.quoteZh},
                {"targets", targets(record.targets)},
                {"created", toIso(record.created)},
                {"link", articleLink(article.uuid, pair, record.uuid)}};
    }

    [[nodiscard]] Json targets(const std::vector<model::MarkTarget>& targets) const
    {
        Json list = Json::parse(library::toJson(targets), nullptr, false);
        for (Json& target : list) {
            target["edition"] = uuidOf(m_editions, target["edition"]);
            target["article"] = uuidOf(m_articles, target["article"]);
            target.erase("block");
        }
        return list;
    }

    static std::string uuidOf(const Uuids& uuids, const Json& id)
    {
        const auto found = uuids.find(id.get<std::int64_t>());
        return found == uuids.end() ? std::string{} : found->second;
    }

    Uuids m_editions;
    Uuids m_articles;
    Pasts m_pasts;
};

Result<> addMarks(const library::Session& library, const model::ArticleSummary& article,
                  const JsonNotesWriter& writer, const MarkUuids& meant, std::vector<Json>& list)
{
    auto notes = library::notes(library, marksFilter(article));
    auto bookmarks = library::bookmarks(library, marksFilter(article));
    if (!notes || !bookmarks) {
        return failure(notes ? bookmarks.error() : notes.error());
    }
    keepOnly(meant, *notes);
    keepOnly(meant, *bookmarks);
    for (const model::Annotation& note : *notes) {
        if (note.anchor.article == article.id) {
            list.push_back(writer.note(article, note));
        }
    }
    for (const model::BookmarkRecord& bookmark : *bookmarks) {
        if (bookmark.anchor.article == article.id) {
            list.push_back(writer.bookmark(article, bookmark));
        }
    }
    return {};
}

} // namespace

Result<std::string> notesAsJson(const library::Session& library, const ExportScope& scope, Progress& progress)
{
    const auto articles = articlesIn(library, scope);
    const auto meant = marksIn(library, scope);
    if (!articles || !meant) {
        return failure(articles ? meant.error() : articles.error());
    }
    const JsonNotesWriter writer{library};
    std::vector<Json> list;
    for (const model::ArticleSummary& article : *articles) {
        if (progress.cancelled()) {
            return failure(ErrorKind::Cancelled, "Stopped; nothing was written.");
        }
        if (article.notes == 0 && !article.bookmarked) {
            continue;
        }
        if (const auto added = addMarks(library, article, writer, *meant, list); !added) {
            return failure(added.error());
        }
    }
    if (list.empty()) {
        return failure(Reason::NoMarksInScope);
    }
    // The order in which marks were made is not the order they come back in.
    std::ranges::sort(list, [](const Json& a, const Json& b) {
        const auto key = [](const Json& mark) {
            return std::tuple{mark["article"]["uuid"].get<std::string>(), mark["unplaced"].get<bool>(),
                              mark["pair"].get<int>(), mark["created"].get<std::string>(),
                              mark["uuid"].get<std::string>()};
        };
        return key(a) < key(b);
    });
    const Json whole{{"format", "duizhao-notes"}, {"version", 1}, {"notes", list}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace duizhao::exporter
