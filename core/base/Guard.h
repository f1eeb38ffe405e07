#pragma once

#include "core/base/Result.h"

#include <utility>

namespace duizhao {

/// What is being thrown, as an error: OutOfMemory, or Unexpected with its type and what it says of itself.
/// Inside a `catch` block only.
[[nodiscard]] Error thrownError();

/// Does the work; what it throws becomes its error. For the rim of what may be interrupted anywhere: whatever
/// `work` had begun is taken back by its destructors.
template <typename Work>
[[nodiscard]] auto guarded(Work&& work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (...) {
        return failure(thrownError());
    }
}

} // namespace duizhao
