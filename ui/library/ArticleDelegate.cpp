#include "ui/library/ArticleDelegate.h"

#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/RowPaint.h"

#include <QPainter>
#include <QTextLayout>

namespace duizhao {

namespace {

constexpr int padding = 9;
constexpr int dotColumn = 20;
constexpr int markColumn = 22;
constexpr int dotSize = 8;
constexpr int markSize = 16;
constexpr double smallScale = 0.88;

/// A title without a second language may take two lines.
void paintWrapped(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color,
                  const QString& text)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(rect.width());
    layout.endLayout();
    const int length = first.isValid() ? first.textLength() : static_cast<int>(text.size());
    rowpaint::line(painter, QRect(rect.left(), rect.top(), rect.width(), metrics.height()), font, color,
                   text.left(length));
    rowpaint::line(painter, QRect(rect.left(), rect.top() + metrics.height(), rect.width(), metrics.height()),
                   font, color, text.mid(length));
}

} // namespace

void ArticleDelegate::paintMarks(QPainter* painter, const QRect& inner, const Tones& colors,
                                 const QFont& font, const ArticleSummary& article)
{
    const int lineHeight = QFontMetrics(font).height();
    if (article.unread) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(
            QRectF(inner.left() + 4, inner.top() + (lineHeight - dotSize) / 2.0, dotSize, dotSize));
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    int top = inner.top();
    if (article.bookmarked) {
        painter->drawPixmap(inner.right() - markSize, top,
                            iconPixmap(QStringLiteral("bookmark-filled"), markSize, colors.accent, ratio));
        top += lineHeight;
    }
    if (article.notes > 0)
        painter->drawPixmap(inner.right() - markSize, top + 1,
                            iconPixmap(QStringLiteral("note"), markSize, colors.muted, ratio));
}

void ArticleDelegate::paintTitles(QPainter* painter, const QRect& text, const Tones& colors,
                                  const QFont& font, const ArticleSummary& article)
{
    const Titles titles = titlesOf(article);
    const bool quiet = article.stub || article.role == ArticleRole::Promotion;
    const QFont titleFont = rowpaint::scaled(font, 1.0, article.unread ? QFont::DemiBold : QFont::Normal);
    const QColor titleColor = quiet ? colors.muted : colors.text;
    if (titles.second.isEmpty()) {
        paintWrapped(painter, text, titleFont, titleColor, titles.first);
        return;
    }
    const int lineHeight = QFontMetrics(font).height();
    rowpaint::line(painter, QRect(text.left(), text.top(), text.width(), lineHeight), titleFont, titleColor,
                   titles.first);
    rowpaint::line(painter, QRect(text.left(), text.top() + lineHeight, text.width(), lineHeight), font,
                   quiet ? colors.muted : colors.secondary, titles.second);
}

void ArticleDelegate::paintFacts(QPainter* painter, const QRect& line, const Tones& colors, const QFont& font,
                                 const QColor& chip, const ArticleSummary& article)
{
    QStringList facts;
    if (article.number > 0)
        facts << QStringLiteral("%1").arg(article.number);
    if (!article.date.empty())
        facts << dateText(article.date);
    if (!article.category.empty())
        facts << qstr(article.category);
    if (article.role == ArticleRole::Promotion)
        facts << tr("Promotion");
    if (article.stub)
        facts << tr("No text yet");
    else if (article.pairs > 0)
        facts << pairCount(article.pairs);
    const QFont small = rowpaint::scaled(font, smallScale);
    QRect rest = line;
    const int width = rowpaint::line(painter, rest, small, colors.muted, facts.join(QStringLiteral(" · ")));
    rest.setLeft(rest.left() + width + (width > 0 ? 8 : 0));
    for (const std::string& tag : article.tags) {
        const int taken = rowpaint::chip(painter, rest, small, chip, colors.secondary, qstr(tag));
        if (taken == 0)
            break;
        rest.setLeft(rest.left() + taken + 4);
    }
}

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const QVariant value = index.data(ArticleListModel::SummaryRole);
    if (!value.isValid())
        return;
    const auto article = value.value<ArticleSummary>();
    const Tones colors = tones(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(6, 1, -6, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected) {
        painter->setPen(colors.line);
        painter->drawLine(box.left() + dotColumn, option.rect.bottom(), box.right() - 6,
                          option.rect.bottom());
    }
    rowpaint::ground(painter, option, colors, box);
    const QRect inner = box.adjusted(2, padding - 1, -6, -padding + 1);
    paintMarks(painter, inner, colors, option.font, article);
    const int lineHeight = QFontMetrics(option.font).height();
    QRect text = inner.adjusted(dotColumn - 2, 0, -markColumn, 0);
    paintTitles(painter, text, colors, option.font, article);
    text.setTop(inner.top() + 2 * lineHeight + 3);
    text.setHeight(lineHeight);
    text.setRight(inner.right());
    paintFacts(painter, text, colors, option.font, selected ? colors.line : colors.idle, article);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, 3 * QFontMetrics(option.font).height() + 3 + 2 * padding};
}

} // namespace duizhao
