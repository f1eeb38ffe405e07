#include "ui/annotations/AnnotationsWindow.h"

#include "core/library/acts/AnnotationActs.h"
#include "ui/Actions.h"
#include "ui/Errors.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/annotations/AnnotationDelegate.h"
#include "ui/annotations/AnnotationDetail.h"
#include "ui/annotations/AnnotationFilterBar.h"
#include "ui/annotations/AnnotationListModel.h"
#include "ui/annotations/MarkLook.h"
#include "ui/dialogs/Prompts.h"
#include "ui/library/Acts.h"
#include "ui/notes/NoteEditor.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"
#include "ui/widgets/Toast.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr QSize usualSize{1040, 720};
constexpr int narrow = 760; ///< below: the detail stands under the list
constexpr int swatchLength = 16;

/// 'Another colour (Y, G, B, R, V; underline: U)'
QString colourTip()
{
    QStringList keys;
    for (const ActionId id : {ActionId::NotesYellow, ActionId::NotesGreen, ActionId::NotesBlue,
                              ActionId::NotesRed, ActionId::NotesViolet})
        keys << Actions::keyText(id);
    return AnnotationsWindow::tr("Change the colour (%1; underline: %2)")
        .arg(keys.join(AnnotationsWindow::tr(", ", "between keys")),
             Actions::keyText(ActionId::NotesUnderline));
}

} // namespace

AnnotationsWindow::AnnotationsWindow(const library::Library& library, Acts& acts, Prompts& prompts,
                                     Settings settings)
    : m_library(library), m_acts(acts), m_prompts(prompts), m_settings(settings),
      m_model(new AnnotationListModel(library, this)), m_bar(new AnnotationFilterBar(library, this)),
      m_failure(new FailureNote(library.log(), this)), m_view(new QListView(this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)),
      m_detail(new AnnotationDetail(library, acts, this)), m_splitter(new QSplitter(this)),
      m_count(plainLabel(this)), m_colour(new QToolButton(this))
{
    setObjectName(QStringLiteral("annotationsWindow"));
    setWindowTitle(tr("Notes – Duizhao"));
    setAttribute(Qt::WA_StyledBackground);
    buildList();
    buildButtons();
    build();
    m_toast = new Toast(m_library.log(), m_stack);
    connect(&acts, &Acts::changed, this, [this](Change change) {
        if (change != Change::ReadState)
            renew();
    });
    connect(m_bar, &AnnotationFilterBar::changed, this, [this] {
        m_failure->clear();
        m_model->setFilter(m_bar->filter());
    });
    connect(m_bar, &AnnotationFilterBar::leftDownwards, this, [this] { step(m_row); });
    connect(m_model, &AnnotationListModel::completed, this, &AnnotationsWindow::showWhatIsThere);
    connect(m_model, &AnnotationListModel::failed, this,
            [this](const Error& error) { m_failure->show(error); });
    connect(m_failure, &FailureNote::retryWanted, this, &AnnotationsWindow::renew);
    connect(m_detail, &AnnotationDetail::goWanted, this, &AnnotationsWindow::go);
    connect(m_detail, &AnnotationDetail::left, m_view, [this] { m_view->setFocus(); });
    resizeToFit(*this, usualSize);
    restoreGeometry(m_settings.bytes(QStringLiteral("notes/geometry")));
    m_model->setFilter(m_bar->filter());
    m_detail->restoreDraft();
}

void AnnotationsWindow::buildList()
{
    m_view->setObjectName(QStringLiteral("annotationList"));
    m_view->setAccessibleName(tr("Notes"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AnnotationDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AnnotationsWindow::showDetail);
    connect(m_view, &QListView::doubleClicked, this, &AnnotationsWindow::go);
    connect(m_view, &QListView::clicked, this, &AnnotationsWindow::look);
}

void AnnotationsWindow::buildButtons()
{
    const auto add = [this](const QString& text, const char* icon, const QString& tip, auto slot) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setIcon(themedIcon(QLatin1String(icon)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(plainTip(tip));
        connect(button, &QToolButton::clicked, this, slot);
        auto* action = new QAction(themedIcon(QLatin1String(icon)), text, this);
        connect(action, &QAction::triggered, this, slot);
        m_view->addAction(action);
        m_buttons.push_back(button);
        return button;
    };
    add(tr("Show on the page"), "right", Actions::withKey(tr("Show it on the page"), ActionId::NotesShow),
        &AnnotationsWindow::go)
        ->setObjectName(QStringLiteral("notesGo"));
    m_colour->setText(tr("Colour"));
    m_colour->setObjectName(QStringLiteral("notesRecolour"));
    m_colour->setIcon(themedIcon(QStringLiteral("mark")));
    m_colour->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_colour->setToolTip(colourTip());
    m_colour->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_colour);
    m_colour->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto names = marklook::colourNames(m_library);
        if (!names)
            menu->addAction(readSentence(names.error()))->setEnabled(false);
        for (const model::MarkColour colour : model::kMarkColours) {
            const QPixmap icon = marklook::swatch(colour, palette(), swatchLength, devicePixelRatioF());
            menu->addAction(icon,
                            names ? names->value(static_cast<int>(colour) - 1) : marklook::ownName(colour),
                            this, [this, colour] { recolour(model::AnnotationKind::Highlight, colour); });
        }
        menu->addAction(marklook::word(model::AnnotationKind::Underline), this,
                        [this] { recolour(model::AnnotationKind::Underline, model::MarkColour::None); });
    });
    m_view->addAction(menu->menuAction());
    menu->menuAction()->setText(tr("Colour"));
    m_buttons.push_back(m_colour);
    add(tr("Tag…"), "tag", Actions::withKey(tr("Tag the selection"), ActionId::NotesTag),
        &AnnotationsWindow::tag)
        ->setObjectName(QStringLiteral("notesAddTag"));
    add(tr("Delete"), "trash", Actions::withKey(tr("Delete the selection"), ActionId::MarkDelete),
        &AnnotationsWindow::remove)
        ->setObjectName(QStringLiteral("notesDelete"));
}

