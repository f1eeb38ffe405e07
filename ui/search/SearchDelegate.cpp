#include "ui/search/SearchDelegate.h"

#include "ui/Style.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/library/RowPaint.h"
#include "ui/search/SearchModel.h"
#include "ui/search/SearchWords.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr int side = 14;
constexpr int indent = 12;
constexpr int hitPadding = 7;
constexpr int matchPadding = 4;
constexpr int mostLines = 3;
constexpr double snippetScale = 0.92;

const SearchModel* modelOf(const QModelIndex& index)
{
    return qobject_cast<const SearchModel*>(index.model());
}

QTextCharFormat markFormat(const Tones& colors)
{
    QColor ground = colors.accent;
    ground.setAlpha(colors.text.lightness() > 128 ? 96 : 56); // light text: a dark theme
    QTextCharFormat format;
    format.setBackground(ground);
    format.setForeground(colors.text);
    return format;
}

/// A snippet on as few lines as its blanks allow, with its marks as formats.
struct MarkedText {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

MarkedText markedText(const search::SearchMatch& match, const QTextCharFormat& format)
{
    MarkedText marked;
    const QString label = fieldWord(match.field);
    if (!label.isEmpty())
        marked.text = label + QStringLiteral(" · ");
    if (match.cutBefore)
        marked.text += QChar(0x2026);
    const QList<uint> points = qstr(match.snippet).toUcs4();
    std::vector<int> places;
    for (const uint point : points) {
        places.push_back(static_cast<int>(marked.text.size()));
        const auto c = static_cast<char32_t>(point);
        marked.text += c == U'\n' ? QStringLiteral(" ") : QString::fromUcs4(&c, 1);
    }
    places.push_back(static_cast<int>(marked.text.size()));
    if (match.cutBehind)
        marked.text += QChar(0x2026);
    for (const search::SnippetMark& mark : match.marks) {
        const auto begin = static_cast<std::size_t>(mark.begin);
        const auto end = begin + static_cast<std::size_t>(mark.length);
        if (end < places.size())
            marked.formats.append({places[begin], places[end] - places[begin], format});
    }
    return marked;
}

/// One line of a title with what matched in it marked.
void paintTitle(QPainter* painter, const QRect& line, const QFont& font, const QColor& color,
                const QTextCharFormat& mark, const QString& title, const search::SearchHit& hit)
{
    QTextLayout layout(QFontMetrics(font).elidedText(title, Qt::ElideRight, line.width()), font);
    QList<QTextLayout::FormatRange> formats;
    for (const search::SearchMatch& match : hit.matches) {
        if (match.field != search::MatchField::Title || qstr(match.snippet) != title)
            continue;
        for (const auto& range : markedText(match, mark).formats) {
            if (range.start + range.length < layout.text().size() || layout.text() == title)
                formats.append(range);
        }
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    only.setLineWidth(line.width() + 1);
    layout.endLayout();
    painter->setPen(color);
    layout.draw(painter, line.topLeft());
}

/// Lays a text out on at most `lines` lines; its height.
qreal layOut(QTextLayout& layout, int width, int lines)
{
    qreal height = 0;
    layout.beginLayout();
    for (int count = 0; count < lines; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

/// Ends a text that needs more lines with an ellipsis.
void fit(MarkedText& marked, const QFont& font, int width)
{
    QTextLayout layout(marked.text, font);
    layOut(layout, width, mostLines);
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    if (last.textStart() + last.textLength() >= marked.text.size())
        return;
    qsizetype end = std::max(last.textStart() + last.textLength() - 2, 0);
    if (end > 0 && marked.text.at(end - 1).isHighSurrogate())
        --end;
    marked.text = marked.text.left(end) + QChar(0x2026);
    marked.formats.removeIf([&](const QTextLayout::FormatRange& range) { return range.start >= end; });
    for (QTextLayout::FormatRange& range : marked.formats)
        range.length = std::min(range.length, static_cast<int>(end) - range.start);
}

/// Whether an article has anything to say on a second line.
bool hasTwoLines(const search::SearchHit& hit)
{
    return !titlesOf(hit.article).second.isEmpty() || !hit.article.date.empty();
}

int widthIn(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view == nullptr ? option.rect.width() : view->viewport()->width();
    return std::max(width - 2 * side - indent, 80);
}

} // namespace

void SearchDelegate::paintArticle(QPainter* painter, const QRect& box, const Tones& colors, const QFont& font,
                                  const search::SearchHit& hit)
{
    const int lineHeight = QFontMetrics(font).height();
    QRect line(box.left(), box.top(), box.width(), lineHeight);
    const Titles titles = titlesOf(hit.article);
    const QTextCharFormat mark = markFormat(colors);
    paintTitle(painter, line, rowpaint::scaled(font, 1.0, QFont::DemiBold), colors.text, mark, titles.first,
               hit);
    line.translate(0, lineHeight);
    const QFont small = rowpaint::scaled(font, snippetScale);
    const QString date = hit.article.date.empty() ? QString() : dateText(hit.article.date);
    const int taken = date.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(date) + 8;
    rowpaint::line(painter, line, small, colors.muted, date, Qt::AlignRight | Qt::AlignVCenter);
    paintTitle(painter, line.adjusted(0, 0, -taken, 0), small, colors.secondary, mark, titles.second, hit);
}

void SearchDelegate::paintMatch(QPainter* painter, const QRect& box, const Tones& colors, const QFont& font,
                                const search::SearchMatch& match)
{
    MarkedText marked = markedText(match, markFormat(colors));
    fit(marked, font, box.width());
    QTextLayout layout(marked.text, font);
    layout.setFormats(marked.formats);
    const qreal height = layOut(layout, box.width(), mostLines);
    painter->setPen(colors.secondary);
    layout.draw(painter, box.topLeft());
    if (!match.counterpart.empty()) {
        const QFont small = rowpaint::scaled(font, snippetScale);
        const QRect line(box.left(), box.top() + static_cast<int>(height), box.width(),
                         QFontMetrics(small).height() + 2);
        rowpaint::line(painter, line, small, colors.muted, qstr(match.counterpart).simplified());
    }
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const SearchModel* model = modelOf(index);
    if (model == nullptr)
        return;
    const Tones colors = tones(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    rowpaint::ground(painter, option, colors, option.rect.adjusted(6, 1, -6, -1));
    const QRect inMatch = option.rect.adjusted(side + indent, matchPadding, -side, 0);
    switch (model->kind(index.row())) {
    case SearchModel::RowKind::Article:
        if (index.row() > 0) {
            painter->setPen(colors.line);
            painter->drawLine(option.rect.left() + side, option.rect.top(), option.rect.right() - side,
                              option.rect.top());
        }
        paintArticle(painter, option.rect.adjusted(side, hitPadding, -side, 0), colors, option.font,
                     model->hit(index.row()));
        break;
    case SearchModel::RowKind::More:
        rowpaint::line(painter, inMatch.adjusted(0, 0, 0, -matchPadding),
                       rowpaint::scaled(option.font, snippetScale), colors.accent, index.data().toString());
        break;
    case SearchModel::RowKind::Match:
        paintMatch(painter, inMatch, colors, option.font, *model->match(index.row()));
        break;
    }
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const SearchModel* model = modelOf(index);
    const int lineHeight = QFontMetrics(option.font).height();
    if (model == nullptr || model->kind(index.row()) == SearchModel::RowKind::Article) {
        const int lines = model == nullptr || hasTwoLines(model->hit(index.row())) ? 2 : 1;
        return {200, lines * lineHeight + 2 * hitPadding - 2};
    }
    if (model->kind(index.row()) == SearchModel::RowKind::More)
        return {200, lineHeight + 2 * matchPadding};
    const search::SearchMatch& match = *model->match(index.row());
    QTextLayout layout(markedText(match, {}).text, option.font);
    qreal height = layOut(layout, widthIn(option), mostLines) + 2 * matchPadding;
    if (!match.counterpart.empty())
        height += QFontMetrics(rowpaint::scaled(option.font, snippetScale)).height() + 2;
    return {200, static_cast<int>(height) + 2};
}

} // namespace duizhao::ui
