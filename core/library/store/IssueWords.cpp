#include "core/library/store/IssueWords.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace duizhao::library {

namespace {

constexpr std::array<std::pair<IssueField, std::string_view>, 5> kFields{
    {{IssueField::Title, "title"},
     {IssueField::TitleZh, "title-zh"},
     {IssueField::Date, "date"},
     {IssueField::Number, "number"},
     {IssueField::Publication, "publication"}}};

struct Word {
    std::string field;
    std::string value;
};

} // namespace

std::string_view name(IssueField field)
{
    for (const auto& [key, text] : kFields) {
        if (key == field) {
            return text;
        }
    }
    return {};
}

std::string& fieldOf(IssueHeadFields& head, IssueField field)
{
    switch (field) {
    case IssueField::Title:
        return head.title;
    case IssueField::TitleZh:
        return head.titleZh;
    case IssueField::Date:
        return head.date;
    case IssueField::Number:
        return head.number;
    case IssueField::Publication:
        break;
    }
    return head.publication;
}

std::int64_t numberOrder(std::string_view number)
{
    constexpr std::size_t kMostDigits = 12;
    const std::size_t first = number.find_first_of("0123456789");
    std::int64_t order = 0;
    for (std::size_t at = first; at < number.size() && at < first + kMostDigits; ++at) {
        if (number[at] < '0' || number[at] > '9') {
            break;
        }
        order = order * 10 + (number[at] - '0');
    }
    return order;
}

void applyIssueWords(storage::Transaction& transaction, IssueId issue, IssueHeadFields& head)
{
    const auto words = transaction.all(
        "SELECT field, value FROM issue_word WHERE issue_id = ?1",
        [](const storage::Statement& row) {
            return Word{row.text(0), row.text(1)};
        },
        issue);
    for (const Word& word : words) {
        for (const auto& [field, text] : kFields) {
            if (text == word.field) {
                std::string& value = fieldOf(head, field);
                transaction.run("UPDATE issue_word SET composed = ?3 WHERE issue_id = ?1 AND field = ?2"
                                " AND composed <> ?3",
                                issue, text, value);
                value = word.value;
            }
        }
    }
}

std::string keepIssueWord(storage::Transaction& transaction, IssueId issue, IssueField field,
                          const std::optional<std::string>& word, const std::string& now)
{
    const std::string composed =
        transaction
            .one(
                "SELECT composed FROM issue_word WHERE issue_id = ?1 AND field = ?2",
                [](const storage::Statement& row) { return row.text(0); }, issue, name(field))
            .value_or(now);
    if (!word || *word == composed) {
        transaction.run("DELETE FROM issue_word WHERE issue_id = ?1 AND field = ?2", issue, name(field));
        return composed;
    }
    transaction.run("INSERT INTO issue_word (issue_id, field, value, composed) VALUES (?1, ?2, ?3, ?4)"
                    " ON CONFLICT DO UPDATE SET value = excluded.value",
                    issue, name(field), *word, composed);
    return *word;
}

void sayOfEditions(storage::Transaction& transaction, const std::vector<EditionId>& some,
                   const std::vector<EditionId>& others, EditionsAre answer)
{
    for (const EditionId one : some) {
        for (const EditionId other : others) {
            if (one != other) {
                transaction.run("INSERT INTO issue_question (edition_id, other_id, state, reasons)"
                                " VALUES (?1, ?2, ?3, '[]') ON CONFLICT DO UPDATE SET state = excluded.state",
                                std::min(one, other), std::max(one, other),
                                answer == EditionsAre::Joined ? "joined" : "apart");
            }
        }
    }
}

bool saidJoined(storage::Transaction& transaction, EditionId one, EditionId other)
{
    return transaction.integer("SELECT count(*) FROM issue_question WHERE edition_id = ?1 AND other_id = ?2"
                               " AND state = 'joined'",
                               std::min(one, other), std::max(one, other)) > 0;
}

} // namespace duizhao::library
