#include "ui/annotations/MarkLook.h"

#include "core/library/Library.h"
#include "core/library/read/Annotations.h"
#include "ui/Errors.h"
#include "ui/Style.h"
#include "ui/Text.h"

#include <QCoreApplication>
#include <QPainter>

namespace duizhao::ui {

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

constexpr MarkTones tonesOf(model::MarkColour colour)
{
    switch (colour) {
    case model::MarkColour::Yellow:
        return {0xff9c7700, 0xffc9a92c, 0xffffe45c};
    case model::MarkColour::Green:
        return {0xff3f9142, 0xff5fae6b, 0xffa8dba8};
    case model::MarkColour::Blue:
        return {0xff3c82c4, 0xff5a9bdc, 0xffa9d2fb};
    case model::MarkColour::Red:
        return {0xffd2543c, 0xffe07a63, 0xfff39a86};
    case model::MarkColour::Violet:
        return {0xff8d60cf, 0xffa685e0, 0xffc3a3ee};
    case model::MarkColour::None:
        break;
    }
    return {0, 0, 0};
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightnessF() < 0.5F;
}

} // namespace

QString marklook::ownName(model::MarkColour colour)
{
    switch (colour) {
    case model::MarkColour::Yellow:
        return MarkWords::tr("Yellow");
    case model::MarkColour::Green:
        return MarkWords::tr("Green");
    case model::MarkColour::Blue:
        return MarkWords::tr("Blue");
    case model::MarkColour::Red:
        return MarkWords::tr("Red");
    case model::MarkColour::Violet:
        return MarkWords::tr("Violet");
    case model::MarkColour::None:
        break;
    }
    return MarkWords::tr("No colour");
}

Result<QStringList> marklook::colourNames(const library::Library& library)
{
    const auto given = library::colourNames(library);
    if (!given)
        return failure(given.error());
    QStringList names;
    for (const model::MarkColour colour : model::kMarkColours) {
        const auto own = given->find(colour);
        names << (own == given->end() ? ownName(colour) : qstr(own->second));
    }
    return names;
}

QString marklook::colourName(const library::Library& library, model::MarkColour colour)
{
    const auto names = colourNames(library);
    return names ? names->value(static_cast<int>(colour) - 1) : readSentence(names.error());
}

QString marklook::word(model::AnnotationKind kind)
{
    switch (kind) {
    case model::AnnotationKind::Highlight:
        return MarkWords::tr("Highlight");
    case model::AnnotationKind::Underline:
        return MarkWords::tr("Underline");
    case model::AnnotationKind::Note:
        return MarkWords::tr("Note");
    case model::AnnotationKind::Bookmark:
        break;
    }
    return MarkWords::tr("Bookmark");
}

QColor marklook::tone(model::MarkColour colour, const QPalette& palette)
{
    if (colour == model::MarkColour::None)
        return tones(palette).accent;
    const MarkTones own = tonesOf(colour);
    return QColor(isDark(palette) ? own.onDark : own.onLight);
}

QPixmap marklook::swatch(model::MarkColour colour, const QPalette& palette, int size, qreal ratio)
{
    QPixmap pixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(1, 1, size - 2, size - 2);
    if (colour == model::MarkColour::None) {
        painter.setPen(QPen(tones(palette).muted, 1.5));
        painter.drawEllipse(box);
    } else {
        painter.setPen(QPen(tone(colour, palette), 1.5));
        painter.setBrush(isDark(palette) ? tone(colour, palette) : QColor(tonesOf(colour).fill));
        painter.drawEllipse(box);
    }
    return pixmap;
}

} // namespace duizhao::ui
