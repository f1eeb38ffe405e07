#include "ui/annotations/QuoteBlock.h"

#include "ui/Style.h"
#include "ui/annotations/AnnotationWords.h"
#include "ui/annotations/MarkLook.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int textLeft = 12;
constexpr double solidWidth = 4;
constexpr double dottedWidth = 2;

QLabel* words(QWidget* parent, const char* name)
{
    auto* label = plainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void fill(QLabel* label, const QString& text, int longest)
{
    const bool whole = longest == 0 || text.size() <= longest;
    label->setText(whole ? text : text.left(longest).trimmed() + QStringLiteral("…"));
    label->setVisible(!text.isEmpty());
}

} // namespace

QuoteBlock::QuoteBlock(QWidget* parent)
    : QWidget(parent), m_first(words(this, "markedQuote")), m_second(words(this, "otherQuote"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(textLeft, 2, 0, 2);
    column->setSpacing(6);
    column->addWidget(m_first);
    column->addWidget(m_second);
}

void QuoteBlock::setMark(const model::Annotation& mark, int longest)
{
    m_kind = mark.kind;
    m_colour = mark.colour;
    const AnnotationQuotes quotes = quotesOf(mark);
    fill(m_first, quotes.first, longest);
    fill(m_second, quotes.second, longest);
    update();
}

void QuoteBlock::setSelectable()
{
    for (QLabel* label : {m_first, m_second})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void QuoteBlock::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked =
        m_kind == model::AnnotationKind::Highlight || m_kind == model::AnnotationKind::Underline;
    const QColor color = marked ? marklook::tone(m_colour, palette()) : tones(palette()).line;
    if (m_first->isVisible()) {
        const QRect box = m_first->geometry();
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(0, box.top(), solidWidth, box.height()), 2, 2);
    }
    if (m_second->isVisible()) {
        const QRect box = m_second->geometry();
        painter.setPen(QPen(color, dottedWidth, Qt::DotLine));
        painter.drawLine(QPointF(solidWidth / 2, box.top() + 1), QPointF(solidWidth / 2, box.bottom()));
    }
}

} // namespace duizhao::ui
