#include "core/model/Recognised.h"

#include "core/base/EnumNames.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <array>

namespace duizhao::model {

namespace {

constexpr EnumNames<Format, 6> kFormats{{{Format::Outline, "outline"},
                                         {Format::Summary, "summary"},
                                         {Format::Interleaved, "interleaved"},
                                         {Format::WebText, "web-text"},
                                         {Format::Digest, "digest"},
                                         {Format::Markdown, "markdown"}}};

constexpr EnumNames<EditionKind, 5> kEditionKinds{{{EditionKind::Original, "original"},
                                                   {EditionKind::Translation, "translation"},
                                                   {EditionKind::Bilingual, "bilingual"},
                                                   {EditionKind::Summary, "summary"},
                                                   {EditionKind::Outline, "outline"}}};

constexpr EnumNames<ArticleRole, 5> kArticleRoles{{{ArticleRole::Whole, "whole"},
                                                   {ArticleRole::Letter, "letter"},
                                                   {ArticleRole::Story, "story"},
                                                   {ArticleRole::Promotion, "promotion"},
                                                   {ArticleRole::Entry, "entry"}}};

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

RecognisedArticle wholeArticle(const RecognisedHead& head)
{
    RecognisedArticle whole;
    whole.title = head.title;
    whole.titleZh = head.titleZh;
    whole.originalTitle = head.originalTitle;
    whole.date = head.date;
    whole.category = head.category;
    whole.keywords = head.tags;
    whole.url = head.url;
    whole.rawUrl = head.rawUrl;
    whole.author = head.author;
    whole.model = head.model;
    return whole;
}

std::vector<std::string> namesIn(std::string_view byline)
{
    std::vector<std::string> names;
    const auto take = [&names](std::string_view name) {
        const std::string_view trimmed = text::trimmed(name);
        // A degree or `Inc.` goes with the name before it.
        const bool addition = !names.empty() && (trimmed == "PhD" || trimmed == "Ph.D." || trimmed == "MD" ||
                                                 trimmed == "Jr." || trimmed == "Inc." || trimmed == "Ltd.");
        if (addition) {
            names.back().append(", ").append(trimmed);
        } else if (!trimmed.empty()) {
            names.emplace_back(trimmed);
        }
    };
    constexpr std::array<std::string_view, 7> marks{",", "，", "、", ";", "；", " and ", " & "};
    for (std::size_t begin = 0; begin <= byline.size();) {
        std::size_t end = byline.size();
        std::size_t width = 1;
        for (const std::string_view mark : marks) {
            if (const std::size_t at = byline.find(mark, begin); at < end) {
                end = at;
                width = mark.size();
            }
        }
        take(byline.substr(begin, end - begin));
        begin = end + width;
    }
    return names;
}

Account account(std::string_view text, const RecognisedEdition& edition)
{
    std::vector<text::TextRange> ranges;
    ranges.reserve(edition.blocks.size());
    for (const document::Block& block : edition.blocks) {
        ranges.push_back(block.source);
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const text::TextRange& a, const text::TextRange& b) { return a.begin < b.begin; });
    Account result;
    result.totalCharacters = text::countNonBlank(text);
    std::size_t done = 0;
    for (const text::TextRange& range : ranges) {
        const std::size_t end = std::min(range.end, text.size());
        if (range.begin < done && range.begin < end) {
            result.overlapping = true;
        }
        const std::size_t begin = std::max(range.begin, done);
        if (begin < end) {
            result.accountedCharacters += text::countNonBlank(text.substr(begin, end - begin));
            done = end;
        }
    }
    return result;
}

} // namespace duizhao::model
