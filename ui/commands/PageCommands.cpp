#include "ui/commands/PageCommands.h"

#include "ui/Actions.h"
#include "ui/Style.h"
#include "ui/dialogs/AppearanceDialog.h"
#include "ui/dialogs/Prompts.h"
#include "ui/library/ArticlePane.h"
#include "ui/outline/ContentsPane.h"
#include "ui/reading/FindBar.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace duizhao::ui {

namespace {

constexpr double zoomStep = 1.1;
constexpr double smallestZoom = 0.5;
constexpr double largestZoom = 3.0;

constexpr std::array layouts{
    std::pair{ActionId::LayoutSideBySide, Layout::SideBySide},
    std::pair{ActionId::LayoutInterleaved, Layout::Interleaved},
    std::pair{ActionId::LayoutEnglish, Layout::EnglishOnly},
    std::pair{ActionId::LayoutChinese, Layout::ChineseOnly},
    std::pair{ActionId::LayoutReveal, Layout::Reveal},
};

constexpr std::array themes{
    std::pair{ActionId::ThemeSystem, Theme::System},
    std::pair{ActionId::ThemeLight, Theme::Light},
    std::pair{ActionId::ThemeSepia, Theme::Sepia},
    std::pair{ActionId::ThemeDark, Theme::Dark},
};

} // namespace

PageCommands::PageCommands(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_appearance(parts.settings.appearance())
{
    connectMoves();
    connectLooks();
    check();
    qApp->installEventFilter(this);
}

void PageCommands::connectMoves()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    const auto onView = [this, on](ActionId id, auto call) {
        on(id, [this, call] {
            if (m_view != nullptr)
                call(*m_view);
        });
    };
    onView(ActionId::NextPair, [](ReadingView& view) { view.stepPair(+1); });
    onView(ActionId::PreviousPair, [](ReadingView& view) { view.stepPair(-1); });
    onView(ActionId::NextSentence, [](ReadingView& view) { view.stepSentence(+1); });
    onView(ActionId::PreviousSentence, [](ReadingView& view) { view.stepSentence(-1); });
    onView(ActionId::FindNext, [](ReadingView& view) { view.findNext(+1); });
    onView(ActionId::FindPrevious, [](ReadingView& view) { view.findNext(-1); });
    onView(ActionId::FocusPage, [](ReadingView& view) { view.setFocus(Qt::ShortcutFocusReason); });
    on(ActionId::NextArticle, [this] { m_parts.desk.stepArticle(+1); });
    on(ActionId::PreviousArticle, [this] { m_parts.desk.stepArticle(-1); });
    on(ActionId::Find, [this] {
        if (m_parts.desk.document() != nullptr)
            m_parts.reading.findBar()->open();
    });
    on(ActionId::GoToPair, &PageCommands::goToPair);
    connect(&m_parts.contents, &ContentsPane::headingChosen, this, [this](BlockId block) {
        if (m_view != nullptr)
            m_view->goToBlock(block);
    });
    connect(&m_parts.contents, &ContentsPane::articleChosen, this, [this](ArticleId article) {
        if (m_view != nullptr)
            m_view->goToArticle(article);
    });
}

void PageCommands::connectLooks()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    for (const auto& [id, layout] : layouts)
        on(id, [this, layout = layout] {
            Appearance next = m_appearance;
            next.layout = layout;
            change(next);
        });
    for (const auto& [id, theme] : themes)
        on(id, [this, theme = theme] {
            Appearance next = m_appearance;
            next.theme = theme;
            change(next);
        });
    on(ActionId::SwapColumns, [this](bool on_) {
        Appearance next = m_appearance;
        next.columnsSwapped = on_;
        change(next);
    });
    on(ActionId::PairNumbers, [this](bool on_) {
        Appearance next = m_appearance;
        next.pairNumbers = on_;
        change(next);
    });
    on(ActionId::MarkSentences, [this](bool on_) {
        Appearance next = m_appearance;
        next.sentences = on_;
        change(next);
    });
    on(ActionId::ZoomIn, [this] { zoom(m_appearance.zoom * zoomStep); });
    on(ActionId::ZoomOut, [this] { zoom(m_appearance.zoom / zoomStep); });
    on(ActionId::ZoomReset, [this] { zoom(1.0); });
    on(ActionId::Appearance, &PageCommands::editAppearance);
    on(ActionId::HoldReveal, [this] { reveal(true); });
    m_parts.actions[ActionId::HoldReveal]->setAutoRepeat(false);
}

