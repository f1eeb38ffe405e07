#include "ui/widgets/QuietTree.h"

#include "ui/Icons.h"
#include "ui/Style.h"

#include <QPainter>

namespace duizhao {

namespace {

constexpr int arrowSize = 12;

} // namespace

void QuietTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (!rootIsDecorated() || model()->rowCount(index) == 0)
        return;
    const QPixmap arrow = iconPixmap(isExpanded(index) ? QStringLiteral("down") : QStringLiteral("right"),
                                     arrowSize, tones(palette()).muted, devicePixelRatioF());
    painter->drawPixmap(rect.right() - arrowSize, rect.center().y() - arrowSize / 2 + 1, arrow);
}

} // namespace duizhao
