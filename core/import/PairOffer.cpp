#include "core/import/PairOffer.h"

#include "core/import/SourceFile.h"
#include "core/text/Encoding.h"
#include "core/text/Language.h"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace duizhao {

namespace {

constexpr std::uintmax_t kLargest = std::uintmax_t{2} * 1024 * 1024;
constexpr std::size_t kBeginning = std::size_t{64} * 1024;

/// By the lines that show a language: more than two thirds of their bytes, as for a whole edition.
Language languageOfBeginning(const std::filesystem::path& file)
{
    std::error_code error;
    if (const auto size = std::filesystem::file_size(file, error); error || size > kLargest) {
        return Language::None;
    }
    const auto bytes = readSource(file);
    if (!bytes) {
        return Language::None;
    }
    const auto decoded = decodeText(*bytes);
    if (!decoded) {
        return Language::None;
    }
    std::string_view rest = std::string_view{decoded->text}.substr(0, kBeginning);
    std::size_t english = 0;
    std::size_t chinese = 0;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const Language language = detectLanguage(line);
        english += language == Language::English ? line.size() : 0;
        chinese += language == Language::Chinese ? line.size() : 0;
    }
    if (english > 2 * chinese) {
        return Language::English;
    }
    return chinese > 2 * english ? Language::Chinese : Language::None;
}

} // namespace

bool mayBePair(const std::filesystem::path& one, const std::filesystem::path& other)
{
    const Language first = languageOfBeginning(one);
    if (first == Language::None) {
        return false;
    }
    const Language second = languageOfBeginning(other);
    return second != Language::None && second != first;
}

} // namespace duizhao
