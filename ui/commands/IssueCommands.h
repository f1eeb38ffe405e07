#pragma once

#include "core/base/Ids.h"
#include "ui/commands/Parts.h"

#include <QObject>

namespace duizhao::ui {

/// Issues as the reader sees to them: which files are of one, their editions with their sources, and what
/// they said before.
class IssueCommands final : public QObject {
    Q_OBJECT

public:
    IssueCommands(const Parts& parts, QObject* parent);

    void showVersions(IssueId issue, ArticleId only = {});
    void showEditions(IssueId issue);
    void showQuestions();

private:
    /// What is read, or the first that is chosen in the list.
    [[nodiscard]] ArticleId currentArticle() const;
    void showVersionsOfArticle();
    void showEditionsOfArticle();
    /// The menu tells how many questions there are.
    void renewCount();

    Parts m_parts;
};

} // namespace duizhao::ui
