#pragma once

#include "core/export/Exporter.h"
#include "tests/core/import/ImportFixture.h"

namespace duizhao::test {

/// A library with one bilingual issue, and exports of it.
class ExportFixture : public ImportFixture {
protected:
    ExportFixture()
    {
        m_issue = imported(fixture("weekly/interleaved.en-zh.txt")).issue;
        imported(fixture("weekly/outline.zh.txt"));
    }

    [[nodiscard]] ExportRequest request(ExportKind kind, ExportFormat format) const
    {
        ExportRequest request;
        request.kind = kind;
        request.format = format;
        request.scope.issue = m_issue;
        return request;
    }

    /// The bytes of an export, which must succeed.
    std::string written(const ExportRequest& request)
    {
        NoProgress progress;
        std::string bytes;
        const auto done = writeExport(library(), request, progress, [&](std::string_view more) {
            bytes += more;
            return Result<>{};
        });
        EXPECT_TRUE(done) << (done ? "" : done.error().message);
        return bytes;
    }

    /// The failure of an export, which must not succeed.
    Error refused(const ExportRequest& request)
    {
        NoProgress progress;
        const auto done =
            writeExport(library(), request, progress, [](std::string_view) { return Result<>{}; });
        EXPECT_FALSE(done);
        return done ? Error{} : done.error();
    }

    Result<> toFile(const ExportRequest& request, const std::filesystem::path& file,
                    Replace replace = Replace::OnlyOurs)
    {
        NoProgress progress;
        return exportToFile(library(), request, file, replace, progress);
    }

    /// The pair whose English begins so, with its article.
    std::pair<ArticleId, BeadId> pairOf(const std::string& english)
    {
        const auto document = library().readIssue(m_issue).value_or(ReadingDocument{});
        for (const StoredBead& bead : document.beads) {
            for (const StoredBlock& block : document.blocks) {
                if (!bead.en.empty() && block.id == bead.en.front() && block.text.starts_with(english)) {
                    return {bead.articleId, bead.id};
                }
            }
        }
        ADD_FAILURE() << "no pair begins with " << english;
        return {};
    }

    NoteId note(const std::string& english, const std::string& body)
    {
        const auto [article, bead] = pairOf(english);
        const auto id = library().addNote(article, bead, body);
        EXPECT_TRUE(id);
        return id.value_or(NoteId{});
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
