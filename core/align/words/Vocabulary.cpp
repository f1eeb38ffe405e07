#include "core/align/words/Vocabulary.h"

#include <algorithm>

namespace duizhao::align {

std::uint32_t Vocabulary::token(std::string_view text, TokenClass tokenClass)
{
    const auto found = m_tokens.find(text);
    if (found != m_tokens.end()) {
        m_classes[found->second] = std::max(m_classes[found->second], tokenClass);
        return found->second;
    }
    const auto number = static_cast<std::uint32_t>(m_classes.size());
    const auto added = m_tokens.emplace(std::string{text}, number).first;
    m_classes.push_back(tokenClass);
    m_texts.push_back(&added->first);
    return number;
}

std::uint32_t Vocabulary::hanBigram(char32_t first, char32_t second)
{
    const std::uint64_t key = (static_cast<std::uint64_t>(first) << 32) | second;
    const auto [found, added] = m_bigrams.try_emplace(key, static_cast<std::uint32_t>(m_bigrams.size()));
    if (added) {
        m_characters.emplace_back(first, second);
    }
    return found->second;
}

std::uint32_t Vocabulary::findHanBigram(char32_t first, char32_t second) const
{
    const auto found = m_bigrams.find((static_cast<std::uint64_t>(first) << 32) | second);
    return found == m_bigrams.end() ? ~std::uint32_t{0} : found->second;
}

} // namespace duizhao::align
