#include "core/importer/Importer.h"

#include "core/base/Guard.h"
#include "core/base/Progress.h"
#include "core/importer/FileImport.h"
#include "core/importer/PairNames.h"
#include "core/importer/SourceFile.h"
#include "core/library/store/ImportStep.h"
#include "core/library/store/WordStore.h"
#include "core/text/ChineseCharacters.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>

namespace duizhao::importer {

namespace {

/// One file's share of all: what is told within it moves the whole along, never back.
class FileProgress final : public Progress {
public:
    FileProgress(Progress& whole, std::size_t file, std::size_t files, const std::filesystem::path& path)
        : m_whole{whole}, m_begin{static_cast<long long>(file) * kSteps},
          m_total{static_cast<long long>(files) * kSteps}, m_name{path.filename().string()}
    {
        m_whole.report(m_begin, m_total, m_name);
    }

    void report(long long done, long long total, std::string_view) override
    {
        const long long step = total > 0 ? std::min(kSteps - 1, kSteps * done / total) : 0;
        if (step > m_step) {
            m_step = step;
            m_whole.report(m_begin + step, m_total, m_name);
        }
    }
    [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }
    void end() { m_whole.report(m_begin + kSteps, m_total, m_begin + kSteps == m_total ? "" : m_name); }

private:
    static constexpr long long kSteps = 100;
    Progress& m_whole;
    long long m_begin;
    long long m_total;
    long long m_step = 0;
    std::string m_name;
};

/// In a dry run nothing is stored: what the files of one batch were read as, for those that their names pair.
class BatchPartners {
public:
    explicit BatchPartners(const std::vector<std::filesystem::path>& files)
        : m_files{files.begin(), files.end()}
    {
    }

    void offerTo(FileImport& import, const std::filesystem::path& file) const
    {
        for (const std::filesystem::path& path : partnerPaths(file)) {
            if (const auto found = m_read.find(path); found != m_read.end()) {
                import.foreseePairWith(found->second, path.filename().string(), false);
                return;
            }
        }
    }

