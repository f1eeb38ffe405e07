#include "app/desktop/Options.h"

#include "core/library/Places.h"
#include "ui/Text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace duizhao {

Options parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Options", "A desktop reader for bilingual English/Chinese briefings."));
    const QCommandLineOption library(QStringLiteral("library"),
                                     QCoreApplication::translate("Options", "Opens or creates this library."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption headless(
        QStringLiteral("headless-render"),
        QCoreApplication::translate("Options", "Renders the sample issue to a PDF and a PNG in this folder; "
                                               "no window is opened."),
        QStringLiteral("FOLDER"));
    const QCommandLineOption language(
        QStringLiteral("language"),
        QCoreApplication::translate("Options", "Language of the program: en or zh_CN."),
        QStringLiteral("CODE"));
    parser.addOptions({library, headless, language});
    parser.addPositionalArgument(QStringLiteral("files"),
                                 QCoreApplication::translate("Options", "Files or folders to import."),
                                 QStringLiteral("[files…]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);
    return {parser.value(library), parser.value(headless), parser.value(language),
            parser.positionalArguments()};
}

QString usualLibrary()
{
    return qstr(defaultLibraryFile().string());
}

} // namespace duizhao
