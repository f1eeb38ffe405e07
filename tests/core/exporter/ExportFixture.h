#pragma once

#include "core/exporter/Exporter.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Reading.h"
#include "tests/core/importer/ImportFixture.h"

namespace duizhao::test {

/// A library with one bilingual issue, and exports of it.
class ExportFixture : public ImportFixture {
protected:
    ExportFixture()
    {
        m_issue = imported(fixture("weekly/interleaved.en-zh.txt")).issue;
        imported(fixture("weekly/outline.zh.txt"));
    }

    [[nodiscard]] exporter::ExportRequest request(exporter::ExportKind kind,
                                                  exporter::ExportFormat format) const
    {
        exporter::ExportRequest request;
        request.kind = kind;
        request.format = format;
        request.scope.issue = m_issue;
        return request;
    }

    /// The bytes of an export, which must succeed.
    std::string written(const exporter::ExportRequest& request)
    {
        NoProgress progress;
        std::string bytes;
        const auto done = exporter::writeExport(library(), request, progress, [&](std::string_view more) {
            bytes += more;
            return Result<>{};
        });
        EXPECT_TRUE(done) << (done ? "" : done.error().message);
        return bytes;
    }

    /// The failure of an export, which must not succeed.
    Error refused(const exporter::ExportRequest& request)
    {
        NoProgress progress;
        const auto done =
            exporter::writeExport(library(), request, progress, [](std::string_view) { return Result<>{}; });
        EXPECT_FALSE(done);
        return done ? Error{} : done.error();
    }

    Result<> toFile(const exporter::ExportRequest& request, const std::filesystem::path& file,
                    exporter::Replace replace = exporter::Replace::OnlyOurs)
    {
        NoProgress progress;
        return exporter::exportToFile(library(), request, file, replace, progress);
    }

    /// The pair whose English begins so, with its article.
    std::pair<ArticleId, BeadId> pairOf(const std::string& english)
    {
        const auto document = library::readIssue(library(), m_issue).value_or(model::ReadingDocument{});
        for (const model::StoredBead& bead : document.beads) {
            for (const model::StoredBlock& block : document.blocks) {
                if (!bead.en.empty() && block.id == bead.en.front() && block.text.starts_with(english)) {
                    return {bead.articleId, bead.id};
                }
            }
        }
        ADD_FAILURE() << "no pair begins with " << english;
        return {};
    }

    AnnotationId note(const std::string& english, const std::string& body)
    {
        const auto [article, bead] = pairOf(english);
        const auto id = library::addNote(library(), article, bead, body);
        EXPECT_TRUE(id);
        return id.value_or(AnnotationId{});
    }

    IssueId m_issue;
};

/// Says stop after some reports.
class StopAfter final : public Progress {
public:
    explicit StopAfter(int reports) : m_left{reports} {}
    void report(long long, long long, std::string_view) override { --m_left; }
    [[nodiscard]] bool cancelled() const override { return m_left <= 0; }

private:
    int m_left;
};

} // namespace duizhao::test
