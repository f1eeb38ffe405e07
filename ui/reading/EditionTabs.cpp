#include "ui/reading/EditionTabs.h"

#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/widgets/PlainText.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr int spacing = 2;

/// 'Translation', or 'Translation 2' where there are more of that kind.
QString nameOf(const std::vector<model::EditionSummary>& editions, std::size_t at)
{
    const auto kind = editions[at].kind;
    const QString name = word(kind);
    if (std::ranges::count(editions, kind, &model::EditionSummary::kind) < 2)
        return name;
    const auto here = editions.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    const auto place = std::count_if(editions.begin(), here,
                                     [&](const model::EditionSummary& one) { return one.kind == kind; });
    return EditionTabs::tr("%1 %2", "kind of edition, number").arg(name).arg(place);
}

QString tipOf(const model::EditionSummary& edition, const QString& name)
{
    QStringList lines{EditionTabs::tr("Edition: %1").arg(name), QFileInfo(qstr(edition.filePath)).fileName(),
                      qstr(edition.model)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

EditionTabs::EditionTabs(QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_tabs(new QButtonGroup(this)),
      m_menuButton(new QToolButton(this)), m_entries(new QActionGroup(this))
{
    setObjectName(QStringLiteral("editionTabs"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(spacing);
    m_menuButton->setObjectName(QStringLiteral("editionMenu"));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setProperty("segment", true);
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(new QMenu(m_menuButton));
    m_menuButton->hide();
    m_row->addWidget(m_menuButton);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(EditionId{id}); });
    connect(m_entries, &QActionGroup::triggered, this,
            [this](const QAction* entry) { emit chosen(EditionId{entry->data().toLongLong()}); });
}

void EditionTabs::setEditions(const std::vector<model::EditionSummary>& editions, EditionId shown)
{
    for (QAbstractButton* tab : m_tabs->buttons()) {
        m_tabs->removeButton(tab);
        m_row->removeWidget(tab);
        tab->deleteLater();
        tab->hide();
    }
    for (QAction* entry : m_entries->actions())
        delete entry;
    m_menuButton->setText({});
    for (std::size_t at = 0; at < editions.size(); ++at) {
        const QString name = nameOf(editions, at);
        addTab(editions[at], name, tipOf(editions[at], name), editions[at].id == shown);
    }
    setForm(m_form);
}

void EditionTabs::addTab(const model::EditionSummary& edition, const QString& name, const QString& tip,
                         bool shown)
{
    auto* tab = new QToolButton(this);
    tab->setText(name);
    tab->setCheckable(true);
    tab->setChecked(shown);
    tab->setAutoRaise(true);
    tab->setProperty("segment", true);
    tab->setFocusPolicy(Qt::TabFocus);
    tab->setToolTip(plainTip(tip));
    m_tabs->addButton(tab, static_cast<int>(edition.id.value));
    m_row->addWidget(tab);
    auto* entry = new QAction(name, m_entries);
    entry->setCheckable(true);
    entry->setChecked(shown);
    entry->setData(static_cast<qlonglong>(edition.id.value));
    m_menuButton->menu()->addAction(entry);
    if (shown) {
        m_menuButton->setText(name + QStringLiteral(" ▾"));
        m_menuButton->setToolTip(plainTip(tip));
    }
}

void EditionTabs::setForm(Form form)
{
    m_form = form;
    for (QAbstractButton* tab : m_tabs->buttons())
        tab->setVisible(form == Form::Row);
    m_menuButton->setVisible(form == Form::Menu && !m_tabs->buttons().isEmpty());
}

int EditionTabs::widthOf(Form form) const
{
    if (form == Form::Menu)
        return m_menuButton->sizeHint().width();
    int width = 0;
    for (const QAbstractButton* tab : m_tabs->buttons())
        width += tab->sizeHint().width() + spacing;
    return width;
}

QStringList EditionTabs::names() const
{
    QStringList names;
    for (const QAction* entry : m_entries->actions())
        names << entry->text();
    return names;
}

} // namespace duizhao::ui
