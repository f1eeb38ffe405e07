#include "app/desktop/Options.h"

#include "core/library/store/Places.h"
#include "ui/Text.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

namespace duizhao::desktop {

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
    const QCommandLineOption print(
        QStringLiteral("print-page"),
        QCoreApplication::translate("Options",
                                    "Prints this HTML file to the PDF named after it; no window is "
                                    "opened."),
        QStringLiteral("HTML"));
    const QCommandLineOption verbose(
        QStringLiteral("verbose"),
        QCoreApplication::translate("Options",
                                    "Records everything, and on the terminal too; words of texts and "
                                    "notes may be in it."));
    parser.addOptions({library, headless, print, language, verbose});
    parser.addPositionalArgument(
        QStringLiteral("files"),
        QCoreApplication::translate("Options", "Files or folders to import, or a duizhao: link to go to."),
        QStringLiteral("[files…]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);
    Options options{
        parser.value(library), parser.value(headless), parser.value(print), parser.value(language), {}, {}};
    options.verbosity = parser.isSet(verbose) ? logging::Verbosity::Verbose : logging::Verbosity::Usual;
    for (const QString& argument : parser.positionalArguments()) {
        if (argument.startsWith(QLatin1String("duizhao:")))
            options.link = argument;
        else
            options.files << (argument.startsWith(QLatin1String("file:")) ? QUrl(argument).toLocalFile()
                                                                          : argument);
    }
    return options;
}

QString usualLibrary()
{
    return ui::qstr(library::defaultLibraryFile().string());
}

} // namespace duizhao::desktop
