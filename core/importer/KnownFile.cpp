#include "core/base/Hash.h"
#include "core/importer/FileImport.h"
#include "core/library/store/LibraryWriter.h"
#include "core/recognition/Recogniser.h"

namespace duizhao::importer {

bool FileImport::tellKnown()
{
    library::LibraryWriter reader{*m_library, storage::Transaction::Kind::Read};
    const auto stored = reader.findSource(sha256Hex(m_bytes));
    if (!stored || !stored->current || !unpackAccount(reader.account(stored->edition), m_report)) {
        return false;
    }
    const library::StoredEdition head = reader.editionHead(stored->edition);
    m_report.outcome = ImportOutcome::Unchanged;
    m_report.editionId = stored->edition;
    m_report.issue = stored->issue;
    m_report.issueTitle = reader.titleOf(stored->issue);
    m_report.format = head.recognised.format;
    m_report.confidence = head.recognised.confidence;
    m_report.edition = head.recognised.kind;
    m_report.articlesUnchanged = m_report.articles;
    m_report.messages.emplace_back("This file is in the library already; nothing was added.");
    tellTrash(reader);
    return reader.result().has_value();
}

void FileImport::tellTrash(library::LibraryWriter& reader)
{
    if (const int trashed = reader.trashedOf(m_report.editionId); trashed > 0) {
        m_report.messages.push_back(
            trashed == 1 ? "1 article of it lies in the trash and stays there until you restore it."
                         : std::to_string(trashed) +
                               " articles of it lie in the trash and stay there until you restore them.");
    }
}

void FileImport::tellUnchanged(library::LibraryWriter& writer, const library::StoredEdition& stored,
                               bool current)
{
    m_report.outcome = ImportOutcome::Unchanged;
    m_report.editionId = stored.id;
    m_report.issue = stored.issue;
    m_report.issueTitle = writer.titleOf(stored.issue);
    // What the library holds was read from these very bytes, unless a newer version took their place.
    if (current && writer.result()) {
        describe(stored.recognised, m_decoded.text, m_report);
        m_report.pairs = writer.pairsOf(stored.id);
        m_report.messages.emplace_back("This file is in the library already; nothing was added.");
    } else {
        m_edition = recognition::recognise({m_decoded.text, m_file.filename().string()});
        describe(m_edition, m_decoded.text, m_report);
        m_report.messages.emplace_back(
            "This is an earlier version of a text that is in the library; nothing was added.");
    }
    m_report.articlesUnchanged = m_report.articles;
    tellTrash(writer);
}

} // namespace duizhao::importer
