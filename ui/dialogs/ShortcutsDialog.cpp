#include "ui/dialogs/ShortcutsDialog.h"

#include "ui/Actions.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int shownKeys = 2;
constexpr int roomForFour = 1100; ///< pixels for all columns

QWidget* keyCaps(const QList<QKeySequence>& keys, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addStretch();
    for (const QKeySequence& key : keys.mid(0, shownKeys)) {
        auto* cap = plainLabel(key.toString(QKeySequence::NativeText), box);
        cap->setObjectName(QStringLiteral("keyCap"));
        cap->setAlignment(Qt::AlignCenter);
        row->addWidget(cap);
    }
    return box;
}

QWidget* group(MenuId menu, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    auto* title = plainLabel(Actions::menuTitle(menu).remove(QLatin1Char('&')), box);
    title->setObjectName(QStringLiteral("paneTitle"));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const ActionSpec& spec : Actions::table()) {
        const QList<QKeySequence> keys = Actions::shortcuts(spec);
        if (spec.menu != menu || keys.isEmpty())
            continue;
        auto* what = plainLabel(Actions::listText(spec), box);
        what->setWordWrap(true);
        grid->addWidget(what, row, 0);
        grid->addWidget(keyCaps(keys, box), row, 1);
        ++row;
    }
    return box;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    resizeToFit(*this, {1320, 760});
    auto* inner = new QWidget(this);
    auto* columns = new QHBoxLayout(inner);
    columns->setContentsMargins(8, 4, 8, 4);
    columns->setSpacing(44);
    const int count = width() < roomForFour ? 2 : 4; // words that break at every blank are no list
    QList<QVBoxLayout*> stacks;
    for (int at = 0; at < count; ++at) {
        stacks << new QVBoxLayout;
        columns->addLayout(stacks.back(), 1);
    }
    int next = 0;
    for (const QList<MenuId>& part : {QList{MenuId::Article, MenuId::Go}, QList{MenuId::View, MenuId::Marks},
                                      QList{MenuId::File, MenuId::Edit, MenuId::Library, MenuId::Help},
                                      QList{MenuId::Pairs, MenuId::NotesList}}) {
        for (MenuId menu : part)
            stacks[next % count]->addWidget(group(menu, inner));
        ++next;
    }
    for (QVBoxLayout* stack : stacks)
        stack->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
}

} // namespace duizhao::ui
