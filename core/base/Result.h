#pragma once

#include "core/base/Phrase.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace duizhao {

enum class Reason : short; // core/base/Reasons.h

/// What went wrong, as far as a caller has to tell cases apart. The window turns the reason, or else the
/// kind, into a sentence (ui/Errors.h); `Error::message` is the English one for logs and the command line.
enum class ErrorKind {
    NotFound,        ///< a file or record that was named does not exist
    NotReadable,     ///< a directory, a permission, a vanished disk
    NotText,         ///< binary input (a PDF, a picture) given where text is expected
    BadEncoding,     ///< bytes that no supported encoding explains; `offset` is the first bad byte
    Empty,           ///< nothing but blanks
    TooLarge,        ///< beyond a documented limit
    Cancelled,       ///< the person said stop; nothing has changed
    LibraryLocked,   ///< another program writes this library
    LibraryForeign,  ///< an SQLite file that is not a library of ours; untouched
    LibraryNewer,    ///< written by a newer version; untouched
    LibraryDamaged,  ///< SQLite or `check` found corruption
    Storage,         ///< any other SQLite failure (disk full, I/O)
    NotWritable,     ///< an export target that cannot be written; the old file is intact
    InvalidArgument, ///< a name, id or option that makes no sense
    Conflict,        ///< an undo that no longer fits what the library holds
    MissingData,     ///< data that the program was installed with cannot be read
    OutOfMemory,     ///< there was not the memory for it
    Unexpected,      ///< a fault of the program: something was thrown that nobody expected
};

/// A failure as a value: its kind, one English sentence that says what is wrong and what to do, for
/// `BadEncoding` the byte offset in the file, and where a person is to be told more than the kind of it, the
/// reason and what it is about. A message without a reason is never shown in the window.
struct Error {
    ErrorKind kind;
    std::string message;
    long long offset = -1;
    Reason reason{}; ///< none: the kind says it all
    std::vector<Argument> arguments{};
};

template <typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, std::string message, long long offset = -1)
{
    return tl::unexpected<Error>(Error{kind, std::move(message), offset});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace duizhao
