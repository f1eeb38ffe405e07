#include "core/text/ChineseCharacters.h"

#include "core/text/Utf8.h"

#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/Dict.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/Lexicon.hpp>

#include <algorithm>
#include <string>

namespace duizhao::text {

namespace {

constexpr char32_t kFirst = 0x3400;
constexpr char32_t kLast = 0x2FFFF;

/// A configuration of OpenCC that reads one dictionary of characters and none of its phrases, which are most
/// of what the usual ones load.
std::string configurationOf(const std::string& dictionary)
{
    const std::string dict = R"({"type":"ocd2","file":")" + dictionary + R"("})";
    return R"({"name":"characters","segmentation":{"type":"mmseg","dict":)" + dict +
           R"(},"conversion_chain":[{"dict":)" + dict + "}]}";
}

/// Calls `action(character, its text, candidates)`, best candidate first, for each character of a dictionary.
template <typename Action>
void eachCharacter(const std::string& dictionary, Action action)
{
    opencc::Config config;
    const auto converter = config.NewFromString(configurationOf(dictionary), "");
    for (const auto& conversion : converter->GetConversionChain()->GetConversions()) {
        const auto entries = conversion->GetDict()->GetLexicon();
        for (const auto& entry : *entries) {
            const std::string key = entry->Key();
            std::size_t at = 0;
            const char32_t character = nextCodePoint(key, at);
            if (at == key.size() && character >= kFirst && character <= kLast && isHan(character)) {
                action(character, key, entry->Values());
            }
        }
    }
}

bool changesAlways(const std::vector<std::string>& values, const std::string& character)
{
    return !values.empty() && std::find(values.begin(), values.end(), character) == values.end();
}

} // namespace

const ChineseCharacters& ChineseCharacters::table()
{
    static const ChineseCharacters characters;
    return characters;
}

ChineseCharacters::ChineseCharacters()
{
    try {
        read();
    } catch (...) { // OpenCC's exceptions are of no standard kind
        m_marks.clear();
        m_simplified.clear();
    }
}

void ChineseCharacters::read()
{
    m_marks.resize(kLast - kFirst + 1, Mark::Shared);
    eachCharacter("STCharacters.ocd2", [&](char32_t c, const std::string& key, const auto& values) {
        if (changesAlways(values, key)) {
            m_marks[c - kFirst] = Mark::Simplified;
        }
    });
    eachCharacter("TSCharacters.ocd2", [&](char32_t c, const std::string& key, const auto& values) {
        std::size_t at = 0;
        m_simplified.emplace(c, nextCodePoint(values.front(), at));
        if (changesAlways(values, key)) {
            m_marks[c - kFirst] = Mark::Traditional;
        }
    });
}

ChineseCharacters::Mark ChineseCharacters::mark(char32_t codePoint) const
{
    const auto index = static_cast<std::size_t>(codePoint) - kFirst;
    return codePoint >= kFirst && index < m_marks.size() ? m_marks[index] : Mark::Shared;
}

char32_t ChineseCharacters::simplified(char32_t codePoint) const
{
    const auto found = m_simplified.find(codePoint);
    return found == m_simplified.end() ? codePoint : found->second;
}

Result<> checkChineseData()
{
    if (ChineseCharacters::table().isEmpty()) {
        return failure(ErrorKind::MissingData,
                       "The tables of Chinese characters that come with OpenCC cannot be read; install the "
                       "package libopencc-data again. Nothing was changed.");
    }
    return {};
}

bool ChineseCharacters::onlySimplified(char32_t codePoint) const
{
    return mark(codePoint) == Mark::Simplified;
}

bool ChineseCharacters::onlyTraditional(char32_t codePoint) const
{
    return mark(codePoint) == Mark::Traditional;
}

} // namespace duizhao::text
