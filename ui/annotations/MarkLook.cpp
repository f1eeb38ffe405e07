#include "ui/annotations/MarkLook.h"

#include "core/library/Library.h"
#include "ui/Style.h"
#include "ui/Text.h"

#include <QCoreApplication>
#include <QPainter>

namespace duizhao {

namespace {

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(MarkWords)
};

/// Of lines and of fills; the page has the same (resources/web/tokens.css).
struct MarkTones {
    QRgb onLight;
    QRgb onDark;
    QRgb fill; ///< on light grounds
};

constexpr MarkTones tonesOf(MarkColour colour)
{
    switch (colour) {
    case MarkColour::Yellow:
        return {0xff9c7700, 0xffc9a92c, 0xffffe45c};
    case MarkColour::Green:
        return {0xff3f9142, 0xff5fae6b, 0xffa8dba8};
    case MarkColour::Blue:
        return {0xff3c82c4, 0xff5a9bdc, 0xffa9d2fb};
    case MarkColour::Red:
        return {0xffd2543c, 0xffe07a63, 0xfff39a86};
    case MarkColour::Violet:
        return {0xff8d60cf, 0xffa685e0, 0xffc3a3ee};
    case MarkColour::None:
        break;
    }
    return {0, 0, 0};
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightnessF() < 0.5F;
}

} // namespace

QString marklook::ownName(MarkColour colour)
{
    switch (colour) {
    case MarkColour::Yellow:
        return MarkWords::tr("Yellow");
    case MarkColour::Green:
        return MarkWords::tr("Green");
    case MarkColour::Blue:
        return MarkWords::tr("Blue");
    case MarkColour::Red:
        return MarkWords::tr("Red");
    case MarkColour::Violet:
        return MarkWords::tr("Violet");
    case MarkColour::None:
        break;
    }
    return MarkWords::tr("No colour");
}

QStringList marklook::colourNames(const Library& library)
{
    const auto given = library.colourNames().value_or(std::map<MarkColour, std::string>{});
    QStringList names;
    for (const MarkColour colour : kMarkColours) {
        const auto own = given.find(colour);
        names << (own == given.end() ? ownName(colour) : qstr(own->second));
    }
    return names;
}

QString marklook::word(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return MarkWords::tr("Highlight");
    case AnnotationKind::Underline:
        return MarkWords::tr("Underline");
    case AnnotationKind::Note:
        return MarkWords::tr("Note");
    case AnnotationKind::Bookmark:
        break;
    }
    return MarkWords::tr("Bookmark");
}

QColor marklook::tone(MarkColour colour, const QPalette& palette)
{
    if (colour == MarkColour::None)
        return tones(palette).accent;
    const MarkTones own = tonesOf(colour);
    return QColor(isDark(palette) ? own.onDark : own.onLight);
}

QPixmap marklook::swatch(MarkColour colour, const QPalette& palette, int size, qreal ratio)
{
    QPixmap pixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(1, 1, size - 2, size - 2);
    if (colour == MarkColour::None) {
        painter.setPen(QPen(tones(palette).muted, 1.5));
        painter.drawEllipse(box);
    } else {
        painter.setPen(QPen(tone(colour, palette), 1.5));
        painter.setBrush(isDark(palette) ? tone(colour, palette) : QColor(tonesOf(colour).fill));
        painter.drawEllipse(box);
    }
    return pixmap;
}

} // namespace duizhao
