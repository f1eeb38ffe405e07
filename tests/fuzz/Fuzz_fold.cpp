#include "core/text/Fold.h"

#include <cstdint>
#include <cstdlib>

/// The offsets rise and stay within the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto folded = duizhao::text::foldWithOffsets({reinterpret_cast<const char*>(data), size});
    if (folded.offsets.size() != folded.text.size() + 1 || folded.offsets.back() != size) {
        std::abort();
    }
    for (std::size_t i = 1; i < folded.offsets.size(); ++i) {
        if (folded.offsets[i] < folded.offsets[i - 1]) {
            std::abort();
        }
    }
    return 0;
}
