#pragma once

#include "core/importer/IssueMatcher.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::importer {

/// What speaks for or against two files being one issue. IDENTITY.md says what each weighs and why.
enum class LinkReason {
    Address, ///< both name one address
    Cited,   ///< one names the other's as its original's
    Title,
    Number,    ///< of the issue; `detail` holds it
    Date,      ///< the day
    FileName,  ///< the same name with the same number in another folder
    Twin,      ///< the same path but for the language
    LooseTwin, ///< the same in folders whose names hold a language: `weekly-zh/x.md`
    SameFile,  ///< the file that lay there before
    Entries,
    Passages,
    Headlines,
    Links,
    Names,
    OtherNumber,
    OtherDate,
    OtherFile, ///< another place of one series of files
    OtherAddress,
    OtherTitle,
    OtherNames, ///< two long texts without a name in common
};

/// `address`, `other-number`, …: stable, for storage and JSON.
[[nodiscard]] std::string_view name(LinkReason reason);
[[nodiscard]] LinkReason linkReasonFromName(std::string_view text);

/// One piece of evidence: log2 of how many times likelier it is between two files of one issue than between
/// two of different ones.
struct LinkEvidence {
    LinkReason reason = LinkReason::Title;
    double bits = 0;
    std::string detail; ///< the number or date itself, or how much is shared (`68 %`); may be empty
};

/// Evidence as JSON for the library to keep.
[[nodiscard]] std::string packEvidence(const std::vector<LinkEvidence>& evidence);

/// What is known to say nothing: what a publication has in every number.
struct PublicationHabits {
    recognition::FeatureSet boilerplate; ///< of passages, headlines, links and names
    bool address = false;                ///< the address is that of more than one issue
    bool title = false;                  ///< the title, too
};

/// The evidence between two files, summed up (Fellegi and Sunter 1969).
struct IssueLink {
    std::vector<LinkEvidence> evidence; ///< strongest first, for before against
    bool excluded = false;              ///< two dates or numbers that differ: nothing else counts
    double bits = 0;                    ///< log2 of the odds that they are one issue

    [[nodiscard]] bool joins() const { return !excluded && bits >= 0; }
    /// Not enough to join them, too much not to ask.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool has(LinkReason reason) const;
};

/// Symmetric; looks at nothing but the two and the habits, so that the order of imports does not matter.
[[nodiscard]] IssueLink linkEditions(const EditionProfile& a, const EditionProfile& b,
                                     const PublicationHabits& habits);

/// Whether two linked editions are versions of one: the same kind, form, language and script; the same file,
/// or the same address or title with the same date or number (of a digest: the same entries); and most of the
/// text of the shorter in the longer. Two languages' files of one text never are.
[[nodiscard]] bool areVersions(const EditionProfile& a, const EditionProfile& b, const IssueLink& link);

/// Whether both are in one language, and in one script where it is Chinese.
[[nodiscard]] bool inOneTongue(const EditionProfile& a, const EditionProfile& b);

/// How much of the text of the shorter is in the longer, in [0, 1].
[[nodiscard]] double sharedText(const EditionProfile& a, const EditionProfile& b);

} // namespace duizhao::importer
