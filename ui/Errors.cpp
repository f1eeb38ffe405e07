#include "ui/Errors.h"

#include "core/logging/Log.h"
#include "ui/reading/Sentences.h"

#include <QCoreApplication>

namespace duizhao::ui {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
public:
    static QString ofFile(const Error& error)
    {
        switch (error.kind) {
        case ErrorKind::NotFound:
            return tr("It is no longer there.");
        case ErrorKind::NotReadable:
            return tr("It cannot be read. Check that it is a file and that you may open it.");
        case ErrorKind::NotText:
            return tr("This is not a text file. Save it as text or Markdown and import that.");
        case ErrorKind::BadEncoding:
            return tr("The text is damaged at byte %1, so nothing of it was imported.").arg(error.offset);
        case ErrorKind::Empty:
            return tr("The file is empty.");
        case ErrorKind::TooLarge:
            return tr("The file is too large to be a briefing.");
        default:
            return {};
        }
    }

    static QString ofLibrary(const Error& error)
    {
        switch (error.kind) {
        case ErrorKind::LibraryLocked:
            return tr("Another program is writing to this library. Close it, or open the library read-only.");
        case ErrorKind::LibraryForeign:
            return tr("This file is not a Duizhao library. It was left untouched.");
        case ErrorKind::LibraryNewer:
            return tr("This library was written by a newer version of Duizhao. It was left untouched; "
                      "install the newer version to open it.");
        case ErrorKind::LibraryDamaged:
            return tr("This library is damaged. Restore a backup copy, or open another library.");
        case ErrorKind::Storage:
            return tr("The library could not be written. Is the disk full or gone? Nothing was changed.");
        default:
            return {};
        }
    }

    static QString ofAct(const Error& error)
    {
        switch (error.kind) {
        case ErrorKind::Cancelled:
            return tr("Stopped. Nothing was changed.");
        case ErrorKind::NotWritable:
            return tr("The file cannot be written there. What was in it is intact; choose another place.");
        case ErrorKind::InvalidArgument:
            return tr("That is not possible.");
        case ErrorKind::Conflict:
            return tr("That can no longer be undone: the library has moved on.");
        case ErrorKind::MissingData:
            return tr(
                "The tables of Chinese characters are missing. Install the package libopencc-data again; "
                "nothing was changed.");
        case ErrorKind::OutOfMemory:
            return tr("There is not enough memory for this. Nothing was changed.");
        case ErrorKind::Unexpected:
            return tr(
                "Something went wrong inside Duizhao. Help > Copy diagnostics tells what is known of it.");
        default:
            return {};
        }
    }
};

/// Of these the kind says little, and what is to be done depends on the reason.
bool isVague(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::InvalidArgument || kind == ErrorKind::Conflict ||
           kind == ErrorKind::NotWritable;
}

QString ofReason(const Error& error)
{
    return error.reason == Reason::None ? QString() : sentence(error.reason, error.arguments);
}

} // namespace

QString sentence(const Error& error)
{
    if (isVague(error.kind) && error.reason != Reason::None)
        return ofReason(error);
    for (const QString& text : {Errors::ofFile(error), Errors::ofLibrary(error)}) {
        if (!text.isEmpty())
            return text;
    }
    return Errors::ofAct(error);
}

QString readSentence(const Error& error)
{
    return error.kind == ErrorKind::Storage
               ? Errors::tr("This could not be read from the library. Is the disk "
                            "gone, or the file damaged?")
               : sentence(error);
}

QString shown(const Error& error, const logging::Log& log)
{
    log.failed(logging::LogCategory::Window, "Shown", error);
    return sentence(error);
}

QString shownUnread(const Error& error, const logging::Log& log)
{
    log.failed(logging::LogCategory::Window, "Shown", error);
    return readSentence(error);
}

QString detail(const Error& error)
{
    const QString text = ofReason(error);
    return text == sentence(error) ? QString() : text;
}

} // namespace duizhao::ui