    void keep(const FileImport& import, const std::filesystem::path& file)
    {
        const auto partners = partnerPaths(file);
        if (std::any_of(partners.begin(), partners.end(),
                        [&](const auto& path) { return m_files.contains(path); })) {
            m_read.emplace(file, import.edition());
        }
    }

private:
    std::set<std::filesystem::path> m_files;
    std::map<std::filesystem::path, model::RecognisedEdition> m_read;
};

/// Alignments learned from before and after a run of imports: a few milliseconds each.
constexpr int kLessons = 32;

const library::Session* sessionOf(const std::optional<library::Session>& library)
{
    return library ? &*library : nullptr;
}

/// What readers confirmed since the last import helps this one, and this one the next. No import fails for
/// it: what is due stays due.
void learn(const library::Session* library, ImportMode mode)
{
    NoProgress silent;
    if (library != nullptr && mode == ImportMode::Write) {
        const auto learned = guarded([&] { return library::learnDueWords(*library, kLessons, silent); });
        if (!learned) {
            library->log.failed(logging::LogCategory::Import, "Learning words", learned.error());
        }
    }
}

/// The step that a call is, where it is one; `paths`: what was asked for.
std::unique_ptr<library::ImportStep> stepFor(const library::Session* library, ImportAct act, ImportMode mode,
                                             std::span<const std::filesystem::path> paths)
{
    std::unique_ptr<library::ImportStep> step;
    if (library != nullptr && act == ImportAct::OneStep && mode == ImportMode::Write && !paths.empty()) {
        const std::filesystem::path first = std::filesystem::absolute(paths.front()).lexically_normal();
        step = std::make_unique<library::ImportStep>(*library, first.has_filename()
                                                                   ? first.filename().string()
                                                                   : first.parent_path().filename().string());
    }
    return step;
}

/// Kinds, numbers and the path; never a title.
void record(const library::Session* library, const ImportReport& report, ImportMode mode)
{
    if (library == nullptr) {
        return;
    }
    const std::string what =
        (mode == ImportMode::DryRun ? "Dry run of " : "Import of ") + report.file.string();
    if (report.outcome == ImportOutcome::Failed) {
        library->log.failed(logging::LogCategory::Import, what, report.error);
        return;
    }
    library->log.info(logging::LogCategory::Import,
                      what + ": " + std::string{name(report.outcome)} + " as " +
                          std::string{name(report.format)} + ", edition " +
                          std::to_string(report.editionId.value) + " of issue " +
                          std::to_string(report.issue.value) + ", " + std::to_string(report.articles) +
                          " articles, " + std::to_string(report.pairs) + " pairs");
}

/// The import of one file. Whatever is thrown on the way is the failure of this file, and the library is as
/// it was before it.
ImportReport reportOf(FileImport& import, const std::filesystem::path& file, const library::Session* library,
                      ImportMode mode)
{
    const auto run = [&]() -> Result<ImportReport> {
        if (auto data = text::checkChineseData(); !data) {
            return failure(data.error());
        }
        return import.run();
    };
    auto done = guarded(run);
    if (!done) {
        ImportReport failed;
        failed.file = file;
        failed.error = done.error();
        done = std::move(failed);
    }
    record(library, *done, mode);
    return *std::move(done);
}

} // namespace

Importer::Importer(const library::Session& library, ImportAct act) : m_library{library}, m_act{act} {}

ImportReport Importer::importFile(const std::filesystem::path& file, ImportMode mode, Progress& progress)
{
    const ImportMode asked = !m_library ? ImportMode::DryRun : mode;
    const auto step = stepFor(sessionOf(m_library), m_act, mode, {&file, 1});
    FileImport import{sessionOf(m_library), file, asked, progress};
    return reportOf(import, file, sessionOf(m_library), asked);
}

std::vector<ImportReport> Importer::importPair(const std::filesystem::path& one,
                                               const std::filesystem::path& other, ImportMode mode,
                                               Progress& progress)
{
    learn(sessionOf(m_library), mode);
    const auto step = stepFor(sessionOf(m_library), m_act, mode, {&one, 1});
    const ImportMode asked = !m_library ? ImportMode::DryRun : mode;
    FileProgress firstProgress{progress, 0, 2, one};
    FileImport first{sessionOf(m_library), one, asked, firstProgress};
    std::vector<ImportReport> reports{reportOf(first, one, sessionOf(m_library), asked)};
    if (reports.front().outcome != ImportOutcome::Failed) {
        FileProgress secondProgress{progress, 1, 2, other};
        FileImport second{sessionOf(m_library), other, asked, secondProgress};
        if (asked == ImportMode::DryRun) {
            second.foreseePairWith(first.edition(), one.filename().string(), true);
        } else {
            second.pairWith(reports.front().editionId);
        }
        reports.push_back(reportOf(second, other, sessionOf(m_library), asked));
        secondProgress.end();
    }
    learn(sessionOf(m_library), mode);
    return reports;
}

std::vector<ImportReport> Importer::importPaths(const std::vector<std::filesystem::path>& paths,
                                                ImportMode mode, Progress& progress)
{
    const std::vector<std::filesystem::path> files = filesToImport(paths);
    learn(sessionOf(m_library), mode);
    const auto step = stepFor(sessionOf(m_library), m_act, mode, paths);
    const ImportMode asked = !m_library ? ImportMode::DryRun : mode;
    BatchPartners partners{files};
    std::vector<ImportReport> reports;
    for (const std::filesystem::path& file : files) {
        FileProgress part{progress, reports.size(), files.size(), file};
        FileImport import{sessionOf(m_library), file, asked, part};
        if (asked == ImportMode::DryRun) {
            partners.offerTo(import, file);
        }
        reports.push_back(reportOf(import, file, sessionOf(m_library), asked));
        if (reports.back().outcome == ImportOutcome::Failed &&
            reports.back().error.kind == ErrorKind::Cancelled) {
            return reports;
        }
        if (asked == ImportMode::DryRun) {
            partners.keep(import, file);
        }
        part.end();
    }
    learn(sessionOf(m_library), mode);
    return reports;
}

} // namespace duizhao::importer
