#include "app/desktop/ViewLoader.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace duizhao::desktop {

LoadedView loadReadingView(QWidget* parent)
{
    using Factory = ui::ReadingView* (*)(QWidget*);
    const QDir program(QCoreApplication::applicationDirPath());
    QString problem;
    for (const char* folder : {".", "../lib/duizhao", "../../bin"}) {
        QLibrary library(
            program.filePath(QLatin1String(folder) + QStringLiteral("/libduizhao_reading_web.so")));
        const auto create = reinterpret_cast<Factory>(library.resolve("createReadingView"));
        if (create != nullptr)
            return {create(parent), {}};
        // A library that is there but cannot be loaded says more than one that is not.
        if (problem.isEmpty() || QFile::exists(library.fileName()))
            problem = library.errorString();
    }
    return {nullptr, problem};
}

} // namespace duizhao::desktop
