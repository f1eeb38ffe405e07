#pragma once

#include "core/library/Library.h"
#include "core/library/store/LibraryWriter.h"
#include "core/model/Records.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duizhao::test {

class FixedClock final : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return m_now; }
    void set(UtcTime now) { m_now = now; }

private:
    UtcTime m_now = fromIso("2025-01-20T08:00:00Z");
};

/// Puts an edition together, pair by pair.
class EditionMaker {
public:
    explicit EditionMaker(model::EditionKind kind = model::EditionKind::Bilingual);
    EditionMaker& title(const std::string& en, const std::string& zh = {});
    EditionMaker& article(const std::string& title, std::vector<std::string> keywords = {});
    /// An empty text leaves that half empty.
    EditionMaker& pair(const std::string& en, const std::string& zh);
    EditionMaker& folded(const std::string& text, document::FoldReason reason);
    EditionMaker& feature(std::uint64_t value);

    model::RecognisedEdition edition;
    std::vector<std::uint64_t> features;

private:
    int add(const std::string& text, text::Language language);
};

struct Imported {
    IssueId issue;
    EditionId edition;
};

/// A library in a folder of its own, and what an importer would do to it.
class LibraryTest : public testing::Test {
protected:
    LibraryTest();

    /// Stores an edition as an issue of its own (or of `issue`) and composes it, an article a part.
    Imported add(const EditionMaker& maker, IssueId issue = {});
    /// A newer version; its parts are the articles with the same title.
    library::UpdateCounts update(Imported where, const EditionMaker& maker,
                                 library::DroppedParts dropped = library::DroppedParts::Remove);
    /// The issue out of its editions, parts with the same title as one article.
    void compose(library::LibraryWriter& writer, IssueId issue);
    void reopen();

    [[nodiscard]] library::Library& library() const { return *m_library; }
    [[nodiscard]] std::vector<model::ArticleSummary> articles(const model::ArticleFilter& filter = {}) const;
    [[nodiscard]] ArticleId articleNamed(const std::string& title) const;
    [[nodiscard]] std::vector<std::string> tagsOf(const std::string& title) const;
    [[nodiscard]] model::StoredBead beadWith(const std::string& text) const;
    [[nodiscard]] std::string tagList() const; ///< `name:count name:count`
    /// Every row of the tables a person changes, as text.
    [[nodiscard]] std::string dump() const;
    void expectSound() const;

    TempFolder m_folder;
    FixedClock m_clock;
    std::unique_ptr<library::Library> m_library;
    std::string m_publication = "The Pond"; ///< what the files name
    std::string m_date = "2025-01-15";      ///< of the issues

private:
    int m_files = 0;
};

/// Two articles: `Ducks` (three pairs, the last without Chinese, keyword `birds`) and `Boats` (one pair).
[[nodiscard]] EditionMaker sampleEdition();

} // namespace duizhao::test
