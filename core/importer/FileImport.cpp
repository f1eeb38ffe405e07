#include "core/importer/FileImport.h"

#include "core/base/Progress.h"
#include "core/importer/ImportRemarks.h"
#include "core/importer/IssueAligner.h"
#include "core/importer/KnownFile.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Originals.h"
#include "core/library/store/Session.h"

#include <utility>

namespace duizhao::importer {

FileImport::FileImport(const library::Session* library, std::filesystem::path file, ImportMode mode,
                       Progress& progress)
    : m_library{library}, m_file{std::move(file)}, m_mode{mode}, m_progress{progress}
{
}

ImportReport FileImport::run()
{
    auto done = throughStages();
    if (done) {
        if (m_mended) {
            done->remarks.push_back(originalMended());
        }
        return *std::move(done);
    }
    ImportReport report;
    report.file = m_file;
    report.error = done.error();
    return report;
}

Result<ImportReport> FileImport::throughStages()
{
    const auto file = readFileBytes(m_file, m_progress);
    if (!file) {
        return failure(file.error());
    }
    if (m_library != nullptr && m_mode != ImportMode::DryRun) {
        const auto mended = library::mendOriginal(*m_library, file->sha256, file->bytes);
        if (!mended) {
            return failure(mended.error());
        }
        m_mended = *mended;
    }
    if (m_library != nullptr && !m_wish && m_partner.edition == nullptr) {
        library::LibraryWriter reader{*m_library, storage::Transaction::Kind::Read};
        if (auto known = recallFile(reader, *file)) {
            return *std::move(known);
        }
    }
    auto decoded = text::decodeText(file->bytes);
    if (!decoded) {
        return failure(decoded.error());
    }
    auto report = intoLibrary(*file, *std::move(decoded));
    if (report && m_partner.edition != nullptr) {
        if (auto paired = foreseePair(m_reading.edition, m_partner, m_progress, *report); !paired) {
            return failure(paired.error());
        }
    }
    return report;
}

/// Nothing that takes long happens while the library is locked for writing: the text is recognised before,
/// and where two texts are to be aligned, the transaction is given up, they are aligned, and it is run again.
Result<ImportReport> FileImport::intoLibrary(const FileBytes& file, text::DecodedText decoded)
{
    constexpr int kMostAttempts = 20;
    bool known = false;
    if (m_library != nullptr) {
        library::LibraryWriter reader{*m_library, storage::Transaction::Kind::Read};
        const auto stored = reader.findSource(file.sha256);
        known = stored && (stored->current || reader.cameLastFrom(file.path, file.sha256));
        if (auto looked = reader.result(); !looked) {
            return failure(looked.error());
        }
    }
    if (known && m_mode != ImportMode::DryRun) {
        m_reading.decoded = std::move(decoded);
    } else if (auto reading = recogniseFile(m_library, file, std::move(decoded), m_progress)) {
        m_reading = *std::move(reading);
    } else {
        return failure(reading.error());
    }
    if (m_library == nullptr) {
        return m_reading.report;
    }
    PreparedAlignments prepared;
    for (int tries = 0;; ++tries) {
        auto done = attempt(file, prepared);
        if (!prepared.wanted() || tries == kMostAttempts) {
            return done;
        }
        if (auto made = prepared.make(m_progress); !made) {
            return failure(made.error());
        }
    }
}

Result<ImportReport> FileImport::attempt(const FileBytes& file, PreparedAlignments& prepared)
{
    const bool dry = m_mode == ImportMode::DryRun;
    library::LibraryWriter writer{*m_library,
                                  dry ? storage::Transaction::Kind::Read : storage::Transaction::Kind::Write};
    Result<ImportReport> report;
    const auto stored = writer.findSource(file.sha256);
    const bool setBack = stored && !stored->current && !writer.cameLastFrom(file.path, file.sha256);
    if (stored && !setBack) {
        report = reportKnownFile(writer, file, m_reading.decoded, *stored);
        if (m_wish && !dry) {
            if (auto paired = pairKnownFile(writer, file, *stored, m_wish, prepared, *report); !paired) {
                return failure(paired.error());
            }
        }
    } else {
        const FileMatch match = setBack ? matchSetBack(*stored) : matchFile(writer, file, m_reading, m_wish);
        report = dry ? foreseeFile(writer, m_reading, match, m_partner.edition != nullptr, m_progress)
                     : storeFile(writer, file, m_reading, match, prepared);
        if (auto go = checkCancelled(m_progress); report && !dry && !go) {
            return failure(go.error());
        }
    }
    if (!report) {
        return report;
    }
    if (auto done = dry ? writer.result() : writer.commit(); !done) {
        return failure(done.error());
    }
    return report;
}

} // namespace duizhao::importer
