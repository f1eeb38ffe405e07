#pragma once

#include "core/align/Aligner.h"
#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/importer/ImportReport.h"
#include "core/library/store/WordStore.h"

#include <optional>
#include <vector>

namespace duizhao::library {
class LibraryWriter;
} // namespace duizhao::library

namespace duizhao::importer {

/// Two editions of an issue that are one text in two languages.
struct EditionPair {
    EditionId en;
    EditionId zh;
};

/// What came of standing two editions side by side.
struct IssueAlignment {
    EditionPair editions;
    AlignmentReport report;
    int marksUnplaced = 0; ///< notes and bookmarks of the issue
};

/// The full texts of an issue in English and in Chinese, the longest of each; none where the issue has a
/// bilingual edition, which is read instead, or has only one language. A function of the set of editions.
[[nodiscard]] std::optional<EditionPair> fullTextsOf(library::LibraryWriter& library, IssueId issue);

enum class AlignWhen {
    /// Unless hardly anything corresponds: fewer than one block in five of the shorter text. What stands side
    /// by side already stays.
    Likely,
    Always, ///< a person said that the two are one work
};

/// Two texts to align: all that the result depends on.
struct AlignmentTask {
    std::vector<align::AlignUnit> en;
    std::vector<align::AlignUnit> zh;
    std::vector<model::Bead> fast; ///< what a person made or confirmed
    friend bool operator==(const AlignmentTask&, const AlignmentTask&) = default;
};

/// Alignments that were made while no transaction was open: aligning takes seconds where writing takes
/// moments, and an act of the person must not wait for it. Whoever writes asks for the alignment of the texts
/// as they are in its transaction; what is not here (nobody had asked yet, or the library has changed since)
/// is noted, the transaction is given up, `make` aligns, and the whole is tried again. One thread.
class PreparedAlignments {
public:
    /// Lexicons as for `align`: not owned.
    explicit PreparedAlignments(std::vector<const align::Lexicon*> lexicons = {})
        : m_lexicons{std::move(lexicons)}
    {
    }
    /// The alignment of exactly these texts, or why there is none; nullptr: not made yet.
    [[nodiscard]] const Result<align::Alignment>* find(const AlignmentTask& task);
    /// What the library knows of the words of what is wanted; for the next `make`.
    void useWords(library::LibraryWords words) { m_words = std::move(words); }
    /// Whether something was asked for in vain since the last `make`.
    [[nodiscard]] bool wanted() const { return m_wanted.has_value(); }
    /// Aligns what was wanted. Error: Cancelled.
    [[nodiscard]] Result<> make(Progress& progress);

private:
    struct Made {
        AlignmentTask task;
        Result<align::Alignment> alignment;
    };
    std::vector<const align::Lexicon*> m_lexicons;
    library::LibraryWords m_words;
    std::vector<Made> m_made;
    std::optional<AlignmentTask> m_wanted;
};

/// Writes the alignment of the full texts of a composed issue, article by article where both show the same
/// ones; pairs that a person made or confirmed stand fast. Takes back what is no longer to be side by side.
/// None: nothing stands side by side. Errors: Conflict when the alignment must be prepared first (then
/// `prepared.wanted()`); those of the library are the writer's.
[[nodiscard]] Result<std::optional<IssueAlignment>> alignStoredIssue(library::LibraryWriter& library,
                                                                     IssueId issue, AlignWhen when,
                                                                     PreparedAlignments& prepared);

/// What aligning would give for two texts that are not stored yet, or not as one issue; none: they would not
/// stand side by side. Whichever of the two is the English one is found out. Error: Cancelled.
[[nodiscard]] Result<std::optional<AlignmentReport>> foreseeAlignment(const model::RecognisedEdition& one,
                                                                      const model::RecognisedEdition& other,
                                                                      AlignWhen when, Progress& progress);

} // namespace duizhao::importer
