#include "ui/Text.h"

namespace duizhao::ui {

QString qstr(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

} // namespace duizhao::ui
