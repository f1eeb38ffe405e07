// Run while building: writes the readings of Chinese characters without tones, from ICU's table, a line a
// character from U+4E00 to U+9FFF, as a string literal. Asking ICU's rules takes a third of a second, which
// is more than most imports. make_readings FILE

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <string>

int main(int argc, char** argv)
{
    constexpr UChar32 first = 0x4E00;
    constexpr UChar32 last = 0x9FFF;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin{icu::Transliterator::createInstance(
        "Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower", UTRANS_FORWARD, status)};
    if (argc < 2 || U_FAILURE(status) != 0 || latin == nullptr) {
        std::cerr << "ICU has no readings of Chinese characters.\n";
        return 1;
    }
    std::ofstream out{argv[1], std::ios::binary};
    for (UChar32 c = first; c <= last; ++c) {
        icu::UnicodeString line{c};
        latin->transliterate(line);
        std::string text;
        line.toUTF8String(text);
        const bool letters = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz ") == std::string::npos;
        out << '"' << (letters ? text : "") << "\\n\"\n"; // what has no reading stays as it is
    }
    out.close();
    return out.good() ? 0 : 1;
}
