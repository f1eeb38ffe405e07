#include "ui/Settings.h"

#include <algorithm>

namespace duizhao::ui {

namespace {

/// A value someone may have edited by hand: out of range is the nearest that makes sense.
double number(const QSettings& store, const QString& key, double fallback, double low, double high)
{
    bool ok = false;
    const double value = store.value(key).toDouble(&ok);
    return ok ? std::clamp(value, low, high) : fallback;
}

int choice(const QSettings& store, const QString& key, int fallback, int low, int high)
{
    bool ok = false;
    const int value = store.value(key).toInt(&ok);
    return ok && value >= low && value <= high ? value : fallback;
}

} // namespace

Appearance Settings::appearance() const
{
    const Appearance defaults;
    Appearance result;
    result.layout = static_cast<Layout>(choice(m_store, QStringLiteral("appearance/layout"), 1, 1, 5));
    result.theme = static_cast<Theme>(choice(m_store, QStringLiteral("appearance/theme"), 0, 0, 3));
    result.englishFamily = text(QStringLiteral("appearance/englishFamily"));
    result.chineseFamily = text(QStringLiteral("appearance/chineseFamily"));
    result.englishSize =
        number(m_store, QStringLiteral("appearance/englishSize"), defaults.englishSize, 10, 40);
    result.chineseSize =
        number(m_store, QStringLiteral("appearance/chineseSize"), defaults.chineseSize, 10, 40);
    result.zoom = number(m_store, QStringLiteral("appearance/zoom"), 1.0, 0.5, 3.0);
    result.columnsSwapped = flag(QStringLiteral("appearance/columnsSwapped"), false);
    result.pairNumbers = flag(QStringLiteral("appearance/pairNumbers"), false);
    result.sentences = flag(QStringLiteral("appearance/sentences"), true);
    return result;
}

void Settings::setAppearance(const Appearance& appearance)
{
    m_store.setValue(QStringLiteral("appearance/layout"), static_cast<int>(appearance.layout));
    m_store.setValue(QStringLiteral("appearance/theme"), static_cast<int>(appearance.theme));
    m_store.setValue(QStringLiteral("appearance/englishFamily"), appearance.englishFamily);
    m_store.setValue(QStringLiteral("appearance/chineseFamily"), appearance.chineseFamily);
    m_store.setValue(QStringLiteral("appearance/englishSize"), appearance.englishSize);
    m_store.setValue(QStringLiteral("appearance/chineseSize"), appearance.chineseSize);
    m_store.setValue(QStringLiteral("appearance/zoom"), appearance.zoom);
    m_store.setValue(QStringLiteral("appearance/columnsSwapped"), appearance.columnsSwapped);
    m_store.setValue(QStringLiteral("appearance/pairNumbers"), appearance.pairNumbers);
    m_store.setValue(QStringLiteral("appearance/sentences"), appearance.sentences);
}

QString Settings::language() const
{
    return text(QStringLiteral("language"));
}

void Settings::setLanguage(const QString& language)
{
    setText(QStringLiteral("language"), language);
}

bool Settings::hardwareRendering() const
{
    return flag(QStringLiteral("rendering/hardware"), false);
}

void Settings::setHardwareRendering(bool on)
{
    setFlag(QStringLiteral("rendering/hardware"), on);
}

QByteArray Settings::bytes(const QString& key) const
{
    return m_store.value(key).toByteArray();
}

void Settings::setBytes(const QString& key, const QByteArray& value)
{
    m_store.setValue(key, value);
}

QString Settings::text(const QString& key, const QString& fallback) const
{
    return m_store.value(key, fallback).toString();
}

void Settings::setText(const QString& key, const QString& value)
{
    m_store.setValue(key, value);
}

bool Settings::flag(const QString& key, bool fallback) const
{
    return m_store.value(key, fallback).toBool();
}

void Settings::setFlag(const QString& key, bool value)
{
    m_store.setValue(key, value);
}

} // namespace duizhao::ui
