#include "core/base/Reasons.h"

#include "core/base/ReasonRows.h"
#include "core/base/ReasonRowsOfFiles.h"

#include <cstddef>
#include <utility>

namespace duizhao {

namespace {

constexpr std::size_t kReasonCount = static_cast<std::size_t>(Reason::Last) + 1;

constexpr const ReasonRow& rowAt(std::size_t place)
{
    return place < kLibraryReasons.size() ? kLibraryReasons[place]
                                          : kFileReasons[place - kLibraryReasons.size()];
}

constexpr bool reasonsInOrder()
{
    for (std::size_t i = 0; i < kReasonCount; ++i) {
        if (rowAt(i).reason != static_cast<Reason>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(kLibraryReasons.size() + kFileReasons.size() == kReasonCount && reasonsInOrder(),
              "each reason has its row, in the order of the enumeration");

const ReasonRow& rowOf(Reason reason)
{
    return rowAt(static_cast<std::size_t>(reason));
}

} // namespace

ErrorKind kindOf(Reason reason)
{
    return rowOf(reason).kind;
}

std::string_view name(Reason reason)
{
    return rowOf(reason).name;
}

Reason reasonFromName(std::string_view text)
{
    for (std::size_t i = 0; i < kReasonCount; ++i) {
        if (rowAt(i).name == text) {
            return rowAt(i).reason;
        }
    }
    return Reason::None;
}

const Phrase& phraseOf(Reason reason)
{
    return rowOf(reason).phrase;
}

Error errorOf(Reason reason, std::vector<Argument> arguments, std::string message)
{
    if (message.empty()) {
        message = inEnglish(phraseOf(reason), arguments);
    }
    return Error{kindOf(reason), std::move(message), -1, reason, std::move(arguments)};
}

tl::unexpected<Error> failure(Reason reason, std::vector<Argument> arguments, std::string message)
{
    return failure(errorOf(reason, std::move(arguments), std::move(message)));
}

} // namespace duizhao
