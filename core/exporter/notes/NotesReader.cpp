#include "core/exporter/notes/NotesJson.h"
#include "core/library/acts/IncomingAnnotations.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Session.h"
#include "core/storage/Transaction.h"
#include "core/text/Fold.h"

#include <nlohmann/json.hpp>

#include <exception>
#include <optional>

namespace duizhao::exporter {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSign = "\"format\": \"duizhao-notes\"";

/// Finds this library's rows for what a file of notes names.
class Finder {
public:
    explicit Finder(const library::Session& library)
        : m_transaction{library.database, storage::Transaction::Kind::Read}
    {
    }

    /// By UUID; in another library, by title and date where there is just one like that.
    [[nodiscard]] ArticleId article(const Json& named)
    {
        if (const ArticleId own = byUuid<ArticleId>("article", named.at("uuid").get<std::string>())) {
            return own;
        }
        const auto title =
            text::foldTitle(named.at("title").get<std::string>() + named.at("titleZh").get<std::string>());
        const auto alike = m_transaction.all(
            "SELECT id, title, title_zh FROM article WHERE date = ?1",
            [](const storage::Statement& row) {
                return std::pair{row.id<ArticleId>(0), row.text(1) + row.text(2)};
            },
            named.at("date").get<std::string>());
        std::vector<ArticleId> found;
        for (const auto& [id, own] : alike) {
            if (!title.empty() && text::foldTitle(own) == title) {
                found.push_back(id);
            }
        }
        return found.size() == 1 ? found.front() : ArticleId{};
    }

    template <typename IdType>
    [[nodiscard]] IdType byUuid(const std::string& table, const std::string& uuid)
    {
        return m_transaction
            .one(
                "SELECT id FROM " + table + " WHERE uuid = ?1",
                [](const storage::Statement& row) { return row.id<IdType>(0); }, uuid)
            .value_or(IdType{});
    }

    /// Any edition of the article's issue: marks are looked for in all of them.
    [[nodiscard]] EditionId editionOf(ArticleId article)
    {
        return EditionId{
            m_transaction.integer("SELECT e.id FROM edition e JOIN article a ON a.issue_id = e.issue_id"
                                  " WHERE a.id = ?1 ORDER BY e.id LIMIT 1",
                                  article)};
    }

    [[nodiscard]] Result<> result() const { return m_transaction.result(); }

private:
    storage::Transaction m_transaction;
};

std::vector<model::MarkTarget> targetsOf(Finder& finder, Json list, ArticleId article)
{
    for (Json& target : list) {
        const auto edition = finder.byUuid<EditionId>("edition", target.at("edition").get<std::string>());
        const auto own = finder.byUuid<ArticleId>("article", target.at("article").get<std::string>());
        target["edition"] = edition ? edition.value : finder.editionOf(article).value;
        target["article"] = own ? own.value : article.value;
        target["block"] = 0;
    }
    return library::targetsFromJson(list.dump());
}

/// Throws Json::exception for a note that is not of the form; none for one whose article is not here.
std::optional<library::IncomingAnnotation> markOf(Finder& finder, const Json& json)
{
    library::IncomingAnnotation mark;
    mark.uuid = json.at("uuid").get<std::string>();
    mark.kind = model::annotationKindFromName(json.at("kind").get<std::string>());
    mark.article = finder.article(json.at("article"));
    mark.quoteEn = json.at("quoteEn").get<std::string>();
    mark.quoteZh = json.at("quoteZh").get<std::string>();
    mark.created = fromIso(json.at("created").get<std::string>());
    mark.modified = mark.created;
    if (mark.kind != model::AnnotationKind::Bookmark) {
        mark.colour = model::markColourFromName(json.at("colour").get<std::string>());
        mark.tags = json.at("tags").get<std::vector<std::string>>();
        mark.wholePair = json.at("wholePair").get<bool>();
        mark.body = json.at("body").get<std::string>();
        mark.modified = fromIso(json.at("modified").get<std::string>());
        for (const Json& sum : json.value("earlier", Json::array())) { // an older program tells none
            mark.earlier.push_back(
                static_cast<std::int64_t>(std::stoull(sum.get<std::string>(), nullptr, 16)));
        }
    }
    if (!mark.article) {
        return std::nullopt;
    }
    mark.targets = targetsOf(finder, json.at("targets"), mark.article);
    return mark;
}

} // namespace

bool isNotesJson(std::string_view text)
{
    return text.substr(0, 200).find(kSign) != std::string_view::npos;
}

Result<NotesTaken> takeNotes(const library::Session& library, std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("format", Json{}) != "duizhao-notes" || !json.contains("notes") ||
        !json["notes"].is_array()) {
        return failure(ErrorKind::NotText,
                       "This is not a file of notes that `export notes --format json` wrote.");
    }
    if (json.value("version", Json{}) != 1) {
        return failure(ErrorKind::NotText, "The notes were written by another version of Duizhao.");
    }
    NotesTaken taken;
    std::vector<library::IncomingAnnotation> marks;
    {
        Finder finder{library};
        std::size_t number = 0;
        for (const Json& note : json["notes"]) {
            ++number;
            try {
                auto mark = markOf(finder, note);
                taken.strays += mark ? 0 : 1;
                if (mark) {
                    marks.push_back(*std::move(mark));
                }
            } catch (const std::exception&) {
                return failure(ErrorKind::NotText, "Note " + std::to_string(number) +
                                                       " of the file is damaged. Nothing was changed.");
            }
        }
        if (const auto found = finder.result(); !found) {
            return failure(found.error());
        }
    }
    const auto done = library::takeMarks(library, marks);
    if (!done) {
        return failure(done.error());
    }
    taken.added = done->added;
    taken.updated = done->updated;
    taken.unchanged = done->unchanged;
    taken.both = done->both;
    return taken;
}

} // namespace duizhao::exporter
