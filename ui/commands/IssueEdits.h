#pragma once

#include "core/base/Ids.h"
#include "ui/commands/Parts.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace duizhao::model {
struct IssueHead;
struct IssueSummary;
} // namespace duizhao::model

namespace duizhao::ui {

/// What a person says of an issue in place of its files: asks and carries it out; each can be taken back.
/// Made where it is needed.
class IssueEdits final {
    Q_DECLARE_TR_FUNCTIONS(IssueEdits)

public:
    explicit IssueEdits(const Parts& parts) : m_parts(parts) {}

    /// The title that is shown first; an empty answer is what the files say, here and below.
    void rename(IssueId issue) const;
    void setDate(IssueId issue) const;
    void setNumber(IssueId issue) const;
    void setPublication(IssueId issue) const;
    void trash(IssueId issue) const;
    /// Asks with which other one; of its publication come first.
    void join(IssueId issue) const;
    /// `into` stays, with all that is hung on either.
    void join(IssueId from, IssueId into) const;

private:
    [[nodiscard]] std::optional<model::IssueSummary> read(IssueId issue) const;
    /// The answer; none: the person changed their mind or left it as it was.
    [[nodiscard]] std::optional<QString> ask(const QString& title, const QString& label,
                                             const QString& before) const;
    [[nodiscard]] std::vector<model::IssueHead> others(IssueId issue) const;

    const Parts& m_parts;
};

} // namespace duizhao::ui
