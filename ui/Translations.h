#pragma once

#include <QString>

class QCoreApplication;

namespace duizhao::ui {

/// Makes the program speak `language` (`en`, `zh_CN`; empty: the desktop's, English where we do not speak
/// it). The translators belong to the application; a second call replaces them.
void installTranslations(QCoreApplication& application, const QString& language);

} // namespace duizhao::ui
