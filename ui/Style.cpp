#include "ui/Style.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFontInfo>
#include <QStyleFactory>
#include <QVariant>

namespace duizhao::ui {

namespace {

/// What a theme is made of; everything else is mixed from these.
struct Base {
    QRgb window;
    QRgb base;
    QRgb text;
    QRgb accent;
};

constexpr Base lightBase{0xfff3f2ee, 0xfffcfbf8, 0xff23262b, 0xff2b5fb0};
constexpr Base sepiaBase{0xffede2cb, 0xfff5ecd9, 0xff3a3126, 0xff8a5420};
constexpr Base darkBase{0xff232427, 0xff1b1c1e, 0xffdcdee2, 0xff86b0f0};

QColor mix(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

const Base& baseOf(Theme theme)
{
    switch (theme) {
    case Theme::Sepia:
        return sepiaBase;
    case Theme::Dark:
        return darkBase;
    default:
        return lightBase;
    }
}

QPalette paletteOf(Theme theme)
{
    const Base& colors = baseOf(theme);
    const QColor window(colors.window);
    const QColor base(colors.base);
    const QColor text(colors.text);
    const QColor accent(colors.accent);
    const bool dark = theme == Theme::Dark;
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, mix(base, window, 0.5));
    palette.setColor(QPalette::Button, dark ? mix(window, text, 0.08) : mix(window, base, 0.6));
    palette.setColor(QPalette::ToolTipBase, dark ? mix(window, text, 0.12) : base);
    for (QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, mix(text, base, 0.5));
    palette.setColor(QPalette::Highlight, dark ? mix(accent, window, 0.45) : accent);
    palette.setColor(QPalette::HighlightedText, dark ? text : base);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Mid, mix(window, text, 0.22));
    palette.setColor(QPalette::Dark, mix(window, text, 0.35));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mix(text, window, 0.6));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mix(window, text, 0.2));
    return palette;
}

} // namespace

Tones tones(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor accent = palette.color(QPalette::Active, QPalette::Link);
    const bool dark = base.lightnessF() < 0.5F;
    Tones result;
    result.text = text;
    result.secondary = mix(text, base, 0.22);
    result.muted = mix(text, base, 0.42);
    result.accent = accent;
    result.selection = mix(base, accent, dark ? 0.28 : 0.16);
    result.idle = mix(base, text, dark ? 0.12 : 0.075);
    result.hover = mix(base, text, dark ? 0.06 : 0.04);
    result.line = mix(window, text, 0.12);
    result.warning = dark ? QColor(0xff, 0x9c, 0x8a) : QColor(0xb0, 0x2a, 0x1c);
    return result;
}

Theme resolvedTheme(Theme theme)
{
    if (theme != Theme::System)
        return theme;
    // The desktop's palette, as it was before ours was put over it; Qt 6.4 has no other way to ask.
    const QVariant desktop = qApp->property("duizhaoDesktopIsDark");
    return desktop.toBool() ? Theme::Dark : Theme::Light;
}

namespace {

/// Chinese in the forms of the mainland, whatever the desktop's language: left to itself fontconfig takes
/// those of Japan where that is not Chinese. Latin stays in the desktop's font.
void preferChineseForms()
{
    QFont font = QApplication::font();
    // The family that a name like 'Sans' stands for: by that name itself it would be passed over.
    font.setFamilies({QFontInfo(font).family(), QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Source Han Sans SC"), QStringLiteral("Noto Sans SC")});
    QApplication::setFont(font);
}

} // namespace

void applyTheme(QApplication& application, Theme theme)
{
    if (!application.property("duizhaoDesktopIsDark").isValid()) {
        const bool dark = application.palette().color(QPalette::Window).lightnessF() < 0.5F;
        application.setProperty("duizhaoDesktopIsDark", dark);
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        preferChineseForms();
    }
    const QPalette palette = paletteOf(resolvedTheme(theme));
    application.setPalette(palette);
    QFile sheet(QStringLiteral(":/style/window.qss"));
    if (!sheet.open(QIODevice::ReadOnly))
        return;
    const Tones colors = tones(palette);
    QString text = QString::fromUtf8(sheet.readAll());
    text.replace(QLatin1String("@line"), colors.line.name());
    text.replace(QLatin1String("@muted"), colors.muted.name());
    text.replace(QLatin1String("@secondary"), colors.secondary.name());
    text.replace(QLatin1String("@hover"), colors.hover.name());
    text.replace(QLatin1String("@idle"), colors.idle.name());
    text.replace(QLatin1String("@selection"), colors.selection.name());
    text.replace(QLatin1String("@accent"), colors.accent.name());
    text.replace(QLatin1String("@warning"), colors.warning.name());
    text.replace(QLatin1String("@base"), palette.color(QPalette::Base).name());
    text.replace(QLatin1String("@window"), palette.color(QPalette::Window).name());
    text.replace(QLatin1String("@text"), colors.text.name());
    application.setStyleSheet(text);
}

} // namespace duizhao::ui
