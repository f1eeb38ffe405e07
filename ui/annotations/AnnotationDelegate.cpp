#include "ui/annotations/AnnotationDelegate.h"

#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/annotations/AnnotationListModel.h"
#include "ui/annotations/AnnotationWords.h"
#include "ui/annotations/MarkLook.h"
#include "ui/library/RowPaint.h"

#include <QPainter>

namespace duizhao::ui {

namespace {

constexpr int padding = 9;
constexpr int signColumn = 30;
constexpr int signSize = 16;
constexpr int penSize = 13;
constexpr int lines = 4;
constexpr double smallScale = 0.88;

/// The beginning of a note, without the signs of its Markdown.
QString plainStart(const std::string& body)
{
    QString text = qstr(body.substr(0, 400)).simplified();
    for (const char* sign : {"**", "__", "`", "# ", "> "})
        text.remove(QLatin1String(sign));
    return text;
}

} // namespace

void AnnotationDelegate::paintSign(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                                   const model::Annotation& mark)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int lineHeight = QFontMetrics(option.font).height();
    const QPoint at(inner.left() + 3, inner.top() + (lineHeight - signSize) / 2);
    const Tones colors = tones(option.palette);
    if (mark.kind == model::AnnotationKind::Highlight) {
        painter->drawPixmap(at, marklook::swatch(mark.colour, option.palette, signSize, ratio));
    } else if (mark.kind == model::AnnotationKind::Underline) {
        painter->setPen(QPen(colors.accent, 2.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(at + QPoint(1, signSize - 4), at + QPoint(signSize - 2, signSize - 4));
    } else {
        const bool note = mark.kind == model::AnnotationKind::Note;
        painter->drawPixmap(at, iconPixmap(note ? QStringLiteral("note") : QStringLiteral("bookmark-filled"),
                                           signSize, note ? colors.muted : colors.accent, ratio));
    }
}

struct AnnotationDelegate::Lines {
    QString first;
    QString more; ///< of the first quote, where there is room for it
    QString second;
    QString note;
    [[nodiscard]] int count() const
    {
        return 1 + int(!more.isEmpty()) + int(!second.isEmpty()) + int(!note.isEmpty());
    }
};

AnnotationDelegate::Lines AnnotationDelegate::linesOf(const QFont& font, int width,
                                                      const model::AnnotationEntry& entry)
{
    const AnnotationQuotes quotes = quotesOf(entry.annotation);
    Lines words{quotes.first, {}, quotes.second, plainStart(entry.annotation.body)};
    if (words.first.isEmpty())
        words.first = titleOf(entry);
    // What has no note, or no second language, may take one line more.
    if (words.note.isEmpty() || words.second.isEmpty()) {
        const int length = rowpaint::firstLineLength(words.first, font, width);
        words.more = words.first.mid(length);
        words.first = words.first.left(length);
    }
    return words;
}

void AnnotationDelegate::paintWords(QPainter* painter, QRect text, const QStyleOptionViewItem& option,
                                    const Lines& words)
{
    const Tones colors = tones(option.palette);
    const int lineHeight = QFontMetrics(option.font).height();
    text.setHeight(lineHeight);
    const auto next = [&](const QString& line, const QColor& color, const QFont& font) {
        if (line.isEmpty())
            return;
        rowpaint::line(painter, text, font, color, line);
        text.translate(0, lineHeight);
    };
    next(words.first, colors.text, option.font);
    next(words.more, colors.text, option.font);
    next(words.second, colors.secondary, option.font);
    if (words.note.isEmpty())
        return;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap pen = iconPixmap(QStringLiteral("edit"), penSize, colors.accent, ratio);
    painter->drawPixmap(text.left(), text.top() + (lineHeight - penSize) / 2, pen);
    text.setLeft(text.left() + penSize + 5);
    next(words.note, colors.text, rowpaint::scaled(option.font, 1.0, QFont::Medium));
}

void AnnotationDelegate::paintFacts(QPainter* painter, const QRect& line, const QStyleOptionViewItem& option,
                                    const model::AnnotationEntry& entry)
{
    const Tones colors = tones(option.palette);
    const QFont small = rowpaint::scaled(option.font, smallScale);
    const bool lost = entry.annotation.lostText();
    QStringList facts;
    if (lost)
        facts << placeOf(entry.annotation);
    if (!entry.publication.empty())
        facts << qstr(entry.publication);
    facts << dayOf(entry.annotation);
    QRect rest = line;
    const QString around = QStringLiteral(" · ") + facts.join(QStringLiteral(" · "));
    const QFontMetrics metrics(small);
    const int room = std::max(line.width() / 3, line.width() - metrics.horizontalAdvance(around));
    const QString title = metrics.elidedText(titleOf(entry), Qt::ElideRight, room);
    const int width =
        rowpaint::line(painter, rest, small, lost ? colors.warning : colors.muted, title + around);
    rest.setLeft(rest.left() + width + 8);
    const QColor chip = option.state.testFlag(QStyle::State_Selected) ? colors.line : colors.idle;
    for (const std::string& tag : entry.annotation.tags) {
        const int taken = rowpaint::chip(painter, rest, small, chip, colors.secondary, qstr(tag));
        if (taken == 0)
            break;
        rest.setLeft(rest.left() + taken + 4);
    }
}

void AnnotationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const QVariant value = index.data(AnnotationListModel::EntryRole);
    if (!value.isValid())
        return;
    const auto entry = value.value<model::AnnotationEntry>();
    const Tones colors = tones(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(6, 1, -6, -1);
    if (!option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(colors.line);
        painter->drawLine(box.left() + signColumn, option.rect.bottom(), box.right() - 6,
                          option.rect.bottom());
    }
    rowpaint::ground(painter, option, colors, box);
    QRect inner = box.adjusted(6, padding - 1, -10, -padding + 1);
    QRect text = inner.adjusted(signColumn - 6, 0, 0, 0);
    const Lines words = linesOf(option.font, text.width(), entry);
    // Rows are of one height; what has less to say stands in the middle of its own.
    const int lineHeight = QFontMetrics(option.font).height();
    const int down = (lines - 1 - words.count()) * lineHeight / 2;
    inner.translate(0, down);
    text.translate(0, down);
    paintSign(painter, inner, option, entry.annotation);
    paintWords(painter, text, option, words);
    text.setTop(text.top() + words.count() * lineHeight + 3);
    text.setHeight(lineHeight);
    paintFacts(painter, text, option, entry);
    painter->restore();
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {220, lines * QFontMetrics(option.font).height() + 3 + 2 * padding};
}

} // namespace duizhao::ui
