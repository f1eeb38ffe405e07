#include "ui/widgets/QuietTree.h"

#include "ui/Icons.h"
#include "ui/Style.h"

#include <QPainter>

namespace duizhao::ui {

namespace {

constexpr int arrowSize = 12;

} // namespace

void QuietTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem quiet = option;
    quiet.palette.setColor(QPalette::Highlight, Qt::transparent);
    QTreeView::drawRow(painter, quiet, index);
}

void QuietTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    // Headings that group the tree cannot be selected and need no arrow.
    const bool heading = !index.flags().testFlag(Qt::ItemIsSelectable);
    if (!rootIsDecorated() || heading || model()->rowCount(index) == 0)
        return;
    const QPixmap arrow = iconPixmap(isExpanded(index) ? QStringLiteral("down") : QStringLiteral("right"),
                                     arrowSize, tones(palette()).muted, devicePixelRatioF());
    painter->drawPixmap(rect.right() - arrowSize, rect.center().y() - arrowSize / 2 + 1, arrow);
}

} // namespace duizhao::ui