void AnnotationsWindow::build()
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({620, 420});
    auto* exportButton = new QToolButton(this);
    exportButton->setObjectName(QStringLiteral("notesExport"));
    exportButton->setText(tr("Export…"));
    exportButton->setIcon(themedIcon(QStringLiteral("export")));
    exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exportButton->setToolTip(
        Actions::withKey(tr("Export the selection, or the whole list"), ActionId::NotesExport));
    connect(exportButton, &QToolButton::clicked, this, &AnnotationsWindow::exportThem);
    m_count->setObjectName(QStringLiteral("quiet"));
    auto* foot = new QWidget(this);
    foot->setObjectName(QStringLiteral("notesFoot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 5, 10, 5);
    row->setSpacing(4);
    row->addWidget(m_count, 1);
    for (QToolButton* button : m_buttons)
        row->addWidget(button);
    row->addWidget(exportButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_failure);
    column->addWidget(m_splitter, 1);
    column->addWidget(foot);
    const auto key = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    // Those that the list takes by itself are single keys; these work all over the window.
    for (const ActionId id : {ActionId::NotesSearch, ActionId::NotesExport})
        for (const QKeySequence& keys : Actions::shortcuts(Actions::spec(id)))
            if (keys[0].keyboardModifiers() != Qt::NoModifier)
                key(keys, [this, keys] { takeKey(keys); });
    key(QKeySequence::Close, &QWidget::close);
}

void AnnotationsWindow::renew()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_bar->refresh();
    m_failure->clear();
    m_model->refresh();
}

void AnnotationsWindow::showWhatIsThere()
{
    m_bar->setLost(m_model->lost());
    const int rows = m_model->rowCount();
    m_count->setText(noteCount(rows));
    if (m_model->problem()) {
        m_empty->setContent(QStringLiteral("warning"), tr("The notes cannot be shown"), {});
        m_count->clear();
    } else if (rows == 0 && m_bar->isActive())
        m_empty->setContent(QStringLiteral("search"), tr("Nothing found"),
                            tr("No notes match these filters."));
    else if (rows == 0)
        m_empty->setContent(
            QStringLiteral("note"), tr("No notes yet"),
            tr("Select text on the page and choose a colour, press %1 to highlight a pair, or "
               "%2 to write a note on it.")
                .arg(Actions::keyText(ActionId::HighlightPair), Actions::keyText(ActionId::NoteOnPair)));
    m_stack->setCurrentWidget(rows == 0 ? static_cast<QWidget*>(m_empty) : m_view);
    m_detail->setVisible(rows > 0);
    if (rows > 0 && selectedKeys().empty() && m_view->hasFocus())
        step(m_row);
    showDetail();
}

