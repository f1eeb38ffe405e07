#include "core/text/ChineseCharacters.h"

#include "core/text/Utf8.h"

#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/Dict.hpp>
#include <opencc/DictEntry.hpp>

#include <algorithm>
#include <exception>
#include <string>

namespace duizhao {

namespace {

constexpr char32_t kFirst = 0x3400;
constexpr char32_t kLast = 0x2FFFF;

/// All candidates of a character in one OpenCC configuration, best first; empty when it is not in there.
std::vector<std::string> candidates(const opencc::ConverterPtr& converter, const std::string& character)
{
    for (const auto& conversion : converter->GetConversionChain()->GetConversions()) {
        const auto entry = conversion->GetDict()->Match(character);
        if (!entry.IsNull()) {
            return entry.Get()->Values();
        }
    }
    return {};
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
    } catch (const std::exception&) {
        m_marks.clear();
        m_simplified.clear();
    }
}

void ChineseCharacters::read()
{
    opencc::Config config;
    const auto toTraditional = config.NewFromFile("s2t.json");
    const auto toSimplified = config.NewFromFile("t2s.json");
    m_marks.resize(kLast - kFirst + 1, Mark::Shared);
    for (char32_t c = kFirst; c <= kLast; ++c) {
        if (!isHan(c)) {
            continue;
        }
        std::string character;
        appendUtf8(character, c);
        const auto simple = candidates(toSimplified, character);
        if (!simple.empty()) {
            std::size_t at = 0;
            m_simplified.emplace(c, nextCodePoint(simple.front(), at));
        }
        if (changesAlways(simple, character)) {
            m_marks[c - kFirst] = Mark::Traditional;
        } else if (changesAlways(candidates(toTraditional, character), character)) {
            m_marks[c - kFirst] = Mark::Simplified;
        }
    }
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

bool ChineseCharacters::onlySimplified(char32_t codePoint) const
{
    return mark(codePoint) == Mark::Simplified;
}

bool ChineseCharacters::onlyTraditional(char32_t codePoint) const
{
    return mark(codePoint) == Mark::Traditional;
}

} // namespace duizhao
