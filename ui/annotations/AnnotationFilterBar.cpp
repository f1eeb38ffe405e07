#include "ui/annotations/AnnotationFilterBar.h"

#include "core/library/read/Annotations.h"
#include "core/library/read/Issues.h"
#include "ui/Errors.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/annotations/MarkLook.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QDate>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr int typeDelay = 180;
constexpr int swatchSize = 16;

enum class Kind { All, Highlights, Underlines, Notes, WithWords, Bookmarks };
enum class Span { Any, Today, Week, Month, Year, Between };

QComboBox* list(QWidget* parent, const char* name, const QString& hint)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(plainTip(hint));
    box->setAccessibleName(hint);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(230);
    return box;
}

UtcTime startOf(QDate day)
{
    return UtcTime{std::chrono::seconds{day.startOfDay().toSecsSinceEpoch()}};
}

/// Fills with `first` and `rest`; what was chosen stays so while it is there.
void refill(QComboBox* box, const QString& first, const QList<std::pair<QString, QVariant>>& rest)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    box->addItem(first);
    for (const auto& [text, value] : rest)
        box->addItem(text, value);
    const int at = chosen.isValid() ? box->findData(chosen) : 0;
    box->setCurrentIndex(std::max(at, 0));
    box->setVisible(!rest.isEmpty());
}

} // namespace

AnnotationFilterBar::AnnotationFilterBar(const library::Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_search(new QLineEdit(this)),
      m_kind(list(this, "notesKind", tr("Kind"))), m_tag(list(this, "notesTag", tr("Tag"))),
      m_publication(list(this, "notesPublication", tr("Publication"))),
      m_date(list(this, "notesDate", tr("Date written"))), m_from(new QDateEdit(this)),
      m_to(new QDateEdit(this)), m_order(list(this, "notesOrder", tr("Sort order"))),
      m_lost(new QToolButton(this)), m_clear(new QToolButton(this)),
      m_failure(new FailureNote(library.log(), this))
{
    m_type.setSingleShot(true);
    m_type.setInterval(typeDelay);
    connect(&m_type, &QTimer::timeout, this, &AnnotationFilterBar::tell);
    build();
    buildLists();
    refresh();
}

void AnnotationFilterBar::buildColours(QWidget* parent)
{
    for (std::size_t at = 0; at < m_colours.size(); ++at) {
        auto* button = new QToolButton(parent);
        button->setObjectName(QStringLiteral("notesColour%1").arg(at + 1));
        button->setCheckable(true);
        button->setAutoRaise(true);
        connect(button, &QToolButton::toggled, this, &AnnotationFilterBar::tell);
        m_colours.at(at) = button;
    }
}

void AnnotationFilterBar::buildLists()
{
    const auto add = [](QComboBox* box, const QString& text, auto value) {
        box->addItem(text, static_cast<int>(value));
    };
    add(m_kind, tr("All kinds"), Kind::All);
    add(m_kind, tr("Highlights"), Kind::Highlights);
    add(m_kind, tr("Underlines"), Kind::Underlines);
    add(m_kind, tr("Notes without a mark"), Kind::Notes);
    add(m_kind, tr("With a note"), Kind::WithWords);
    add(m_kind, tr("Bookmarks"), Kind::Bookmarks);
    add(m_date, tr("Any time"), Span::Any);
    add(m_date, tr("Today"), Span::Today);
    add(m_date, tr("Last 7 days"), Span::Week);
    add(m_date, tr("Last 30 days"), Span::Month);
    add(m_date, tr("This year"), Span::Year);
    add(m_date, tr("From … to …"), Span::Between);
    using Order = model::AnnotationFilter::Order;
    add(m_order, tr("Newest first"), Order::Newest);
    add(m_order, tr("Oldest first"), Order::Oldest);
    add(m_order, tr("In reading order"), Order::Reading);
    m_from->setDate(QDate::currentDate().addMonths(-1));
    m_to->setDate(QDate::currentDate());
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->hide();
        connect(edit, &QDateEdit::dateChanged, this, &AnnotationFilterBar::tell);
    }
    m_from->setObjectName(QStringLiteral("notesFrom"));
    m_to->setObjectName(QStringLiteral("notesTo"));
    for (QComboBox* box : {m_kind, m_tag, m_publication, m_date, m_order})
        connect(box, &QComboBox::currentIndexChanged, this, &AnnotationFilterBar::tell);
}

void AnnotationFilterBar::build()
{
    m_search->setObjectName(QStringLiteral("notesSearch"));
    m_search->setPlaceholderText(tr("Search in quotes and notes"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, &m_type, qOverload<>(&QTimer::start));
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row, 6);
    auto* swatches = new QWidget(row);
    auto* inner = new QHBoxLayout(swatches);
    inner->setContentsMargins(0, 0, 4, 0);
    inner->setSpacing(1);
    buildColours(swatches);
    for (QToolButton* colour : m_colours)
        inner->addWidget(colour);
    m_lost->setObjectName(QStringLiteral("notesLost"));
    m_lost->setCheckable(true);
    m_lost->setIcon(themedIcon(QStringLiteral("warning")));
    m_lost->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lost->hide();
    m_lost->setToolTip(tr("Notes whose text can no longer be found with certainty"));
    connect(m_lost, &QToolButton::toggled, this, &AnnotationFilterBar::tell);
    m_clear->setObjectName(QStringLiteral("notesClear"));
    m_clear->setText(tr("Show all"));
    m_clear->setIcon(themedIcon(QStringLiteral("close")));
    m_clear->setIconSize(QSize(11, 11));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_clear, &QToolButton::clicked, this, &AnnotationFilterBar::clear);
    for (QWidget* widget : std::initializer_list<QWidget*>{swatches, m_kind, m_tag, m_publication, m_date,
                                                           m_from, m_to, m_order, m_lost, m_clear})
        flow->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 8);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(row);
    column->addWidget(m_failure);
    connect(m_failure, &FailureNote::retryWanted, this, &AnnotationFilterBar::refresh);
}

