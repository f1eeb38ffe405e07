#pragma once

#include "ui/Settings.h"

#include <QStringList>

namespace duizhao::ui {

/// The libraries that were open last, newest first; at most ten.
class RecentLibraries {
public:
    explicit RecentLibraries(Settings settings) : m_settings(settings) {}

    /// Absolute paths; some may be gone.
    [[nodiscard]] QStringList list() const;
    void add(const QString& file);
    void forget(const QString& file);

private:
    Settings m_settings;
};

} // namespace duizhao::ui
