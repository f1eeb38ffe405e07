#pragma once

#include "core/base/Progress.h"
#include "core/importer/ImportReport.h"
#include "core/importer/IssueComposer.h"
#include "core/importer/IssueFinder.h"
#include "core/importer/IssueMatcher.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Session.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::library {
class LibraryWriter;
struct StoredEdition;
} // namespace duizhao::library

namespace duizhao::importer {

class PreparedAlignments;

/// One file on its way into a library: read, recognised, placed, stored, its issue composed anew. One use.
class FileImport {
public:
    /// `library` may be nullptr for a dry run.
    FileImport(const library::Session* library, std::filesystem::path file, ImportMode mode,
               Progress& progress);
    /// The edition that a person says holds the same text in the other language.
    void pairWith(EditionId other) { m_wish = other; }
    /// A dry run's way to say so: what the other file was read as; outlives `run`. `named`: by the person,
    /// not by the files' names.
    void foreseePairWith(const model::RecognisedEdition& other, std::string fileName, bool named)
    {
        m_other = &other;
        m_otherName = std::move(fileName);
        m_otherNamed = named;
    }
    /// What the file was read as; empty where it failed, or was in the library and was not read again.
    [[nodiscard]] const model::RecognisedEdition& edition() const { return m_edition; }

    [[nodiscard]] ImportReport run();

private:
    [[nodiscard]] Result<> readAndPlace();
    [[nodiscard]] Result<> readFile();
    [[nodiscard]] Result<> decodeFile();
    [[nodiscard]] Result<> placeInLibrary();
    [[nodiscard]] Result<> attempt(PreparedAlignments& prepared);
    [[nodiscard]] Result<> checkCancelled() const;
    [[nodiscard]] Result<> recogniseText();
    [[nodiscard]] Result<> place(library::LibraryWriter& writer, PreparedAlignments& prepared);
    [[nodiscard]] Result<> store(library::LibraryWriter& writer, const std::vector<IssueId>& issues,
                                 EditionId olderVersion, PreparedAlignments& prepared);
    [[nodiscard]] Result<> alignEditions(library::LibraryWriter& writer, PreparedAlignments& prepared);
    void tellAlignment(const std::string& other);
    [[nodiscard]] Result<> pairStored(library::LibraryWriter& writer, const library::StoredSource& stored,
                                      PreparedAlignments& prepared);
    void join(library::LibraryWriter& writer, const model::RecognisedEdition& edition,
              std::vector<IssueId>& issues);
    void foresee(library::LibraryWriter& writer, EditionId olderVersion);
    [[nodiscard]] Result<> foreseeWithin(library::LibraryWriter& writer, const Placement& placement);
    [[nodiscard]] Result<> foreseePair(const model::RecognisedEdition& other, const std::string& fileName,
                                       bool named);
    /// The same bytes are in the library: all there is to tell was written down when they came.
    [[nodiscard]] bool tellKnown();
    void tellTrash(library::LibraryWriter& reader);
    void tellUnchanged(library::LibraryWriter& writer, const library::StoredEdition& stored, bool current);
    void tellCounts();

    const library::Session* m_library;
    std::filesystem::path m_file;
    ImportMode m_mode;
    Progress& m_progress;
    std::string m_bytes;
    text::DecodedText m_decoded;
    model::RecognisedEdition m_edition;
    EditionProfile m_profile;
    std::string m_account; ///< see `packAccount`
    ImportReport m_report;
    int m_marksUnplaced = 0;
    std::optional<library::StoredSource> m_setBackTo;  ///< the file has an earlier version's text again
    const model::RecognisedEdition* m_other = nullptr; ///< a dry run's partner
    std::string m_otherName;
    bool m_otherNamed = false;
    EditionId m_wish;      ///< what a person paired this one with
    bool m_paired = false; ///< a person's pair it is
};

/// For each article of a newer version which of the older one's articles it is, or -1.
[[nodiscard]] std::vector<int> matchVersions(const model::RecognisedEdition& older,
                                             const model::RecognisedEdition& newer);

/// Every field and article of an issue from the editions the library holds of it. Returns what came of it.
ComposedIssue composeStoredIssue(library::LibraryWriter& writer, IssueId issue);

} // namespace duizhao::importer
