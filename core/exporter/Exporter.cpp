#include "core/exporter/Exporter.h"

#include "core/archive/Archive.h"
#include "core/base/Guard.h"
#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/exporter/AtomicFile.h"
#include "core/exporter/ExportTarget.h"
#include "core/exporter/ExportWriters.h"
#include "core/library/store/Session.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <string>

namespace duizhao::exporter {

namespace {

bool merges(const ExportRequest& request)
{
    return request.kind == ExportKind::Notes && request.format == ExportFormat::Markdown;
}

/// An export reads most pages once: the rest of the memory that a connection may keep pages in is not for it,
/// and an export ten times as long takes no more.
class SmallCache {
public:
    explicit SmallCache(storage::Database& database) : m_database{database}
    {
        storage::Transaction transaction{m_database, storage::Transaction::Kind::Read};
        m_before = transaction.integer("PRAGMA cache_size");
        set(kKilobytes);
    }
    ~SmallCache() { set(m_before); }
    SmallCache(const SmallCache&) = delete;
    SmallCache& operator=(const SmallCache&) = delete;

private:
    static constexpr std::int64_t kKilobytes = -4'000; // negative: in kilobytes, not in pages

    void set(std::int64_t size)
    {
        // Without it an export takes more memory and is the same.
        static_cast<void>(m_database.execute("PRAGMA cache_size = " + std::to_string(size)));
    }

    storage::Database& m_database;
    std::int64_t m_before = 0;
};

} // namespace

Result<> writeExport(const library::Session& library, const ExportRequest& request, Progress& progress,
                     const ByteSink& sink)
{
    const SmallCache cache{library.database};
    switch (request.kind) {
    case ExportKind::Notes:
        return writeNotes(library, request, progress, sink);
    case ExportKind::Text:
        return writeText(library, request, progress, sink);
    case ExportKind::Memory:
        return writeMemory(library, request, progress, sink);
    case ExportKind::Citation:
        return writeCitations(library, request, progress, sink);
    case ExportKind::Archive:
        return archive::writeArchive(library, progress, sink);
    case ExportKind::Cards:
        return writeCards(library, request, progress, sink);
    }
    return failure(Reason::NoSuchExport);
}

namespace {

void record(const library::Session& library, const std::string& what, const std::filesystem::path& file,
            const Result<>& done)
{
    const std::string text = "Export of " + what + " to " + file.string();
    if (done) {
        library.log.info(logging::LogCategory::Export, text);
    } else {
        library.log.failed(logging::LogCategory::Export, text, done.error());
    }
}

Result<> exportInto(const library::Session& library, const ExportRequest& request,
                    const std::filesystem::path& file, Replace replace, Progress& progress)
{
    if (merges(request)) {
        const auto possible = checkTarget(library.file, file);
        return possible ? mergeNotesInto(library, request, file, replace, progress) : possible;
    }
    if (auto ours = checkReplaceable(library, file, request.format, replace); !ours) {
        return ours;
    }
    FileOutput output;
    const auto writer = AtomicWriter::open(file, output);
    if (!writer) {
        return failure(writer.error());
    }
    const auto written = writeExport(library, request, progress,
                                     [&](std::string_view bytes) { return (*writer)->write(bytes); });
    return written ? (*writer)->commit() : written;
}

} // namespace

Result<> exportToFile(const library::Session& library, const ExportRequest& request,
                      const std::filesystem::path& file, Replace replace, Progress& progress)
{
    auto done = guarded([&] { return exportInto(library, request, file, replace, progress); });
    record(library, std::string{name(request.kind)} + " as " + std::string{name(request.format)}, file, done);
    return done;
}

Result<> storeExport(const library::Session& library, ExportFormat format, std::string_view bytes,
                     const std::filesystem::path& file, Replace replace)
{
    auto done = checkReplaceable(library, file, format, replace);
    if (done) {
        done = writeFileAtomically(file, bytes);
    }
    record(library, std::string{name(format)}, file, done);
    return done;
}

} // namespace duizhao::exporter
