#include "core/importer/ImportStages.h"
#include "core/importer/IssueMatcher.h"
#include "core/importer/PairNames.h"
#include "core/importer/ProfileStore.h"
#include "core/importer/identity/IssueNumber.h"
#include "core/library/store/LibraryWriter.h"
#include "core/recognition/articles/ArticleMatcher.h"

#include <algorithm>
#include <filesystem>

namespace duizhao::importer {

namespace {

/// `weekly` of `weekly.en-zh.txt`.
std::string plainStem(const std::filesystem::path& file)
{
    std::filesystem::path stem = file.stem();
    const std::string language = stem.extension().string();
    const bool marked = language == ".en" || language == ".zh" || language == ".en-zh" ||
                        language == ".zh-en" || language == ".zh-CN" || language == ".zh-TW";
    return marked ? stem.stem().string() : stem.string();
}

EditionPart partOf(const library::StoredEdition& stored)
{
    EditionPart part;
    part.kind = stored.recognised.kind;
    part.format = stored.recognised.format;
    part.head = stored.recognised.head;
    part.articles = stored.recognised.articles;
    part.profiles.resize(part.articles.size());
    const std::filesystem::path file{stored.filePath};
    part.fileStem = plainStem(file);
    part.identity = stored.sha256;
    part.number = stored.number.value_or(std::string{});
    part.noted = stored.noted;
    return part;
}

/// What an older program did not look for.
void readNumber(library::LibraryWriter& writer, library::StoredEdition& stored)
{
    if (!stored.number) {
        const IssueMark mark = unpackProfile(writer.profile(stored.id)).mark;
        stored.number = numberOf(mark);
        stored.noted = notedOf(mark);
        writer.transaction().run("UPDATE edition SET number = ?2, noted = ?3 WHERE id = ?1", stored.id,
                                 *stored.number, stored.noted);
    }
}

/// Of the files that its versions came from the first by name, so that the order in which they came does not
/// matter.
std::string folderOfAll(library::LibraryWriter& writer, const library::StoredEdition& stored)
{
    std::string folder = folderOf(stored.filePath);
    writer.transaction().each(
        "SELECT file_path FROM former_source WHERE edition_id = ?1",
        [&](const storage::Statement& row) { folder = std::min(folder, folderOf(row.text(0))); }, stored.id);
    return folder;
}

/// What its articles are compared by.
void learnTexts(EditionPart& part, const library::StoredEdition& stored)
{
    const std::vector<std::string> texts = recognition::articleTexts(stored.recognised);
    for (std::size_t i = 0; i < part.articles.size(); ++i) {
        part.profiles[i] = recognition::articleProfile(part.articles[i], texts[i]);
    }
}

/// A text in one language alone says that it is an original; beside an English one a Chinese one is not.
std::vector<int> translationsAmong(const std::vector<EditionPart>& parts,
                                   const std::vector<text::Language>& languages)
{
    bool english = false;
    std::vector<int> chinese;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind == model::EditionKind::Original) {
            english = english || languages[i] == text::Language::English;
            if (languages[i] == text::Language::Chinese) {
                chinese.push_back(static_cast<int>(i));
            }
        }
    }
    return english ? chinese : std::vector<int>{};
}

} // namespace

std::string folderOf(const std::filesystem::path& file)
{
    std::filesystem::path folder = file.parent_path();
    while (folder.has_filename() && withoutLanguage(folder.filename().string()).empty()) {
        folder = folder.parent_path();
    }
    return folder.filename().string();
}

std::string publicationNamedBy(const model::RecognisedHead& head, const std::filesystem::path& file)
{
    EditionPart part;
    part.head = head;
    part.folder = folderOf(file);
    part.articles.push_back(model::wholeArticle(head));
    part.profiles.resize(1);
    return composeIssue({part}).publication;
}

ComposedIssue composeStoredIssue(library::LibraryWriter& writer, IssueId issue)
{
    const std::vector<EditionId> editions = writer.editionsOf(issue);
    std::vector<EditionPart> parts;
    std::vector<text::Language> languages;
    for (const EditionId edition : editions) {
        library::StoredEdition stored = writer.editionHead(edition);
        readNumber(writer, stored);
        // One edition alone has nothing to be compared with but its own tags, so its texts stay unread.
        const bool compared = editions.size() > 1 || !stored.recognised.head.tags.empty();
        parts.push_back(partOf(stored));
        parts.back().folder = folderOfAll(writer, stored);
        if (compared) {
            writer.readBlocksInto(stored);
            learnTexts(parts.back(), stored);
        }
        languages.push_back(mainLanguageOf(stored.recognised));
    }
    for (const int translation : translationsAmong(parts, languages)) {
        parts[static_cast<std::size_t>(translation)].kind = model::EditionKind::Translation;
        writer.setKind(editions[static_cast<std::size_t>(translation)], model::EditionKind::Translation);
    }
    ComposedIssue composed = composeIssue(parts);
    library::IssueDraft draft;
    draft.title = composed.title;
    draft.titleZh = composed.titleZh;
    draft.date = composed.date;
    draft.url = composed.url;
    draft.rawUrl = composed.rawUrl;
    draft.publication = composed.publication;
    draft.publicationIsGuess = composed.publicationIsGuess;
    draft.number = composed.number;
    draft.noted = composed.noted;
    draft.category = composed.category;
    for (const ComposedArticle& article : composed.articles) {
        library::IssueDraft::Article entry{article.fields, {}};
        entry.fields.keywords = article.tags;
        for (const ArticleMember& member : article.members) {
            entry.parts.push_back({editions[static_cast<std::size_t>(member.edition)], member.article});
        }
        draft.articles.push_back(std::move(entry));
    }
    writer.compose(issue, draft);
    return composed;
}

} // namespace duizhao::importer
