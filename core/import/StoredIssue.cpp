#include "core/import/ArticleMatcher.h"
#include "core/import/FileImport.h"
#include "core/import/IssueMatcher.h"
#include "core/library/LibraryWriter.h"

#include <algorithm>
#include <filesystem>

namespace duizhao {

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

EditionPart partOf(const StoredEdition& stored)
{
    EditionPart part;
    part.kind = stored.recognised.kind;
    part.format = stored.recognised.format;
    part.head = stored.recognised.head;
    part.articles = stored.recognised.articles;
    part.profiles.resize(part.articles.size());
    const std::filesystem::path file{stored.filePath};
    part.fileStem = plainStem(file);
    part.folder = file.parent_path().filename().string();
    part.identity = stored.sha256;
    return part;
}

/// What its articles are compared by.
void learnTexts(EditionPart& part, const StoredEdition& stored)
{
    const std::vector<std::string> texts = articleTexts(stored.recognised);
    for (std::size_t i = 0; i < part.articles.size(); ++i) {
        part.profiles[i] = articleProfile(part.articles[i], texts[i]);
    }
}

/// A text in one language alone says that it is an original; beside an English one a Chinese one is not.
std::vector<int> translationsAmong(const std::vector<EditionPart>& parts,
                                   const std::vector<Language>& languages)
{
    bool english = false;
    std::vector<int> chinese;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind == EditionKind::Original) {
            english = english || languages[i] == Language::English;
            if (languages[i] == Language::Chinese) {
                chinese.push_back(static_cast<int>(i));
            }
        }
    }
    return english ? chinese : std::vector<int>{};
}

} // namespace

ComposedIssue composeStoredIssue(LibraryWriter& writer, IssueId issue)
{
    const std::vector<EditionId> editions = writer.editionsOf(issue);
    std::vector<EditionPart> parts;
    std::vector<Language> languages;
    for (const EditionId edition : editions) {
        StoredEdition stored = writer.editionHead(edition);
        // One edition alone has nothing to be compared with but its own tags, so its texts stay unread.
        const bool compared = editions.size() > 1 || !stored.recognised.head.tags.empty();
        parts.push_back(partOf(stored));
        if (compared) {
            writer.readBlocksInto(stored);
            learnTexts(parts.back(), stored);
        }
        languages.push_back(mainLanguageOf(stored.recognised));
    }
    for (const int translation : translationsAmong(parts, languages)) {
        parts[static_cast<std::size_t>(translation)].kind = EditionKind::Translation;
        writer.setKind(editions[static_cast<std::size_t>(translation)], EditionKind::Translation);
    }
    ComposedIssue composed = composeIssue(parts);
    IssueDraft draft;
    draft.title = composed.title;
    draft.titleZh = composed.titleZh;
    draft.date = composed.date;
    draft.url = composed.url;
    draft.rawUrl = composed.rawUrl;
    draft.publication = composed.publication;
    draft.category = composed.category;
    for (const ComposedArticle& article : composed.articles) {
        IssueDraft::Article entry{article.fields, {}};
        entry.fields.keywords = article.tags;
        for (const ArticleMember& member : article.members) {
            entry.parts.push_back({editions[static_cast<std::size_t>(member.edition)], member.article});
        }
        draft.articles.push_back(std::move(entry));
    }
    writer.compose(issue, draft);
    return composed;
}

} // namespace duizhao
