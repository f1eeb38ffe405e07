#include "ui/commands/IssueCommands.h"

#include "core/library/Library.h"
#include "core/library/read/Articles.h"
#include "ui/Actions.h"
#include "ui/issues/EditionsDialog.h"
#include "ui/issues/IssueActs.h"
#include "ui/issues/QuestionsDialog.h"
#include "ui/issues/VersionsDialog.h"
#include "ui/library/ArticlePane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QListView>
#include <QMenu>

namespace duizhao::ui {

IssueCommands::IssueCommands(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::EarlierVersions, &IssueCommands::showVersionsOfArticle);
    on(ActionId::IssueEditions, &IssueCommands::showEditionsOfArticle);
    on(ActionId::OpenQuestions, &IssueCommands::showQuestions);
    for (QObject* object : m_parts.actions[ActionId::OpenQuestions]->associatedObjects()) {
        if (auto* menu = qobject_cast<QMenu*>(object))
            connect(menu, &QMenu::aboutToShow, this, &IssueCommands::renewCount);
    }
}

void IssueCommands::renewCount()
{
    const auto pairs = openPairs(m_parts.library);
    const QString usual = Actions::text(Actions::spec(ActionId::OpenQuestions));
    m_parts.actions[ActionId::OpenQuestions]->setText(
        pairs && !pairs->empty() ? tr("%1 (%2)", "menu entry (count)").arg(usual).arg(pairs->size()) : usual);
}

ArticleId IssueCommands::currentArticle() const
{
    const std::vector<ArticleId> chosen = m_parts.list.chosen();
    if (!chosen.empty() && (m_parts.list.view()->hasFocus() || !m_parts.desk.article()))
        return chosen.front();
    return m_parts.desk.article();
}

void IssueCommands::showVersionsOfArticle()
{
    const ArticleId id = currentArticle();
    if (!id)
        return;
    if (const auto article = library::article(m_parts.library, id))
        showVersions(article->issue, id);
    else
        m_parts.toast.fail(article.error());
}

void IssueCommands::showEditionsOfArticle()
{
    const ArticleId id = currentArticle();
    if (!id)
        return;
    if (const auto article = library::article(m_parts.library, id))
        showEditions(article->issue);
    else
        m_parts.toast.fail(article.error());
}

void IssueCommands::showVersions(IssueId issue, ArticleId only)
{
    auto* dialog = new VersionsDialog(m_parts.library, m_parts.issues, issue, only, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void IssueCommands::showEditions(IssueId issue)
{
    auto* dialog = new EditionsDialog(m_parts.library, m_parts.prompts, issue, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EditionsDialog::versionsWanted, this, [this, dialog](IssueId wanted) {
        dialog->accept();
        showVersions(wanted);
    });
    dialog->open();
}

void IssueCommands::showQuestions()
{
    auto* dialog = new QuestionsDialog(m_parts.library, m_parts.issues, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace duizhao::ui
