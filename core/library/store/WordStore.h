#pragma once

#include "core/align/Aligner.h"
#include "core/align/features/AlignUnit.h"
#include "core/align/words/Lexicon.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace duizhao::library {

/// Words a library knows beside the program's own: those that its sure pairs teach
/// (`core/align/words/Lessons.h`; a pair is sure when a person confirmed it or its confidence is at least
/// `kSureLesson`), and a dictionary of the reader's. What an alignment taught is kept by alignment, so it is
/// taken back or taught anew when its pairs change: the database notes which alignments are due, whatever
/// changed them (an import, an edit, undo). Derived data: nothing is lost when it is forgotten.

inline constexpr double kSureLesson = 0.98;
/// Of the newest alignments that taught something this many are kept: at most some megabytes.
inline constexpr int kMostLessons = 1000;

/// What the library knows of the words of a text.
struct LibraryWords {
    align::Lexicon dictionary;
    align::Lexicon taught; ///< for `AlignOptions::taught`

    /// Adds both to the options, which must not outlive this.
    void addTo(align::AlignOptions& options) const
    {
        options.lexicons.push_back(&dictionary);
        options.taught = &taught;
    }
};

/// Reads only the words of `en`.
[[nodiscard]] LibraryWords libraryWords(storage::Transaction& transaction,
                                        std::span<const align::AlignUnit> en);

/// Learns from at most `most` alignments that are due, the newest first, each in a transaction of its own; a
/// few milliseconds an alignment. Returns how many. Cancelled between alignments it stops, which is no error.
[[nodiscard]] Result<int> learnDueWords(const Session& library, int most, Progress& progress);
/// Forgets what was learned and learns from all alignments anew.
[[nodiscard]] Result<int> relearnWords(const Session& library, Progress& progress);

struct KnownWordCounts {
    int learned = 0; ///< words with a learned rendering, whether the evidence suffices to use it or not
    int due = 0;     ///< alignments not learned from yet
    std::string dictionary; ///< the file's name; empty: none
    int dictionaryWords = 0;
};
[[nodiscard]] Result<KnownWordCounts> countWords(const Session& library);

/// Makes a text in CC-CEDICT form the library's dictionary, in the place of a former one. Returns the number
/// of English words. InvalidArgument where the text is not in that form.
[[nodiscard]] Result<int> useDictionary(const Session& library, const std::string& name,
                                        std::string_view text);
/// NotFound when there is none.
[[nodiscard]] Result<> removeDictionary(const Session& library);

} // namespace duizhao::library
