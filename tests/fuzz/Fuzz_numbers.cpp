#include "core/text/Language.h"
#include "core/text/Numbers.h"
#include "core/text/Segmenter.h"
#include "core/text/Url.h"

#include <cstdint>
#include <cstdlib>

/// Numbers and sentences stand in order within the text; cleaning an address twice changes nothing more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    std::size_t last = 0;
    for (const auto& number : duizhao::text::readNumbers(text)) {
        if (number.begin < last || number.end <= number.begin || number.end > size) {
            std::abort();
        }
        last = number.end;
    }
    last = 0;
    for (const auto& sentence : duizhao::text::sentences(text)) {
        if (sentence.begin < last || sentence.end <= sentence.begin || sentence.end > size) {
            std::abort();
        }
        last = sentence.end;
    }
    const auto clean = duizhao::text::cleanUrl(text);
    if (duizhao::text::cleanUrl(clean) != clean) {
        std::abort();
    }
    static_cast<void>(duizhao::text::urlIdentity(text));
    static_cast<void>(duizhao::text::detectLanguage(text));
    return 0;
}
