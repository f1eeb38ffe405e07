#include "ui/Actions.h"

#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/reading/MarkOrder.h"

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
    // In the repair mode, while the bar of marks is up and in the notes window their keys win; see
    // PairCommands, MarkCommands and AnnotationsWindow.
    using Kind = ActionSpec::Kind;
    const auto groupOf = [](Kind kind) {
        return kind == Kind::Repair || kind == Kind::Mark || kind == Kind::NotesList ? kind : Kind::Plain;
    };
    std::map<std::pair<Kind, QString>, const char*> owners;
    for (const ActionSpec& spec : Actions::table()) {
        for (const QKeySequence& key : Actions::shortcuts(spec)) {
            EXPECT_FALSE(key.isEmpty()) << spec.name;
            const auto [other, isNew] =
                owners.emplace(std::pair{groupOf(spec.kind), key.toString()}, spec.name);
            EXPECT_TRUE(isNew) << spec.name << " and " << other->second;
        }
    }
}

TEST(Actions, everyActionIsInAMenuButThoseOfTheBarAndTheNotesWindow)
{
    QMainWindow window;
    const Actions actions(&window);
    actions.fill(window.menuBar());
    std::set<QString> inMenus;
    collect(window.menuBar()->actions(), inMenus);
    for (const ActionSpec& spec : Actions::table()) {
        const bool keyOnly = spec.kind == ActionSpec::Kind::Mark || spec.kind == ActionSpec::Kind::NotesList;
        EXPECT_EQ(inMenus.count(QLatin1String(spec.name)), keyOnly ? 0U : 1U) << spec.name;
        EXPECT_TRUE(!keyOnly || !Actions::shortcuts(spec).isEmpty()) << spec.name << " can never be done";
    }
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

TEST(Actions, marksAreInTheOrderOfTheirOrders)
{
    std::vector<ActionId> marks;
    for (const ActionSpec& spec : Actions::table()) {
        if (spec.kind == ActionSpec::Kind::Mark)
            marks.push_back(spec.id);
    }
    ASSERT_EQ(marks.size(), static_cast<std::size_t>(markOrderCount));
    for (int order = 0; order < markOrderCount; ++order)
        EXPECT_EQ(static_cast<int>(marks[static_cast<std::size_t>(order)]),
                  static_cast<int>(ActionId::MarkYellow) + order);
    EXPECT_EQ(Actions::idOf(ActionSpec::Kind::Mark, QKeySequence(QStringLiteral("M"))), ActionId::MarkNote);
    EXPECT_EQ(Actions::idOf(ActionSpec::Kind::NotesList, QKeySequence(QStringLiteral("V"))),
              ActionId::NotesViolet);
    EXPECT_EQ(Actions::idOf(ActionSpec::Kind::Mark, QKeySequence(QStringLiteral("Q"))), std::nullopt);
}

TEST(Actions, anActionBearsItsOppositeWhenItWouldTakeBack)
{
    QMainWindow window;
    const Actions actions(&window);
    const QAction* read = actions[ActionId::ToggleRead];
    EXPECT_EQ(read->text(), QStringLiteral("Mark as &read"));
    actions.setState(ActionId::ToggleRead, Actions::State::Opposite);
    EXPECT_EQ(read->text(), QStringLiteral("Mark as un&read"));
    EXPECT_EQ(read->toolTip(), QStringLiteral("Mark as unread (U)"));
    EXPECT_EQ(Actions::listText(Actions::spec(ActionId::ToggleRead)),
              QStringLiteral("Mark as read / Mark as unread"));
    actions.setState(ActionId::ToggleRead, Actions::State::Usual);
    EXPECT_EQ(read->text(), QStringLiteral("Mark as &read"));
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
        EXPECT_EQ(texts.count(Actions::listText(spec)), 1U) << spec.name;
        EXPECT_EQ(texts.count(Actions::shortcuts(spec).front().toString(QKeySequence::NativeText)), 1U)
            << spec.name;
    }
}

} // namespace duizhao::ui
