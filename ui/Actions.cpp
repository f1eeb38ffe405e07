#include "ui/Actions.h"

#include "ui/Icons.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace duizhao::ui {

namespace {

using Kind = ActionSpec::Kind;

bool hasMenu(MenuId menu)
{
    return menu != MenuId::Marks && menu != MenuId::NotesList;
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

} // namespace

QString Actions::text(const ActionSpec& spec)
{
    return QCoreApplication::translate("Actions", spec.text);
}

QString Actions::opposite(const ActionSpec& spec)
{
    return *spec.opposite == '\0' ? QString() : QCoreApplication::translate("Actions", spec.opposite);
}

QString Actions::listText(const ActionSpec& spec)
{
    const QString own = plain(text(spec));
    return *spec.opposite == '\0'
               ? own
               : tr("%1 / %2", "what a key does, and the other time").arg(own, plain(opposite(spec)));
}

const ActionSpec& Actions::spec(ActionId id)
{
    return *std::ranges::find(table(), id, &ActionSpec::id);
}

QString Actions::keyText(ActionId id)
{
    const QList<QKeySequence> keys = shortcuts(spec(id));
    return keys.isEmpty() ? QString() : keys.front().toString(QKeySequence::NativeText);
}

QString Actions::withKey(const QString& text, ActionId id)
{
    const QString key = keyText(id);
    return key.isEmpty() ? text : tr("%1 (%2)", "what a button does, and its key").arg(text, key);
}

std::optional<ActionId> Actions::idOf(ActionSpec::Kind kind, const QKeySequence& key)
{
    for (const ActionSpec& spec : table()) {
        if (spec.kind == kind && shortcuts(spec).contains(key))
            return spec.id;
    }
    return std::nullopt;
}

void Actions::setState(ActionId id, State state) const
{
    const ActionSpec& own = spec(id);
    (*this)[id]->setText(state == State::Usual ? text(own) : opposite(own));
    renewTip(own);
}

QList<QKeySequence> Actions::shortcuts(const ActionSpec& spec)
{
    QList<QKeySequence> keys;
    for (const QString& part :
         QString::fromLatin1(spec.shortcuts).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        keys << QKeySequence(part);
    return keys;
}

Actions::Actions(QWidget* window)
    : QObject(window), m_layouts(new QActionGroup(this)), m_themes(new QActionGroup(this))
{
    for (const ActionSpec& spec : table())
        add(spec, window);
}

void Actions::add(const ActionSpec& spec, QWidget* window)
{
    auto* action = new QAction(text(spec), this);
    action->setObjectName(QLatin1String(spec.name));
    action->setShortcuts(shortcuts(spec));
    // Keys of the repair mode belong to the page: a field that is being typed into keeps its own.
    action->setShortcutContext(spec.kind == Kind::Repair ? Qt::WidgetWithChildrenShortcut
                                                         : Qt::WindowShortcut);
    action->setCheckable(spec.kind == Kind::Checkable || spec.kind == Kind::Layout ||
                         spec.kind == Kind::Theme);
    action->setEnabled(spec.kind != Kind::Mark);
    if (*spec.icon != '\0')
        action->setIcon(themedIcon(QLatin1String(spec.icon)));
    if (spec.kind == Kind::Layout)
        m_layouts->addAction(action);
    if (spec.kind == Kind::Theme)
        m_themes->addAction(action);
    if (spec.kind != Kind::Repair && spec.kind != Kind::NotesList)
        window->addAction(action);
    m_actions.at(static_cast<std::size_t>(spec.id)) = action;
    renewTip(spec);
}

void Actions::renewTip(const ActionSpec& spec) const
{
    QAction* action = (*this)[spec.id];
    action->setToolTip(plainTip(withKey(plain(action->text()), spec.id)));
}

QAction* Actions::operator[](ActionId id) const
{
    return m_actions.at(static_cast<std::size_t>(id));
}

void Actions::fill(QMenuBar* bar) const
{
    std::array<QMenu*, static_cast<std::size_t>(MenuId::Count)> menus{};
    for (std::size_t i = 0; i < menus.size(); ++i) {
        if (hasMenu(static_cast<MenuId>(i)))
            menus.at(i) = bar->addMenu(menuTitle(static_cast<MenuId>(i)));
    }
    QMenu* themes = nullptr;
    for (const ActionSpec& spec : table()) {
        QMenu* menu = menus.at(static_cast<std::size_t>(spec.menu));
        if (menu == nullptr)
            continue;
        if (spec.separator)
            menu->addSeparator();
        if (spec.kind == Kind::Theme) {
            if (themes == nullptr)
                themes = menu->addMenu(themedIcon(QStringLiteral("appearance")), tr("&Theme"));
            themes->addAction((*this)[spec.id]);
            continue;
        }
        menu->addAction((*this)[spec.id]);
    }
}

} // namespace duizhao::ui
