// Versions, and imports that are taken back; with an oracle of its own for what must be had back.

#include "core/archive/Archive.h"
#include "core/base/Hash.h"
#include "core/importer/Importer.h"
#include "core/importer/VersionImport.h"
#include "core/library/acts/Undo.h"
#include "core/library/acts/Versions.h"
#include "core/library/store/LibraryWriter.h"
#include "core/storage/Transaction.h"
#include "tests/soak/Soak.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace duizhao::soak {

namespace {

std::vector<library::EditionVersion> allVersions(const library::Library& library)
{
    std::vector<EditionId> editions; // also of issues that lie in the trash, which no list shows
    {
        storage::Transaction transaction{library.session().database, storage::Transaction::Kind::Read};
        editions = transaction.all("SELECT id FROM edition ORDER BY id",
                                   [](const storage::Statement& row) { return row.id<EditionId>(0); });
    }
    std::vector<library::EditionVersion> versions;
    for (const EditionId edition : editions) {
        const auto found = library::editionVersions(library, edition);
        if (found) {
            versions.insert(versions.end(), found->begin(), found->end());
        }
    }
    return versions;
}

} // namespace

void Soak::remember(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    const std::string hash = sha256Hex(bytes);
    m_expected.insert(hash);
    m_brought[hash] = std::move(bytes);
}

std::set<std::string> Soak::reachable()
{
    std::set<std::string> hashes;
    for (const library::EditionVersion& version : allVersions(*m_library)) {
        hashes.insert(version.sha256);
    }
    return hashes;
}

/// Whatever was imported can be had back, however often it was replaced since.
void Soak::expectReachable()
{
    const auto there = reachable();
    for (const std::string& hash : m_expected) {
        expect(there.contains(hash), "The bytes " + hash.substr(0, 12) + " are in no version any more.");
    }
}

void Soak::expectBytes()
{
    for (const library::EditionVersion& version : allVersions(*m_library)) {
        library::LibraryWriter reader{*m_library, storage::Transaction::Kind::Read};
        const library::KeptBytes kept = reader.bytesOf(version.edition, version.number);
        accept(reader.result());
        const auto brought = m_brought.find(version.sha256);
        expect(brought != m_brought.end() && brought->second == kept.bytes,
               "Version " + std::to_string(version.number) + " of edition " +
                   std::to_string(version.edition.value) + " has other bytes than were imported.");
    }
    for (const library::EditionVersion& version : allVersions(*m_library)) {
        const auto document = library::readVersion(*m_library, version.edition, version.number);
        expect(document.has_value(), "Version " + std::to_string(version.number) + " of edition " +
                                         std::to_string(version.edition.value) +
                                         " cannot be read: " + (document ? "" : document.error().message));
    }
}

std::string Soak::archived()
{
    NoProgress progress;
    std::string bytes;
    accept(archive::writeArchive(*m_library, progress, [&](std::string_view more) {
        bytes += more;
        return Result<>{};
    }));
    std::istringstream in{bytes};
    std::string rows;
    for (std::string line; std::getline(in, line);) {
        rows += line.starts_with("{\"counter\"") || line.starts_with("{\"end\"") ? "" : line + "\n";
    }
    return rows;
}

void Soak::importReverted()
{
    import(m_files.revert());
}

void Soak::makeCurrent()
{
    const auto versions = allVersions(*m_library);
    if (versions.empty()) {
        return;
    }
    std::vector<library::EditionVersion> earlier;
    std::copy_if(versions.begin(), versions.end(), std::back_inserter(earlier),
                 [](const library::EditionVersion& version) { return !version.current; });
    const auto& from = earlier.empty() ? versions : earlier;
    const library::EditionVersion& version = from[std::size_t(below(int(from.size())))];
    ArticleId only;
    if (m_random.chance(40)) {
        const auto document = library::readVersion(*m_library, version.edition, version.number);
        if (accept(document) && !document->articles.empty()) {
            only = document->articles[std::size_t(below(int(document->articles.size())))].article;
        }
    }
    NoProgress progress;
    accept(importer::makeVersionCurrent(*m_library, version.edition, version.number, only, progress));
}

/// An import that is taken back at once leaves the library as it was, made again as it became.
void Soak::undoImport()
{
    const auto file = m_random.chance(50) ? m_files.change() : m_files.add();
    if (file.empty()) {
        return;
    }
    const auto expected = m_expected;
    const std::string before = archived();
    import(file);
    const std::string after = archived();
    if (after == before || !m_failure.empty()) {
        return;
    }
    if (accept(library::undo(*m_library))) {
        expect(archived() == before, "Taking the import back did not bring back what was.");
    }
    if (m_random.chance(50)) {
        if (accept(library::redo(*m_library))) {
            expect(archived() == after, "The import that was made again is another one.");
        }
    } else {
        m_expected = expected;
    }
}

} // namespace duizhao::soak
