#include "ui/Errors.h"

#include "core/logging/Log.h"
#include "ui/Text.h"

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
            return tr("Another program is writing to this library. Close it, or open the library for reading "
                      "only.");
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

} // namespace

namespace {

/// What core says of an act on pairs is for the reader already.
QString ofPairs(const Error& error)
{
    static constexpr const char* known[] = {
        QT_TRANSLATE_NOOP("Errors", "There is no pair above this one."),
        QT_TRANSLATE_NOOP("Errors", "There is no pair below this one."),
        QT_TRANSLATE_NOOP("Errors", "There is nothing in this half to push."),
        QT_TRANSLATE_NOOP("Errors", "This pair has one half only."),
        QT_TRANSLATE_NOOP("Errors", "Choose the English of one pair and the Chinese of another."),
        QT_TRANSLATE_NOOP("Errors", "A pair is split between its paragraphs; one part would be empty."),
        QT_TRANSLATE_NOOP("Errors", "This paragraph cannot be split there."),
        QT_TRANSLATE_NOOP("Errors", "There is nothing to split in this pair."),
        QT_TRANSLATE_NOOP("Errors", "The two pairs are not in one article."),
        QT_TRANSLATE_NOOP("Errors", "The pairs were changed while they were aligned anew.")};
    for (const char* text : known) {
        if (error.message == text)
            return QCoreApplication::translate("Errors", text);
    }
    return {};
}

} // namespace

QString sentence(const Error& error)
{
    if (const QString text = ofPairs(error); !text.isEmpty())
        return text;
    for (const QString& text : {Errors::ofFile(error), Errors::ofLibrary(error), Errors::ofAct(error)}) {
        if (!text.isEmpty())
            return text;
    }
    return qstr(error.message);
}

QString shown(const Error& error, const logging::Log& log)
{
    log.failed(logging::LogCategory::Window, "Shown", error);
    return sentence(error);
}

QString detail(const Error& error)
{
    const QString text = qstr(error.message);
    return text == sentence(error) ? QString() : text;
}

} // namespace duizhao::ui
