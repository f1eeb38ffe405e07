#pragma once

#include "core/import/Importer.h"
#include "core/library/Library.h"
#include "tests/support/Folders.h"
#include "tests/support/LibraryText.h"
#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace duizhao::test {

/// A library of its own for a test, and files to import into it.
class ImportFixture : public testing::Test {
protected:
    ImportFixture() { reopen("library.duizhao"); }

    void reopen(const char* name)
    {
        m_library.reset();
        auto opened = Library::open(m_folder / name, Access::ReadWrite, m_clock);
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().message);
        m_library = std::move(*opened);
    }

    Library& library() { return *m_library; }
    TempFolder& folder() { return m_folder; }

    ImportReport import(const std::filesystem::path& file, ImportMode mode = ImportMode::Write)
    {
        NoProgress progress;
        return Importer{*m_library}.importFile(file, mode, progress);
    }

    /// Imports a file that must succeed.
    ImportReport imported(const std::filesystem::path& file)
    {
        ImportReport report = import(file);
        EXPECT_NE(report.outcome, ImportOutcome::Failed) << file << ": " << report.error.message;
        return report;
    }

    ImportReport importText(const char* name, std::string_view bytes)
    {
        writeFile(m_folder / name, bytes);
        return import(m_folder / name);
    }

    std::vector<ArticleSummary> articles(IssueId issue = {})
    {
        ArticleFilter filter;
        filter.order = ArticleFilter::Order::Issue;
        filter.archivedToo = true;
        if (issue) {
            filter.issue = issue;
        }
        return m_library->articles(filter).value_or(std::vector<ArticleSummary>{});
    }

    std::vector<IssueSummary> issues() { return m_library->issues().value_or(std::vector<IssueSummary>{}); }
    std::string text(Ids ids = Ids::Shown) { return libraryText(*m_library, ids); }

    static std::filesystem::path fixture(const char* name)
    {
        return test::sourceFolder() / "tests" / "fixtures" / "editions" / name;
    }

private:
    SystemClock m_clock;
    TempFolder m_folder;
    std::unique_ptr<Library> m_library;
};

} // namespace duizhao::test
