#include "ui/library/TreeDelegate.h"

#include "ui/Icons.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/library/RowPaint.h"

#include <QLocale>
#include <QPainter>

namespace duizhao::ui {

namespace {

constexpr int iconSize = 18;
constexpr int gap = 8;
constexpr double countScale = 0.86;

} // namespace

void TreeDelegate::paintSection(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    const Tones colors = tones(option.palette);
    QFont font = rowpaint::scaled(option.font, countScale, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    rowpaint::line(painter, option.rect.adjusted(2, 10, -8, -2), font, colors.muted,
                   index.data(Qt::DisplayRole).toString());
}

void TreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(LibraryTreeModel::SectionRole).toBool()) {
        paintSection(painter, option, index);
        painter->restore();
        return;
    }
    const Tones colors = tones(option.palette);
    rowpaint::ground(painter, option, colors, option.rect.adjusted(0, 1, -6, -1));
    QRect inner = option.rect.adjusted(6, 0, -14, 0);
    const QString subtitle = index.data(LibraryTreeModel::SubtitleRole).toString();
    const QString iconName = index.data(LibraryTreeModel::IconNameRole).toString();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int lineHeight = QFontMetrics(option.font).height();
    const int iconTop = subtitle.isEmpty() ? inner.center().y() - iconSize / 2 : inner.top() + 7;
    if (!iconName.isEmpty()) {
        const QColor own = index.data(LibraryTreeModel::ColourRole).value<QColor>();
        const QColor usual = selected ? colors.accent : colors.muted;
        painter->drawPixmap(inner.left(), iconTop,
                            iconPixmap(iconName, iconSize, own.isValid() ? own : usual,
                                       painter->device()->devicePixelRatioF()));
        inner.setLeft(inner.left() + iconSize + gap);
    }

    const int count = index.data(LibraryTreeModel::CountRole).toInt();
    const bool known = index.data(LibraryTreeModel::ProblemRole).toString().isEmpty();
    if (count > 0 || !known) {
        const bool unread = index.data(LibraryTreeModel::UnreadRole).toBool();
        const QFont font =
            rowpaint::scaled(option.font, countScale, unread ? QFont::DemiBold : QFont::Normal);
        QRect place = inner;
        if (!subtitle.isEmpty())
            place = QRect(inner.left(), inner.top() + 6, inner.width(), lineHeight);
        const int width = rowpaint::line(painter, place, font, unread ? colors.accent : colors.muted,
                                         known ? QLocale().toString(count) : QStringLiteral("?"),
                                         Qt::AlignRight | Qt::AlignVCenter);
        inner.setRight(inner.right() - width - gap);
    }
    const QString title = index.data(Qt::DisplayRole).toString();
    if (subtitle.isEmpty()) {
        rowpaint::title(painter, inner, option.font, colors.text, title);
    } else {
        rowpaint::title(painter, QRect(inner.left(), inner.top() + 6, inner.width(), lineHeight), option.font,
                        colors.text, title);
        rowpaint::line(painter, QRect(inner.left(), inner.top() + 6 + lineHeight, inner.width(), lineHeight),
                       rowpaint::scaled(option.font, countScale), colors.muted, subtitle);
    }
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int lineHeight = QFontMetrics(option.font).height();
    if (index.data(LibraryTreeModel::SectionRole).toBool())
        return {100, lineHeight + 18};
    if (!index.data(LibraryTreeModel::SubtitleRole).toString().isEmpty())
        return {100, 2 * lineHeight + 12};
    return {100, lineHeight + 12};
}

} // namespace duizhao::ui
