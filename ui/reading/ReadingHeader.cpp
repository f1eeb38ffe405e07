#include "ui/reading/ReadingHeader.h"

#include "ui/Actions.h"
#include "ui/Icons.h"
#include "ui/Words.h"
#include "ui/reading/EditionTabs.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <array>

namespace duizhao::ui {

namespace {

constexpr int spacing = 2;
constexpr int gap = 10; ///< between layouts and the rest
constexpr QMargins margins{8, 5, 10, 5};
constexpr int leastTitle = 60; ///< a title with less room than this would say nothing

constexpr std::array layouts{ActionId::LayoutSideBySide, ActionId::LayoutInterleaved, ActionId::LayoutEnglish,
                             ActionId::LayoutChinese, ActionId::LayoutReveal};
constexpr std::array others{ActionId::SwapColumns, ActionId::Find, ActionId::BookmarkPair,
                            ActionId::NoteOnPair, ActionId::ShowSide};

} // namespace

ReadingHeader::ReadingHeader(const Actions& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_editions(new EditionTabs(this)), m_title(plainLabel(this)),
      m_row(new QHBoxLayout(this)), m_layoutMenu(new QToolButton(this))
{
    setObjectName(QStringLiteral("readingHeader"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("quiet"));
    m_title->setIndent(8);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(margins);
    m_row->setSpacing(spacing);
    m_library = addButton(ActionId::ShowLibrary);
    for (const ActionId id : {ActionId::ShowLibrary, ActionId::ShowList})
        connect(actions[id], &QAction::toggled, this, &ReadingHeader::arrange);
    m_row->addWidget(m_editions);
    m_row->addWidget(m_title, 1);
    for (const ActionId id : layouts)
        m_layouts.push_back(addButton(id));
    buildLayoutMenu();
    m_row->addSpacing(gap);
    for (const ActionId id : others)
        m_others.push_back(addButton(id));
    m_spare = {m_others[0], m_others[2], m_others[3]}; // columns, bookmark, note
    connect(m_editions, &EditionTabs::chosen, this, &ReadingHeader::editionChosen);
    // Narrower than its buttons: it then shows menus in their place.
    setMinimumWidth(1);
}

QToolButton* ReadingHeader::addButton(ActionId id)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(m_actions[id]);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize(QSize(20, 20));
    m_row->addWidget(button);
    return button;
}

void ReadingHeader::buildLayoutMenu()
{
    m_layoutMenu->setObjectName(QStringLiteral("layoutMenu"));
    m_layoutMenu->setAutoRaise(true);
    m_layoutMenu->setFocusPolicy(Qt::TabFocus);
    m_layoutMenu->setIconSize(QSize(20, 20));
    m_layoutMenu->setPopupMode(QToolButton::InstantPopup);
    m_layoutMenu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layoutMenu->setText(QStringLiteral("▾"));
    m_layoutMenu->setMenu(new QMenu(m_layoutMenu));
    for (const ActionId id : layouts) {
        m_layoutMenu->menu()->addAction(m_actions[id]);
        connect(m_actions[id], &QAction::changed, this, &ReadingHeader::renewLayout);
    }
    m_layoutMenu->hide();
    m_row->addWidget(m_layoutMenu);
    renewLayout();
}

void ReadingHeader::renewLayout()
{
    for (const ActionId id : layouts) {
        const QAction* action = m_actions[id];
        if (!action->isChecked())
            continue;
        m_layoutMenu->setIcon(action->icon());
        m_layoutMenu->setToolTip(action->toolTip());
    }
}

void ReadingHeader::setDocument(const model::ReadingDocument* document)
{
    setVisible(document != nullptr);
    m_issueTitle.clear();
    if (document != nullptr) {
        m_editions->setEditions(document->issue.editions, document->edition.id);
        if (document->articles.size() == 1 && document->issue.articles > 1)
            m_issueTitle = titlesOf(document->issue).first;
    } else {
        m_editions->setEditions({}, {});
    }
    arrange();
}

void ReadingHeader::setStacked(bool stacked)
{
    if (stacked == m_stacked)
        return;
    m_stacked = stacked;
    m_actions[ActionId::LayoutSideBySide]->setIcon(
        themedIcon(stacked ? QStringLiteral("stacked") : QStringLiteral("side-by-side")));
    renewTitle();
}

void ReadingHeader::renewTitle()
{
    const QString narrow = m_stacked ? tr("One column: the page is too narrow for two") : QString();
    const QString text = m_issueTitle.isEmpty() && m_stacked ? tr("One column") : m_issueTitle;
    const int room = m_title->width() - m_title->indent();
    m_title->setText(room < leastTitle ? QString()
                                       : m_title->fontMetrics().elidedText(text, Qt::ElideMiddle, room));
    QStringList tip{m_issueTitle, narrow};
    tip.removeAll(QString());
    m_title->setToolTip(plainTip(tip.join(QLatin1Char('\n'))));
}

void ReadingHeader::arrange()
{
    const auto widthOf = [](const std::vector<QToolButton*>& buttons) {
        int width = 0;
        for (const QToolButton* button : buttons)
            width += button->sizeHint().width() + spacing;
        return width;
    };
    // While the list is there, it offers this itself.
    const bool away =
        !m_actions[ActionId::ShowLibrary]->isChecked() && !m_actions[ActionId::ShowList]->isChecked();
    m_library->setVisible(away);
    int room = width() - margins.left() - margins.right() - widthOf(m_others) - gap - 2 * spacing -
               (away ? m_library->sizeHint().width() + spacing : 0);
    const int tabs = m_editions->widthOf(EditionTabs::Form::Row);
    const int menu = m_editions->widthOf(EditionTabs::Form::Menu);
    const int layoutMenu = m_layoutMenu->sizeHint().width() + spacing;
    const bool allLayouts = tabs + widthOf(m_layouts) <= room;
    const bool allTabs = tabs + layoutMenu <= room;
    for (QToolButton* button : m_spare) {
        const bool fits = menu + layoutMenu <= room;
        button->setVisible(fits);
        room += fits ? 0 : button->sizeHint().width() + spacing;
    }
    m_editions->setForm(allTabs ? EditionTabs::Form::Row : EditionTabs::Form::Menu);
    for (QToolButton* button : m_layouts)
        button->setVisible(allLayouts);
    m_layoutMenu->setVisible(!allLayouts);
    m_row->activate();
    renewTitle();
}

void ReadingHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ReadingHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace duizhao::ui
