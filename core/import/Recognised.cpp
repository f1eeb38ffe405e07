#include "core/import/Recognised.h"

#include "core/text/Lines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace duizhao {

namespace {

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Names<Format, 6> kFormats{{{Format::Outline, "outline"},
                                     {Format::Summary, "summary"},
                                     {Format::Interleaved, "interleaved"},
                                     {Format::WebText, "web-text"},
                                     {Format::Digest, "digest"},
                                     {Format::Markdown, "markdown"}}};

constexpr Names<EditionKind, 5> kEditionKinds{{{EditionKind::Original, "original"},
                                               {EditionKind::Translation, "translation"},
                                               {EditionKind::Bilingual, "bilingual"},
                                               {EditionKind::Summary, "summary"},
                                               {EditionKind::Outline, "outline"}}};

constexpr Names<ArticleRole, 5> kArticleRoles{{{ArticleRole::Whole, "whole"},
                                               {ArticleRole::Letter, "letter"},
                                               {ArticleRole::Story, "story"},
                                               {ArticleRole::Promotion, "promotion"},
                                               {ArticleRole::Entry, "entry"}}};

template <typename Enum, std::size_t N>
std::string_view nameIn(const Names<Enum, N>& names, Enum value)
{
    const auto* found =
        std::find_if(names.begin(), names.end(), [value](const auto& pair) { return pair.first == value; });
    return found == names.end() ? std::string_view{} : found->second;
}

template <typename Enum, std::size_t N>
Enum valueIn(const Names<Enum, N>& names, std::string_view wanted, Enum otherwise)
{
    const auto* found = std::find_if(names.begin(), names.end(),
                                     [wanted](const auto& pair) { return pair.second == wanted; });
    return found == names.end() ? otherwise : found->first;
}

} // namespace

std::string_view name(Format format)
{
    return nameIn(kFormats, format);
}

std::string_view name(EditionKind kind)
{
    return nameIn(kEditionKinds, kind);
}

std::string_view name(ArticleRole role)
{
    return nameIn(kArticleRoles, role);
}

Format formatFromName(std::string_view text)
{
    return valueIn(kFormats, text, Format::Markdown);
}

EditionKind editionKindFromName(std::string_view text)
{
    return valueIn(kEditionKinds, text, EditionKind::Original);
}

ArticleRole articleRoleFromName(std::string_view text)
{
    return valueIn(kArticleRoles, text, ArticleRole::Whole);
}

Account account(std::string_view text, const RecognisedEdition& edition)
{
    std::vector<TextRange> ranges;
    ranges.reserve(edition.blocks.size());
    for (const Block& block : edition.blocks) {
        ranges.push_back(block.source);
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
    Account result;
    result.totalCharacters = countNonBlank(text);
    std::size_t done = 0;
    for (const TextRange& range : ranges) {
        const std::size_t end = std::min(range.end, text.size());
        if (range.begin < done && range.begin < end) {
            result.overlapping = true;
        }
        const std::size_t begin = std::max(range.begin, done);
        if (begin < end) {
            result.accountedCharacters += countNonBlank(text.substr(begin, end - begin));
            done = end;
        }
    }
    return result;
}

} // namespace duizhao
