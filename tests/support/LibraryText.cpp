#include "tests/support/LibraryText.h"

#include "core/library/Library.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/model/Records.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace duizhao::test {

namespace {

template <typename T>
T required(Result<T> result)
{
    EXPECT_TRUE(result) << (result ? "" : result.error().message);
    return result ? *std::move(result) : T{};
}

class LibraryText {
public:
    LibraryText(const library::Library& library, Ids ids) : m_library{library}, m_ids{ids} {}

    std::string run()
    {
        std::vector<std::string> issues;
        for (const model::IssueSummary& issue : required(library::issues(m_library))) {
            m_out.str({});
            writeIssue(issue);
            issues.push_back(m_out.str());
        }
        std::sort(issues.begin(), issues.end());
        std::string text;
        for (const std::string& issue : issues) {
            text += issue;
        }
        return text;
    }

private:
    std::string idOf(std::int64_t id) const { return m_ids == Ids::Shown ? " " + std::to_string(id) : ""; }

    void writeIssue(const model::IssueSummary& issue)
    {
        m_out << "ISSUE" << idOf(issue.id.value) << " | " << issue.title << " | " << issue.titleZh << " | "
              << issue.date << " | " << issue.url << " | " << issue.rawUrl << " | " << issue.publication
              << " | " << issue.category << "\n";
        model::ArticleFilter filter;
        filter.issue = issue.id;
        filter.archivedToo = true;
        filter.order = model::ArticleFilter::Order::Issue;
        for (const model::ArticleSummary& article : required(library::articles(m_library, filter))) {
            m_titles[article.id] = article.title + "/" + article.titleZh;
            writeArticle(article);
        }
        for (const model::EditionSummary& edition : issue.editions) {
            m_out << " EDITION" << idOf(edition.id.value) << " " << name(edition.kind) << " "
                  << name(edition.format) << " | " << edition.title << " | " << edition.titleZh;
            for (const std::string& tag : edition.tags) {
                m_out << " #" << tag;
            }
            m_out << "\n";
            writeDocument(required(library::readIssue(m_library, issue.id, edition.id)));
        }
        writeMarks(filter);
    }

    void writeArticle(const model::ArticleSummary& article)
    {
        m_out << " ARTICLE" << idOf(article.id.value) << " " << name(article.role) << " " << article.number
              << " | " << article.title << " | " << article.titleZh << " | " << article.date << " | "
              << article.category << " | " << article.url << " | " << article.videoId << " | "
              << article.model << (article.stub ? " stub" : "") << (article.unread ? " unread" : "")
              << (article.archived ? " archived" : "") << " pairs " << article.pairs;
        for (const std::string& tag : article.tags) {
            m_out << " #" << tag;
        }
        m_out << "\n";
    }

    void writeDocument(const model::ReadingDocument& document)
    {
        for (const model::StoredBlock& block : document.blocks) {
            m_out << "  BLOCK" << idOf(block.id.value) << " " << name(block.kind) << " "
                  << name(block.disposition) << " " << name(block.foldReason) << " @"
                  << (block.articleId ? m_titles[block.articleId] : "") << " " << block.source.begin << "-"
                  << block.source.end << " " << block.markdown << "\n";
        }
        for (const model::StoredBead& bead : document.beads) {
            m_out << "  BEAD" << idOf(bead.id.value) << " " << bead.number << " " << bead.en.size() << ":"
                  << bead.zh.size() << " " << name(bead.origin) << " " << name(bead.status) << "\n";
        }
    }

    void writeMarks(const model::ArticleFilter& filter)
    {
        for (const model::Annotation& note : required(library::notes(m_library, filter))) {
            m_out << " NOTE @" << m_titles[note.anchor.article] << " " << note.anchor.pairNumber << " "
                  << note.anchor.quoteEn << " | " << note.anchor.quoteZh
                  << (note.anchor.unplaced ? " unplaced" : "") << " | " << note.body << "\n";
        }
        for (const model::BookmarkRecord& bookmark : required(library::bookmarks(m_library, filter))) {
            m_out << " BOOKMARK @" << m_titles[bookmark.anchor.article] << " " << bookmark.anchor.pairNumber
                  << " " << bookmark.anchor.quoteEn << " | " << bookmark.anchor.quoteZh
                  << (bookmark.anchor.unplaced ? " unplaced" : "") << "\n";
        }
    }

    const library::Library& m_library;
    Ids m_ids;
    std::map<ArticleId, std::string> m_titles;
    std::ostringstream m_out;
};

} // namespace

std::string libraryText(const library::Library& library, Ids ids)
{
    return LibraryText{library, ids}.run();
}

} // namespace duizhao::test