void AnnotationsWindow::step(int row)
{
    m_view->setFocus();
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex index = m_model->index(std::clamp(row, 0, m_model->rowCount() - 1));
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

std::vector<library::AnnotationKey> AnnotationsWindow::selectedKeys() const
{
    // Ten thousand rows may be selected: ranges, no row is read.
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    std::vector<library::AnnotationKey> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.push_back(m_model->keyAt(row));
    return keys;
}

std::vector<model::AnnotationEntry> AnnotationsWindow::selected()
{
    auto entries = library::annotationsByKey(m_library, selectedKeys());
    if (!entries) {
        m_toast->fail(entries.error());
        return {};
    }
    return *std::move(entries);
}

std::vector<AnnotationId> AnnotationsWindow::selectedNotes() const
{
    std::vector<AnnotationId> notes;
    for (const library::AnnotationKey& key : selectedKeys()) {
        if (key.note)
            notes.push_back(key.note);
    }
    return notes;
}

void AnnotationsWindow::showDetail()
{
    const auto keys = selectedKeys();
    for (QToolButton* button : m_buttons)
        button->setEnabled(!keys.empty());
    m_buttons.front()->setEnabled(keys.size() == 1);
    if (keys.size() != 1) {
        m_detail->show(std::nullopt, keys.empty()
                                         ? QString()
                                         : tr("%1 selected").arg(noteCount(static_cast<int>(keys.size()))));
        return;
    }
    const QModelIndex index = m_model->indexOf(keys.front());
    m_row = index.row();
    m_detail->show(m_model->entry(index), {});
}

void AnnotationsWindow::look()
{
    const auto keys = selectedKeys();
    const auto entry = keys.size() == 1 ? m_model->entry(m_model->indexOf(keys.front())) : std::nullopt;
    if (entry)
        emit placeChosen(*entry, Visit::Look);
}

void AnnotationsWindow::go()
{
    const auto keys = selectedKeys();
    const auto entry = keys.size() == 1 ? m_model->entry(m_model->indexOf(keys.front())) : std::nullopt;
    if (entry)
        emit placeChosen(*entry, Visit::Go);
}

void AnnotationsWindow::recolour(model::AnnotationKind kind, model::MarkColour colour)
{
    // A bookmark, or a note on an article as a whole, has nothing that could be coloured.
    std::vector<AnnotationId> notes;
    for (const model::AnnotationEntry& entry : selected()) {
        if (entry.annotation.id && !entry.annotation.targets.empty())
            notes.push_back(entry.annotation.id);
    }
    if (!notes.empty())
        m_acts.carryOut(Change::Notes, library::recolourAnnotations, notes, kind, colour);
}

void AnnotationsWindow::tag()
{
    const auto notes = selectedNotes();
    if (notes.empty())
        return;
    if (notes.size() == 1) {
        m_detail->tag();
        return;
    }
    const auto tag =
        m_prompts.text(this, tr("Tag"), tr("Tag for %1").arg(noteCount(static_cast<int>(notes.size()))), {});
    if (tag && !tag->trimmed().isEmpty())
        m_acts.carryOut(Change::Notes, library::tagAnnotations, notes, utf8(tag->trimmed()));
}

void AnnotationsWindow::remove()
{
    std::vector<BookmarkId> bookmarks;
    const auto notes = selectedNotes();
    for (const library::AnnotationKey& key : selectedKeys()) {
        if (key.bookmark)
            bookmarks.push_back(key.bookmark);
    }
    if (!notes.empty() || !bookmarks.empty())
        m_acts.carryOut({Change::Everything, Told::Always}, library::deleteAnnotations, notes, bookmarks);
}

void AnnotationsWindow::exportThem()
{
    if (!m_detail->commit())
        return;
    std::vector<AnnotationChoice> of;
    const auto keys = selectedKeys();
    if (!keys.empty() && static_cast<int>(keys.size()) < m_model->rowCount()) {
        AnnotationChoice chosen{tr("Selection: %1").arg(noteCount(static_cast<int>(keys.size()))), {}};
        for (const model::AnnotationEntry& entry : selected())
            chosen.filter.uuids.push_back(entry.annotation.uuid);
        if (chosen.filter.uuids.empty())
            return; // they could not be read; without any it would be all notes
        of.push_back(std::move(chosen));
    }
    of.push_back({tr("Filtered list: %1").arg(noteCount(m_model->rowCount())), m_model->filter()});
    emit exportWanted(of);
}

bool AnnotationsWindow::takeKey(const QKeySequence& key)
{
    using Kind = ActionSpec::Kind;
    auto id = Actions::idOf(Kind::NotesList, key);
    if (!id)
        id = Actions::idOf(Kind::Mark, key);
    if (!id)
        return false;
    switch (*id) {
    case ActionId::NotesUnderline:
    case ActionId::MarkUnderline:
        recolour(model::AnnotationKind::Underline, model::MarkColour::None);
        break;
    case ActionId::NotesShow:
        go();
        break;
    case ActionId::MarkDelete:
        remove();
        break;
    case ActionId::NotesTag:
        tag();
        break;
    case ActionId::NotesEdit:
        m_detail->edit();
        break;
    case ActionId::NotesSearch:
        m_bar->startSearch();
        break;
    case ActionId::NotesExport:
        exportThem();
        break;
    default:
        return takeColour(*id);
    }
    return true;
}

bool AnnotationsWindow::takeColour(ActionId id)
{
    for (std::size_t at = 0; at < model::kMarkColours.size(); ++at) {
        const auto by = static_cast<int>(at);
        if (static_cast<int>(id) == static_cast<int>(ActionId::NotesYellow) + by ||
            static_cast<int>(id) == static_cast<int>(ActionId::MarkYellow) + by) {
            recolour(model::AnnotationKind::Highlight, model::kMarkColours.at(at));
            return true;
        }
    }
    return false;
}

bool AnnotationsWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && takeKey(QKeySequence(key->key())))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AnnotationsWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        renew();
    if (!m_detail->editor()->isOpen())
        m_view->setFocus();
    if (selectedKeys().empty())
        step(m_row);
}

void AnnotationsWindow::closeEvent(QCloseEvent* event)
{
    if (!m_detail->commit()) {
        event->ignore();
        return;
    }
    m_settings.setBytes(QStringLiteral("notes/geometry"), saveGeometry());
    QWidget::closeEvent(event);
}

void AnnotationsWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < narrow;
    m_splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    for (QToolButton* button : findChildren<QToolButton*>()) {
        if (button->parentWidget()->objectName() == QLatin1String("notesFoot"))
            button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
}

} // namespace duizhao::ui