void AnnotationFilterBar::paintColours()
{
    const auto names = marklook::colourNames(m_library);
    for (std::size_t at = 0; at < m_colours.size(); ++at) {
        const QString own = names ? names->value(static_cast<qsizetype>(at)) : readSentence(names.error());
        m_colours.at(at)->setIcon(
            marklook::swatch(model::kMarkColours.at(at), palette(), swatchSize, devicePixelRatioF()));
        m_colours.at(at)->setToolTip(plainTip(own));
        m_colours.at(at)->setAccessibleName(own);
    }
}

void AnnotationFilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_colours.front() != nullptr)
        paintColours();
}

void AnnotationFilterBar::refresh()
{
    paintColours();
    m_failure->clear();
    fillTags();
    fillPublications();
    m_clear->setVisible(isActive());
}

void AnnotationFilterBar::setLost(int count)
{
    m_lost->setText(tr("Unplaced: %1").arg(count));
    m_lost->setVisible(count > 0 || m_lost->isChecked());
}

void AnnotationFilterBar::fillTags()
{
    QList<std::pair<QString, QVariant>> rest;
    const auto tags = library::annotationTags(m_library);
    if (!tags) {
        m_failure->show(tags.error());
        return; // what could be chosen before stays
    }
    for (const model::TagSummary& tag : *tags)
        rest.append({QStringLiteral("#") + qstr(tag.name), qstr(tag.name)});
    refill(m_tag, tr("All tags"), rest);
}

void AnnotationFilterBar::fillPublications()
{
    QList<std::pair<QString, QVariant>> rest;
    const auto publications = library::publications(m_library);
    if (!publications) {
        m_failure->show(publications.error());
        return;
    }
    for (const model::PublicationSummary& one : *publications)
        rest.append({qstr(one.name), static_cast<qlonglong>(one.id.value)});
    refill(m_publication, tr("All publications"), rest);
}

void AnnotationFilterBar::addDates(model::AnnotationFilter& filter) const
{
    const QDate today = QDate::currentDate();
    switch (static_cast<Span>(m_date->currentData().toInt())) {
    case Span::Any:
        break;
    case Span::Today:
        filter.madeFrom = startOf(today);
        break;
    case Span::Week:
        filter.madeFrom = startOf(today.addDays(-6));
        break;
    case Span::Month:
        filter.madeFrom = startOf(today.addDays(-29));
        break;
    case Span::Year:
        filter.madeFrom = startOf(QDate(today.year(), 1, 1));
        break;
    case Span::Between:
        filter.madeFrom = startOf(std::min(m_from->date(), m_to->date()));
        filter.madeBefore = startOf(std::max(m_from->date(), m_to->date()).addDays(1));
        break;
    }
}

model::AnnotationFilter AnnotationFilterBar::filter() const
{
    model::AnnotationFilter filter;
    filter.text = utf8(m_search->text());
    for (std::size_t at = 0; at < m_colours.size(); ++at) {
        if (m_colours.at(at)->isChecked())
            filter.colours.push_back(model::kMarkColours.at(at));
    }
    switch (static_cast<Kind>(m_kind->currentData().toInt())) {
    case Kind::All:
        break;
    case Kind::Highlights:
        filter.kinds = {model::AnnotationKind::Highlight};
        break;
    case Kind::Underlines:
        filter.kinds = {model::AnnotationKind::Underline};
        break;
    case Kind::Notes:
        filter.kinds = {model::AnnotationKind::Note};
        break;
    case Kind::WithWords:
        filter.withBodyOnly = true;
        break;
    case Kind::Bookmarks:
        filter.kinds = {model::AnnotationKind::Bookmark};
        break;
    }
    if (m_tag->currentIndex() > 0)
        filter.tag = utf8(m_tag->currentData().toString());
    if (m_publication->currentIndex() > 0)
        filter.publication = PublicationId{m_publication->currentData().toLongLong()};
    addDates(filter);
    filter.lostOnly = m_lost->isChecked();
    filter.order = static_cast<model::AnnotationFilter::Order>(m_order->currentData().toInt());
    return filter;
}

bool AnnotationFilterBar::isActive() const
{
    const bool coloured = std::ranges::any_of(m_colours, [](auto* one) { return one->isChecked(); });
    const bool listed = std::ranges::any_of(std::array{m_kind, m_tag, m_publication, m_date},
                                            [](auto* box) { return box->currentIndex() > 0; });
    return coloured || listed || m_lost->isChecked() || !m_search->text().trimmed().isEmpty();
}

void AnnotationFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_search->clear();
        m_lost->setChecked(false);
        for (QToolButton* colour : m_colours)
            colour->setChecked(false);
        for (QComboBox* box : {m_kind, m_tag, m_publication, m_date})
            box->setCurrentIndex(0);
    }
    tell();
}

void AnnotationFilterBar::tell()
{
    m_type.stop();
    const bool between = static_cast<Span>(m_date->currentData().toInt()) == Span::Between;
    m_from->setVisible(between);
    m_to->setVisible(between);
    m_clear->setVisible(isActive());
    emit changed();
}

void AnnotationFilterBar::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool AnnotationFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_type.isActive())
                tell();
            emit leftDownwards();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace duizhao::ui
