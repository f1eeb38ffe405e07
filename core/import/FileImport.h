#pragma once

#include "core/base/Progress.h"
#include "core/import/ImportReport.h"
#include "core/import/IssueComposer.h"
#include "core/import/IssueFinder.h"
#include "core/import/IssueMatcher.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace duizhao {

class Library;
class LibraryWriter;
class PreparedAlignments;
struct StoredEdition;
struct StoredSource;

/// One file on its way into a library: read, recognised, placed, stored, its issue composed anew. One use.
class FileImport {
public:
    /// `library` may be nullptr for a dry run.
    FileImport(Library* library, std::filesystem::path file, ImportMode mode, Progress& progress);
    /// The edition that a person says holds the same text in the other language.
    void pairWith(EditionId other) { m_wish = other; }
    /// A dry run's way to say so: what the other file was read as; outlives `run`. `named`: by the person,
    /// not by the files' names.
    void foreseePairWith(const RecognisedEdition& other, std::string fileName, bool named)
    {
        m_other = &other;
        m_otherName = std::move(fileName);
        m_otherNamed = named;
    }
    /// What the file was read as; empty where it failed, or was in the library and was not read again.
    [[nodiscard]] const RecognisedEdition& edition() const { return m_edition; }

    [[nodiscard]] ImportReport run();

private:
    [[nodiscard]] Result<> readAndPlace();
    [[nodiscard]] Result<> readFile();
    [[nodiscard]] Result<> decodeFile();
    [[nodiscard]] Result<> placeInLibrary();
    [[nodiscard]] Result<> attempt(PreparedAlignments& prepared);
    [[nodiscard]] Result<> checkCancelled() const;
    [[nodiscard]] Result<> recogniseText();
    [[nodiscard]] Result<> place(LibraryWriter& writer, PreparedAlignments& prepared);
    [[nodiscard]] Result<> store(LibraryWriter& writer, const std::vector<IssueId>& issues,
                                 EditionId olderVersion, PreparedAlignments& prepared);
    [[nodiscard]] Result<> alignEditions(LibraryWriter& writer, PreparedAlignments& prepared);
    void tellAlignment(const std::string& other);
    [[nodiscard]] Result<> pairStored(LibraryWriter& writer, const StoredSource& stored,
                                      PreparedAlignments& prepared);
    void join(LibraryWriter& writer, const RecognisedEdition& edition, std::vector<IssueId>& issues);
    void foresee(LibraryWriter& writer, EditionId olderVersion);
    [[nodiscard]] Result<> foreseeWithin(LibraryWriter& writer, const Placement& placement);
    [[nodiscard]] Result<> foreseePair(const RecognisedEdition& other, const std::string& fileName,
                                       bool named);
    /// The same bytes are in the library: all there is to tell was written down when they came.
    [[nodiscard]] bool tellKnown();
    void tellTrash(LibraryWriter& reader);
    void tellUnchanged(LibraryWriter& writer, const StoredEdition& stored, bool current);
    void tellCounts();

    Library* m_library;
    std::filesystem::path m_file;
    ImportMode m_mode;
    Progress& m_progress;
    std::string m_bytes;
    DecodedText m_decoded;
    RecognisedEdition m_edition;
    EditionProfile m_profile;
    std::string m_account; ///< see `packAccount`
    ImportReport m_report;
    int m_marksUnplaced = 0;
    const RecognisedEdition* m_other = nullptr; ///< a dry run's partner
    std::string m_otherName;
    bool m_otherNamed = false;
    EditionId m_wish;      ///< what a person paired this one with
    bool m_paired = false; ///< a person's pair it is
};

/// For each article of a newer version which of the older one's articles it is, or -1.
[[nodiscard]] std::vector<int> matchVersions(const RecognisedEdition& older, const RecognisedEdition& newer);

/// Every field and article of an issue from the editions the library holds of it. Returns what came of it.
ComposedIssue composeStoredIssue(LibraryWriter& writer, IssueId issue);

} // namespace duizhao
