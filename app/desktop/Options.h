#pragma once

#include "core/logging/Log.h"

#include <QString>
#include <QStringList>

namespace duizhao::desktop {

/// What the command line of the desktop program may say.
struct Options {
    QString library;        ///< empty: the reader's own, in the usual place
    QString headlessFolder; ///< set: render the sample issue into this folder instead of opening a window
    QString pageToPrint;    ///< set: print this HTML file to the PDF named first in `files`
    QString language;       ///< `en`, `zh_CN`, empty: the setting, else the desktop's
    QString link;           ///< `duizhao:…`: go there
    QStringList files;      ///< to import at once
    logging::Verbosity verbosity = logging::Verbosity::Usual;
};

/// Parses the arguments; prints help, version or what is wrong and ends the program where that is asked for.
[[nodiscard]] Options parseOptions(const QStringList& arguments);

/// The library both programs open when none is named.
[[nodiscard]] QString usualLibrary();

} // namespace duizhao::desktop
