#include "core/logging/ErrorLine.h"

#include "core/base/EnumNames.h"

namespace duizhao::logging {

namespace {

constexpr EnumNames<ErrorKind, 18> kNames{{{ErrorKind::NotFound, "not-found"},
                                           {ErrorKind::NotReadable, "not-readable"},
                                           {ErrorKind::NotText, "not-text"},
                                           {ErrorKind::BadEncoding, "bad-encoding"},
                                           {ErrorKind::Empty, "empty"},
                                           {ErrorKind::TooLarge, "too-large"},
                                           {ErrorKind::Cancelled, "cancelled"},
                                           {ErrorKind::LibraryLocked, "library-locked"},
                                           {ErrorKind::LibraryForeign, "library-foreign"},
                                           {ErrorKind::LibraryNewer, "library-newer"},
                                           {ErrorKind::LibraryDamaged, "library-damaged"},
                                           {ErrorKind::Storage, "storage"},
                                           {ErrorKind::NotWritable, "not-writable"},
                                           {ErrorKind::InvalidArgument, "invalid-argument"},
                                           {ErrorKind::Conflict, "conflict"},
                                           {ErrorKind::MissingData, "missing-data"},
                                           {ErrorKind::OutOfMemory, "out-of-memory"},
                                           {ErrorKind::Unexpected, "unexpected"}}};

bool quotesNobody(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotReadable:
    case ErrorKind::BadEncoding:
    case ErrorKind::TooLarge:
    case ErrorKind::LibraryLocked:
    case ErrorKind::LibraryForeign:
    case ErrorKind::LibraryNewer:
    case ErrorKind::LibraryDamaged:
    case ErrorKind::Storage:
    case ErrorKind::NotWritable:
    case ErrorKind::MissingData:
    case ErrorKind::OutOfMemory:
    case ErrorKind::Unexpected:
        return true;
    case ErrorKind::NotFound:
    case ErrorKind::NotText:
    case ErrorKind::Empty:
    case ErrorKind::Cancelled:
    case ErrorKind::InvalidArgument:
    case ErrorKind::Conflict:
        break;
    }
    return false;
}

} // namespace

std::string_view logName(ErrorKind kind)
{
    return nameIn(kNames, kind);
}

std::string errorLine(const Error& error)
{
    std::string line{logName(error.kind)};
    if (error.offset >= 0) {
        line += " at byte " + std::to_string(error.offset);
    }
    if (quotesNobody(error.kind) && !error.message.empty()) {
        // What could not be parsed is quoted at the end, and may be a query or a text.
        const char* quote = error.kind == ErrorKind::Unexpected ? "'" : " near \"";
        line += ": " + error.message.substr(0, error.message.find(quote));
    }
    return line;
}

} // namespace duizhao::logging
