#include "core/importer/PairOffer.h"

#include "core/importer/SourceFile.h"
#include "core/text/Encoding.h"
#include "core/text/Language.h"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace duizhao::importer {

namespace {

constexpr std::uintmax_t kLargest = std::uintmax_t{2} * 1024 * 1024;
constexpr std::size_t kBeginning = std::size_t{64} * 1024;

/// By the lines that show a language: more than two thirds of their bytes, as for a whole edition.
text::Language languageOfBeginning(const std::filesystem::path& file)
{
    std::error_code error;
    if (const auto size = std::filesystem::file_size(file, error); error || size > kLargest) {
        return text::Language::None;
    }
    const auto bytes = readSource(file);
    if (!bytes) {
        return text::Language::None;
    }
    const auto decoded = text::decodeText(*bytes);
    if (!decoded) {
        return text::Language::None;
    }
    std::string_view rest = std::string_view{decoded->text}.substr(0, kBeginning);
    std::size_t english = 0;
    std::size_t chinese = 0;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const text::Language language = text::detectLanguage(line);
        english += language == text::Language::English ? line.size() : 0;
        chinese += language == text::Language::Chinese ? line.size() : 0;
    }
    if (english > 2 * chinese) {
        return text::Language::English;
    }
    return chinese > 2 * english ? text::Language::Chinese : text::Language::None;
}

} // namespace

bool mayBePair(const std::filesystem::path& one, const std::filesystem::path& other)
{
    const text::Language first = languageOfBeginning(one);
    if (first == text::Language::None) {
        return false;
    }
    const text::Language second = languageOfBeginning(other);
    return second != text::Language::None && second != first;
}

} // namespace duizhao::importer
