#include "ui/Actions.h"

#include "ui/dialogs/ShortcutsDialog.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace duizhao::ui {

namespace {

void collect(const QList<QAction*>& actions, std::set<QString>& names)
{
    for (const QAction* action : actions) {
        if (action->menu() != nullptr)
            collect(action->menu()->actions(), names);
        else if (!action->isSeparator())
            names.insert(action->objectName());
    }
}

} // namespace

TEST(Actions, theTableHasEachActionOnce)
{
    std::set<ActionId> seen;
    for (const ActionSpec& spec : Actions::table())
        EXPECT_TRUE(seen.insert(spec.id).second) << spec.name;
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(ActionId::Count));
}

TEST(Actions, noTwoActionsShareAShortcut)
{
    // In the repair mode its keys win; see PairCommands.
    std::map<std::pair<bool, QString>, const char*> owners;
    for (const ActionSpec& spec : Actions::table()) {
        for (const QKeySequence& key : Actions::shortcuts(spec)) {
            EXPECT_FALSE(key.isEmpty()) << spec.name;
            const bool repair = spec.kind == ActionSpec::Kind::Repair;
            const auto [other, isNew] = owners.emplace(std::pair{repair, key.toString()}, spec.name);
            EXPECT_TRUE(isNew) << spec.name << " and " << other->second;
        }
    }
}

TEST(Actions, everyActionIsInAMenu)
{
    QMainWindow window;
    const Actions actions(&window);
    actions.fill(window.menuBar());
    std::set<QString> inMenus;
    collect(window.menuBar()->actions(), inMenus);
    for (const ActionSpec& spec : Actions::table())
        EXPECT_EQ(inMenus.count(QLatin1String(spec.name)), 1U) << spec.name;
}

TEST(Actions, theKeysOfTheProductAreThere)
{
    std::set<QString> keys;
    for (const ActionSpec& spec : Actions::table()) {
        for (const QKeySequence& key : Actions::shortcuts(spec))
            keys.insert(key.toString());
    }
    for (const char* key : {"J", "K", "N", "P",      "B",      "T", "M",  "1",   "2",      "3",
                            "4", "5", "/", "Ctrl+O", "Ctrl+E", "?", "F9", "F11", "Ctrl+Z", "Ctrl+Shift+Z"})
        EXPECT_EQ(keys.count(QLatin1String(key)), 1U) << key;
}

TEST(Actions, theListOfShortcutsNamesThemAll)
{
    const ShortcutsDialog dialog;
    std::set<QString> texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        texts.insert(label->text());
    for (const ActionSpec& spec : Actions::table()) {
        if (Actions::shortcuts(spec).isEmpty())
            continue;
        const QString text = Actions::text(spec).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
        EXPECT_EQ(texts.count(text), 1U) << spec.name;
        EXPECT_EQ(texts.count(Actions::shortcuts(spec).front().toString(QKeySequence::NativeText)), 1U)
            << spec.name;
    }
}

} // namespace duizhao::ui