void PageCommands::setView(ReadingView* view)
{
    m_view = view;
    change(m_appearance);
}

void PageCommands::check()
{
    for (const auto& [id, layout] : layouts)
        m_parts.actions[id]->setChecked(layout == m_appearance.layout);
    for (const auto& [id, theme] : themes)
        m_parts.actions[id]->setChecked(theme == m_appearance.theme);
    m_parts.actions[ActionId::SwapColumns]->setChecked(m_appearance.columnsSwapped);
    m_parts.actions[ActionId::PairNumbers]->setChecked(m_appearance.pairNumbers);
    m_parts.actions[ActionId::MarkSentences]->setChecked(m_appearance.sentences);
}

void PageCommands::change(const Appearance& appearance)
{
    const bool recolour = appearance.theme != m_appearance.theme;
    m_appearance = appearance;
    m_parts.settings.setAppearance(appearance);
    check();
    if (recolour)
        applyTheme(*qApp, appearance.theme);
    m_parts.reading.follow(appearance);
    if (m_view == nullptr)
        return;
    // The page gets the theme the window shows, so that the two never differ.
    Appearance shown = appearance;
    shown.theme = resolvedTheme(appearance.theme);
    m_view->setAppearance(shown);
}

void PageCommands::zoom(double factor)
{
    Appearance next = m_appearance;
    next.zoom = std::clamp(factor, smallestZoom, largestZoom);
    change(next);
}

void PageCommands::reveal(bool held)
{
    if (held == m_revealed || m_view == nullptr)
        return;
    m_revealed = held;
    m_view->setRevealed(held);
}

bool PageCommands::eventFilter(QObject* watched, QEvent* event)
{
    if (m_revealed && event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool its =
            Actions::idOf(ActionSpec::Kind::Plain, QKeySequence(key->key())) == ActionId::HoldReveal;
        if (its && !key->isAutoRepeat())
            reveal(false);
    }
    if (m_revealed && watched == m_parts.window && event->type() == QEvent::WindowDeactivate)
        reveal(false);
    return QObject::eventFilter(watched, event);
}

void PageCommands::goToPair()
{
    const auto& document = m_parts.desk.document();
    if (m_view == nullptr || document == nullptr)
        return;
    const ArticleId article = m_parts.desk.article();
    int last = 0;
    for (const model::StoredBead& bead : document->beads) {
        if (bead.articleId == article)
            last = std::max(last, bead.number);
    }
    if (last == 0)
        return;
    const auto number = m_parts.prompts.number(m_parts.window, tr("Go to pair"),
                                               tr("Number of the pair, 1 to %1").arg(last), 1, last);
    if (number)
        m_view->goToPair({article, {}, *number});
}

void PageCommands::editAppearance()
{
    AppearanceDialog dialog(m_appearance, m_parts.settings.language(), m_parts.settings.hardwareRendering(),
                            m_parts.window);
    connect(&dialog, &AppearanceDialog::appearanceChanged, this, &PageCommands::change);
    connect(&dialog, &AppearanceDialog::languageChanged, this,
            [this](const QString& language) { m_parts.settings.setLanguage(language); });
    connect(&dialog, &AppearanceDialog::hardwareRenderingChanged, this,
            [this](bool on) { m_parts.settings.setHardwareRendering(on); });
    dialog.exec();
}

} // namespace duizhao::ui
