#include "core/library/acts/IssueActs.h"

#include "core/base/Reasons.h"
#include "core/index/SearchIndex.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/IssueWords.h"
#include "core/library/store/PublicationNames.h"
#include "core/library/store/Session.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"

#include <chrono>
#include <cstdio>

namespace duizhao::library {

namespace {

/// In one line, without blanks around.
IssueWord inOneLine(const IssueWord& word)
{
    if (!word) {
        return word;
    }
    std::string line;
    for (const char c : text::trimmed(*word)) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!blank) {
            line += c;
        } else if (!line.ends_with(' ')) {
            line += ' ';
        }
    }
    return line;
}

bool isDay(const std::string& date)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int read = 0;
    constexpr std::size_t kLength = 10;
    return date.size() == kLength &&
           std::sscanf(date.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &read) == 3 &&
           read == static_cast<int>(kLength) && date.find_first_not_of("0123456789-") == std::string::npos &&
           std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                       std::chrono::day{day}}
               .ok();
}

/// What an issue is now, with a person's words; fails the transaction where there is none.
IssueHeadFields headOf(storage::Transaction& transaction, IssueId issue)
{
    auto head = transaction.one(
        "SELECT i.title, i.title_zh, i.date, coalesce(p.name, ''), i.number FROM issue i"
        " LEFT JOIN publication p ON p.id = i.publication_id WHERE i.id = ?1",
        [](const storage::Statement& row) {
            return IssueHeadFields{row.text(0), row.text(1), row.text(2), row.text(4), row.text(3)};
        },
        issue);
    if (!head) {
        transaction.fail(Reason::IssueGone, {std::to_string(issue.value)});
        return {};
    }
    return *std::move(head);
}

const std::string& titleOf(const IssueHeadFields& head)
{
    return head.title.empty() ? head.titleZh : head.title;
}

/// An article that is the issue as a whole is called as it is.
void renameWhole(storage::Transaction& transaction, IssueId issue, const IssueHeadFields& before,
                 const IssueHeadFields& head)
{
    const auto category = transaction.one(
        "SELECT category FROM article WHERE issue_id = ?1 AND role = 'whole' AND title = ?2 AND title_zh = "
        "?3",
        [](const storage::Statement& row) { return row.text(0); }, issue, before.title, before.titleZh);
    if (category) {
        transaction.run("UPDATE article SET title = ?4, title_zh = ?5, folded = ?6, folded_title = ?7"
                        " WHERE issue_id = ?1 AND role = 'whole' AND title = ?2 AND title_zh = ?3",
                        issue, before.title, before.titleZh, head.title, head.titleZh,
                        text::fold(head.title + "\n" + head.titleZh + "\n" + *category),
                        text::fold(titleOf(head)));
    }
}

/// One word of an act, and the issue as it is then.
class IssueSaying {
public:
    IssueSaying(const Session& session, IssueId issue)
        : m_act{session.database, session.access, session.clock}, m_issue{issue},
          m_before{headOf(m_act.transaction(), issue)}, m_head{m_before}
    {
        m_act.record();
    }

    void say(IssueField field, const IssueWord& word)
    {
        std::string& value = fieldOf(m_head, field);
        value = keepIssueWord(m_act.transaction(), m_issue, field, word, value);
    }

