#include "ui/library/ArticleDelegate.h"

#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/RowPaint.h"

#include <QPainter>

namespace duizhao::ui {

namespace {

constexpr int rowPadding = 9;
constexpr int dotColumn = 20;
constexpr int markColumn = 22;
constexpr int dotSize = 8;
constexpr int markSize = 16;
constexpr double detailScale = 0.88;

} // namespace

void ArticleDelegate::paintMarks(QPainter* painter, const QRect& inner, const Tones& colors,
                                 const QFont& font, const model::ArticleSummary& article)
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

ArticleDelegate::TitleLines ArticleDelegate::titleLines(const QFont& font, int width,
                                                        const model::ArticleSummary& article)
{
    const Titles titles = titlesOf(article);
    if (!titles.second.isEmpty())
        return {titles.first, titles.second, true};
    // A title without a second language may take both lines.
    const int length = rowpaint::firstLineLength(titles.first, font, width);
    return {titles.first.left(length), titles.first.mid(length), false};
}

void ArticleDelegate::paintTitles(QPainter* painter, const QRect& text, const Tones& colors,
                                  const QFont& font, const TitleLines& lines,
                                  const model::ArticleSummary& article)
{
    const bool quiet = article.stub || article.role == model::ArticleRole::Promotion;
    const QFont titleFont = rowpaint::scaled(font, 1.0, article.unread ? QFont::DemiBold : QFont::Normal);
    const QColor titleColor = quiet ? colors.muted : colors.text;
    const int lineHeight = QFontMetrics(font).height();
    rowpaint::title(painter, QRect(text.left(), text.top(), text.width(), lineHeight), titleFont, titleColor,
                    lines.first);
    rowpaint::title(painter, QRect(text.left(), text.top() + lineHeight, text.width(), lineHeight),
                    lines.translated ? font : titleFont,
                    quiet || !lines.translated ? titleColor : colors.secondary, lines.second);
}

void ArticleDelegate::paintFacts(QPainter* painter, const QRect& line, const Tones& colors, const QFont& font,
                                 const QColor& chip, const model::ArticleSummary& article)
{
    QStringList facts;
    if (article.number > 0)
        facts << QStringLiteral("%1").arg(article.number);
    if (!article.date.empty())
        facts << dateText(article.date);
    if (!article.category.empty())
        facts << qstr(article.category);
    if (article.role == model::ArticleRole::Promotion)
        facts << tr("Promotion");
    if (article.stub)
        facts << tr("No text yet");
    else if (article.pairs > 0)
        facts << pairCount(article.pairs);
    const QFont small = rowpaint::scaled(font, detailScale);
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
    const auto article = value.value<model::ArticleSummary>();
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
    QRect inner = box.adjusted(2, rowPadding - 1, -6, -rowPadding + 1);
    const int lineHeight = QFontMetrics(option.font).height();
    const QFont widest = rowpaint::scaled(option.font, 1.0, QFont::DemiBold);
    const TitleLines lines = titleLines(widest, inner.width() - dotColumn - markColumn, article);
    // Rows are of one height; a short title without a translation stands in the middle of its own.
    const int titleHeight = lines.second.isEmpty() ? lineHeight : 2 * lineHeight;
    inner.setTop(inner.top() + (2 * lineHeight - titleHeight) / 2);
    paintMarks(painter, inner, colors, option.font, article);
    QRect text = inner.adjusted(dotColumn - 2, 0, -markColumn, 0);
    paintTitles(painter, text, colors, option.font, lines, article);
    text.setTop(inner.top() + titleHeight + 3);
    text.setHeight(lineHeight);
    text.setRight(inner.right());
    paintFacts(painter, text, colors, option.font, selected ? colors.line : colors.idle, article);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, 3 * QFontMetrics(option.font).height() + 3 + 2 * rowPadding};
}

} // namespace duizhao::ui
