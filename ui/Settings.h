#pragma once

#include "ui/reading/Appearance.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace duizhao::ui {

/// What the window remembers from one start to the next: typed access to a QSettings that is handed in.
class Settings {
public:
    explicit Settings(QSettings& store) : m_store(store) {}

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(const Appearance& appearance);

    /// Language of the program: `en`, `zh_CN`, or empty for the desktop's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);

    /// Whether Chromium may use the graphics card; off, a page is shown sooner and looks the same.
    [[nodiscard]] bool hardwareRendering() const;
    void setHardwareRendering(bool on);

    [[nodiscard]] QByteArray bytes(const QString& key) const;
    void setBytes(const QString& key, const QByteArray& value);
    [[nodiscard]] QString text(const QString& key, const QString& fallback = {}) const;
    void setText(const QString& key, const QString& value);
    [[nodiscard]] bool flag(const QString& key, bool fallback) const;
    void setFlag(const QString& key, bool value);

private:
    QSettings& m_store;
};

} // namespace duizhao::ui
