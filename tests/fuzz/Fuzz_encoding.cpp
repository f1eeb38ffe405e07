#include "core/text/Encoding.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: a whole text without NUL and CR, or an error with its sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto decoded = duizhao::text::decodeText({reinterpret_cast<const char*>(data), size});
    const bool sound =
        decoded
            ? decoded->text.find('\0') == std::string::npos && decoded->text.find('\r') == std::string::npos
            : !decoded.error().message.empty() && decoded.error().offset <= static_cast<long long>(size);
    if (!sound) {
        std::abort();
    }
    return 0;
}