    Result<> finish(ActKind kind)
    {
        storage::Transaction& transaction = m_act.transaction();
        if (m_head.title.empty() && m_head.titleZh.empty()) {
            transaction.fail(ErrorKind::InvalidArgument,
                             "An issue needs a title in one of the two languages.");
        }
        const PublicationId publication = internPublication(transaction, m_head.publication);
        transaction.run("UPDATE issue SET title = ?2, title_zh = ?3, date = ?4, publication_id = ?5,"
                        " number = ?6, number_order = ?7,"
                        " publication_guessed = publication_guessed AND publication_id IS ?5 WHERE id = ?1",
                        m_issue, m_head.title, m_head.titleZh, m_head.date, publication, m_head.number,
                        numberOrder(m_head.number));
        transaction.run("UPDATE article SET sort_date = ?2 WHERE issue_id = ?1 AND date = ''"
                        " AND role <> 'entry' AND sort_date <> ?2",
                        m_issue, m_head.date);
        if (m_head.title != m_before.title || m_head.titleZh != m_before.titleZh) {
            renameWhole(transaction, m_issue, m_before, m_head);
        }
        index::markStale(transaction, m_issue);
        return m_act.finish(kind, 1, titleOf(m_head));
    }

private:
    Act m_act;
    IssueId m_issue;
    IssueHeadFields m_before;
    IssueHeadFields m_head;
};

Result<> sayOne(const Session& session, IssueId issue, IssueField field, const IssueWord& word, ActKind kind)
{
    IssueSaying saying{session, issue};
    saying.say(field, word);
    return saying.finish(kind);
}

} // namespace

Result<> renameIssue(const Session& session, IssueId issue, const IssueWord& title, const IssueWord& titleZh)
{
    IssueSaying saying{session, issue};
    saying.say(IssueField::Title, inOneLine(title));
    saying.say(IssueField::TitleZh, inOneLine(titleZh));
    return saying.finish(ActKind::IssueRenamed);
}

Result<> setIssueDate(const Session& session, IssueId issue, const IssueWord& date)
{
    const IssueWord day = inOneLine(date);
    if (day && !day->empty() && !isDay(*day)) {
        return failure(Reason::IssueDateUnknown, {*day});
    }
    return sayOne(session, issue, IssueField::Date, day, ActKind::IssueDated);
}

Result<> setIssueNumber(const Session& session, IssueId issue, const IssueWord& number)
{
    return sayOne(session, issue, IssueField::Number, inOneLine(number), ActKind::IssueNumbered);
}

Result<> moveIssueTo(const Session& session, IssueId issue, const IssueWord& publication)
{
    return sayOne(session, issue, IssueField::Publication, inOneLine(publication), ActKind::IssueMoved);
}

Result<> setIssueTrashed(const Session& session, IssueId issue, bool trashed)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const IssueHeadFields head = headOf(transaction, issue);
    act.record();
    const int count = trashed ? transaction.run("UPDATE article SET trashed_at = ?2 WHERE issue_id = ?1"
                                                " AND trashed_at IS NULL",
                                                issue, session.clock.now())
                              : transaction.run("UPDATE article SET trashed_at = NULL WHERE issue_id = ?1"
                                                " AND trashed_at IS NOT NULL",
                                                issue);
    return act.finish(trashed ? ActKind::IssueTrashed : ActKind::IssueRestored, count, titleOf(head));
}

Result<> keepIssuesApart(const Session& session, EditionId one, EditionId other)
{
    const TwoEditions pair{one, other};
    return keepIssuesApart(session, {&pair, 1});
}

Result<> keepIssuesApart(const Session& session, std::span<const TwoEditions> pairs)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const auto issueOf = [&](EditionId edition) {
        const IssueId issue{transaction.integer("SELECT issue_id FROM edition WHERE id = ?1", edition)};
        if (!issue) {
            transaction.fail(Reason::EditionGone, {std::to_string(edition.value)});
        }
        return issue;
    };
    std::string title;
    for (const auto& [one, other] : pairs) {
        const IssueId issue = issueOf(one);
        if (issue == issueOf(other)) {
            transaction.fail(Reason::EditionsOfOneIssue);
        }
        title = title.empty() ? titleOf(headOf(transaction, issue)) : title;
    }
    act.record();
    for (const auto& [one, other] : pairs) {
        sayOfEditions(transaction, {one}, {other}, EditionsAre::Apart);
    }
    return act.finish(ActKind::IssuesKeptApart, static_cast<int>(pairs.size()), title);
}

} // namespace duizhao::library
