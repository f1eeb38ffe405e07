#pragma once

#include "core/base/Ids.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::library {

/// What a person can say of an issue.
enum class IssueField { Title, TitleZh, Date, Number, Publication };

[[nodiscard]] std::string_view name(IssueField field); ///< as stored: `title-zh`, …

/// What an issue says of itself.
struct IssueHeadFields {
    std::string title;
    std::string titleZh;
    std::string date;
    std::string number;
    std::string publication; ///< its name; empty: none
};

[[nodiscard]] std::string& fieldOf(IssueHeadFields& head, IssueField field);

/// By which issues without a date are sorted: the first number in it; 0: it has none.
[[nodiscard]] std::int64_t numberOrder(std::string_view number);

/// A person's words take the place of what the files of an issue say (`head`), which is kept beside them.
void applyIssueWords(storage::Transaction& transaction, IssueId issue, IssueHeadFields& head);

/// Keeps a person's word on one field, or takes it back (none, or what the files say anyway); returns what
/// the field is from now on. `now`: what it is, where no word has been said before.
[[nodiscard]] std::string keepIssueWord(storage::Transaction& transaction, IssueId issue, IssueField field,
                                        const std::optional<std::string>& word, const std::string& now);

/// The same of whether files are of one issue, for every pair of an edition of each list; what was said or
/// asked of them before no longer counts.
enum class EditionsAre { Joined, Apart };
void sayOfEditions(storage::Transaction& transaction, const std::vector<EditionId>& some,
                   const std::vector<EditionId>& others, EditionsAre answer);

/// Whether a person said that two editions are of one issue.
[[nodiscard]] bool saidJoined(storage::Transaction& transaction, EditionId one, EditionId other);

} // namespace duizhao::library
