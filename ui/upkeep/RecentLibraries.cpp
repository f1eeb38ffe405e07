#include "ui/upkeep/RecentLibraries.h"

#include <QFileInfo>

namespace duizhao::ui {

namespace {

constexpr qsizetype most = 10;
const auto key = QStringLiteral("library/recent");

} // namespace

QStringList RecentLibraries::list() const
{
    return m_settings.text(key).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void RecentLibraries::add(const QString& file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = list();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setText(key, files.mid(0, most).join(QLatin1Char('\n')));
}

void RecentLibraries::forget(const QString& file)
{
    QStringList files = list();
    files.removeAll(QFileInfo(file).absoluteFilePath());
    m_settings.setText(key, files.join(QLatin1Char('\n')));
}

} // namespace duizhao::ui
