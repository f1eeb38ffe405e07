#pragma once

#include "core/base/Phrase.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::model {

/// What speaks for a pair. To add one: a line here, its row in Ground.cpp, `update_translations` and the
/// Chinese of it.
enum class GroundKind {
    NoCounterpart,
    SameText,
    Length,
    KnownWords,
    WordsUsedAlike,
    ListNumber,
    Form,
    Place,
    SourceOrder,
    SharedNames, ///< with a count, as the next three
    SharedAddresses,
    SharedNumbers,
    SharedNamesAndNumbers,
    EqualNumbers, ///< with a quote: `507 million = 5.07 亿`
    Last = EqualNumbers,
};

/// One ground of a pair; all of them are its reason. Said in the window by ui/reading/Sentences.h.
struct Ground {
    GroundKind kind;
    int count = 0;
    std::string quote{}; ///< of the texts
    friend bool operator==(const Ground&, const Ground&) = default;
};

[[nodiscard]] std::string_view name(GroundKind kind);           ///< `shared-names`, for storage and JSON
[[nodiscard]] const Phrase& phraseOf(GroundKind kind);          ///< lupdate's context: `Grounds`
[[nodiscard]] std::vector<Argument> argumentsOf(const Ground&); ///< of its phrase
/// `length, 3 shared names, 507 million = 5.07 亿`: in English.
[[nodiscard]] std::string inEnglish(const std::vector<Ground>& grounds);

/// As the library keeps them: `length;shared-names:3;equal-numbers:507 million = 5.07 亿`, and back. What an
/// older version kept, the English words, is read as well; of either, what is not known is left out.
[[nodiscard]] std::string packGrounds(const std::vector<Ground>& grounds);
[[nodiscard]] std::vector<Ground> unpackGrounds(std::string_view text);

} // namespace duizhao::model
