#pragma once

#include "core/base/Progress.h"
#include "core/importer/Importer.h"
#include "core/library/Library.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/model/Records.h"
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
        auto opened = library::Library::open(m_folder / name, library::Access::ReadWrite, m_clock);
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().message);
        m_library = std::move(*opened);
    }

    library::Library& library() { return *m_library; }
    TempFolder& folder() { return m_folder; }

    importer::ImportReport import(const std::filesystem::path& file,
                                  importer::ImportMode mode = importer::ImportMode::Write)
    {
        NoProgress progress;
        return importer::Importer{*m_library}.importFile(file, mode, progress);
    }

    /// Imports a file that must succeed.
    importer::ImportReport imported(const std::filesystem::path& file)
    {
        importer::ImportReport report = import(file);
        EXPECT_NE(report.outcome, importer::ImportOutcome::Failed) << file << ": " << report.error.message;
        return report;
    }

    importer::ImportReport importText(const char* name, std::string_view bytes)
    {
        writeFile(m_folder / name, bytes);
        return import(m_folder / name);
    }

    std::vector<model::ArticleSummary> articles(IssueId issue = {})
    {
        model::ArticleFilter filter;
        filter.order = model::ArticleFilter::Order::Issue;
        filter.archivedToo = true;
        if (issue) {
            filter.issue = issue;
        }
        return library::articles(*m_library, filter).value_or(std::vector<model::ArticleSummary>{});
    }

    std::vector<model::IssueSummary> issues()
    {
        return library::issues(*m_library).value_or(std::vector<model::IssueSummary>{});
    }
    std::string text(Ids ids = Ids::Shown) { return libraryText(*m_library, ids); }

    static std::filesystem::path fixture(const char* name)
    {
        return test::sourceFolder() / "tests" / "fixtures" / "editions" / name;
    }

private:
    SystemClock m_clock;
    TempFolder m_folder;
    std::unique_ptr<library::Library> m_library;
};

} // namespace duizhao::test
