#include "core/recognition/briefing/BriefingLabels.h"

#include "core/document/MarkdownParser.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestLabel = 48;

using FieldNames = std::pair<std::string_view, BriefingField>;

/// Compared after folding (Simplified, half-width, lower case, without blanks).
constexpr std::array<FieldNames, 48> kFields{{
    {"标题", BriefingField::Title},
    {"中文标题", BriefingField::Title},
    {"修改后的标题", BriefingField::Title},
    {"译文标题", BriefingField::Title},
    {"原文标题", BriefingField::OriginalTitle},
    {"原标题", BriefingField::OriginalTitle},
    {"英文标题", BriefingField::OriginalTitle},
    {"原文题目", BriefingField::OriginalTitle},
    {"originaltitle", BriefingField::OriginalTitle},
    {"链接", BriefingField::Url},
    {"连结", BriefingField::Url},
    {"原文链接", BriefingField::Url},
    {"原文连结", BriefingField::Url},
    {"文章链接", BriefingField::Url},
    {"文章连结", BriefingField::Url},
    {"原文地址", BriefingField::Url},
    {"原始链接", BriefingField::Url},
    {"网址", BriefingField::Url},
    {"link", BriefingField::Url},
    {"url", BriefingField::Url},
    {"文章类别", BriefingField::Category},
    {"文章分类", BriefingField::Category},
    {"文章类型", BriefingField::Category},
    {"类别", BriefingField::Category},
    {"分类", BriefingField::Category},
    {"category", BriefingField::Category},
    {"标签", BriefingField::Tags},
    {"文章标签", BriefingField::Tags},
    {"关键词", BriefingField::Tags},
    {"tags", BriefingField::Tags},
    {"作者", BriefingField::Author},
    {"文章作者", BriefingField::Author},
    {"author", BriefingField::Author},
    {"日期", BriefingField::Date},
    {"发布日期", BriefingField::Date},
    {"发布时间", BriefingField::Date},
    {"发表日期", BriefingField::Date},
    {"发表时间", BriefingField::Date},
    {"date", BriefingField::Date},
    {"最后编辑时间", BriefingField::Edited},
    {"更新时间", BriefingField::Edited},
    {"最后更新", BriefingField::Edited},
    {"文章时长", BriefingField::ReadingTime},
    {"阅读时长", BriefingField::ReadingTime},
    {"阅读时间", BriefingField::ReadingTime},
    {"预计阅读时间", BriefingField::ReadingTime},
    {"来源", BriefingField::Site},
    {"发布平台", BriefingField::Site},
}};

using HeadNames = std::pair<std::string_view, TemplateHead>;
constexpr std::array<HeadNames, 23> kHeads{{
    {"内容整理", TemplateHead::Body},    {"内容整理如下", TemplateHead::Body},
    {"文章框架", TemplateHead::Outline}, {"文章框架与要点", TemplateHead::Outline},
    {"框架", TemplateHead::Outline},     {"文章结构", TemplateHead::Outline},
    {"文章大纲", TemplateHead::Outline}, {"大纲", TemplateHead::Outline},
    {"内容框架", TemplateHead::Outline}, {"脑图", TemplateHead::Outline},
    {"思维导图", TemplateHead::Outline}, {"文章脑图", TemplateHead::Outline},
    {"文章标签", TemplateHead::Tags},    {"标签", TemplateHead::Tags},
    {"文章内容", TemplateHead::Content}, {"正文内容", TemplateHead::Content},
    {"文章正文", TemplateHead::Content}, {"正文", TemplateHead::Content},
    {"详细内容", TemplateHead::Content}, {"主要内容", TemplateHead::Content},
    {"文章要点", TemplateHead::Content}, {"文章信息", TemplateHead::Info},
    {"基本信息", TemplateHead::Info},
}};

constexpr std::array<std::string_view, 20> kFraming{
    "引言", "前言", "导言", "导语",     "简介",     "概述",     "文章概述", "背景",     "摘要", "结论",
    "结语", "总结", "小结", "主要结论", "文章总结", "研究亮点", "正文内容", "文章内容", "后记", "未来展望"};

bool isCjkComma(std::string_view text, std::size_t at)
{
    const std::string_view three = text.substr(at, 3);
    return three == "，" || three == "、" || three == "；";
}

/// Folded, without blanks and colons: how labels and heads are compared.
std::string key(std::string_view text)
{
    std::string folded = text::fold(text);
    std::erase_if(folded, [](char c) { return c == ' ' || c == ':' || c == '*' || c == '_' || c == '#'; });
    return folded;
}

std::string_view withoutBullet(std::string_view line)
{
    std::string_view content = text::trimmed(line);
    if (content.size() > 1 && (content[0] == '-' || content[0] == '*' || content[0] == '+') &&
        (content[1] == ' ' || content[1] == '\t')) {
        content = text::trimmed(content.substr(1));
    }
    return content;
}

std::string_view withoutBold(std::string_view text)
{
    text = text::trimmed(text);
    while (text.starts_with("**")) {
        text = text::trimmed(text.substr(2));
    }
    while (text.ends_with("**")) {
        text = text::trimmed(text.substr(0, text.size() - 2));
    }
    return text;
}

std::optional<BriefingField> fieldOf(std::string_view label)
{
    const std::string wanted = key(label);
    const auto* found = std::find_if(kFields.begin(), kFields.end(),
                                     [&wanted](const auto& name) { return name.first == wanted; });
    if (found == kFields.end()) {
        return std::nullopt;
    }
    return found->second;
}

void addTag(std::vector<std::string>& tags, std::string_view tag)
{
    tag = text::trimmed(tag);
    while (tag.starts_with("#")) {
        tag.remove_prefix(1);
    }
    if (tag.starts_with("＃")) {
        tag.remove_prefix(3);
    }
    tag = withoutBold(tag);
    if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) {
        tags.emplace_back(tag);
    }
}

/// Pieces between blanks and commas of either width.
std::vector<std::string_view> pieces(std::string_view text)
{
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const std::string_view piece = text::trimmed(text.substr(begin, end - begin));
        if (!piece.empty()) {
            result.push_back(piece);
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const bool wide = isCjkComma(text, at) || text.substr(at, 3) == "\xE3\x80\x80";
        const bool narrow = text[at] == ' ' || text[at] == '\t' || text[at] == ',' || text[at] == ';';
        if (!wide && !narrow) {
            ++at;
            continue;
        }
        close(at);
        at += wide ? 3 : 1;
        begin = at;
    }
    close(text.size());
    return result;
}

} // namespace

std::optional<LabelledLine> readLabel(std::string_view line)
{
    const std::string_view content = withoutBullet(line);
    const std::size_t half = content.substr(0, kLongestLabel).find(':');
    const std::size_t full = content.substr(0, kLongestLabel).find("：");
    const std::size_t colon = std::min(half, full);
    if (colon == std::string_view::npos) {
        const bool bold =
            content.starts_with("**") && content.ends_with("**") && content.size() < kLongestLabel;
        const auto field = bold ? fieldOf(withoutBold(content)) : std::nullopt;
        return field == BriefingField::Title ? std::optional(LabelledLine{*field, {}}) : std::nullopt;
    }
    const auto field = fieldOf(content.substr(0, colon));
    if (!field) {
        return std::nullopt;
    }
    std::string_view value = text::trimmed(content.substr(colon + (colon == full ? 3 : 1)));
    if (value.starts_with("**") && content.starts_with("**")) {
        value = text::trimmed(value.substr(2));
    }
    return LabelledLine{*field, value};
}

std::string_view fieldName(BriefingField field)
{
    constexpr std::array<std::string_view, 10> names{"titleZh", "title", "url",    "category",    "tags",
                                                     "author",  "date",  "edited", "readingTime", "site"};
    return names[static_cast<std::size_t>(field)];
}

TemplateHead templateHead(std::string_view line)
{
    std::string_view content = text::trimmed(line);
    if (content.empty() || content.size() > 2 * kLongestLabel) {
        return TemplateHead::None;
    }
    const std::string wanted = key(content);
    const auto* found = std::find_if(kHeads.begin(), kHeads.end(),
                                     [&wanted](const auto& name) { return name.first == wanted; });
    return found == kHeads.end() ? TemplateHead::None : found->second;
}

bool isFramingHead(std::string_view head)
{
    const std::string wanted = key(head);
    return std::any_of(kFraming.begin(), kFraming.end(), [&wanted](std::string_view name) {
        return wanted == name || wanted.starts_with(name);
    });
}

std::vector<std::string> hashTags(std::string_view line)
{
    std::vector<std::string> tags;
    for (const std::string_view piece : pieces(text::trimmed(line))) {
        const bool marked = (piece.starts_with("#") && !piece.starts_with("##") && piece.size() > 1) ||
                            (piece.starts_with("＃") && piece.size() > 3);
        if (!marked) {
            return {};
        }
        addTag(tags, piece);
    }
    return tags;
}

std::vector<std::string> tagList(std::string_view value)
{
    std::vector<std::string> tags;
    for (const std::string_view piece : pieces(value)) {
        addTag(tags, piece);
    }
    return tags;
}

bool isCopyButton(std::string_view line)
{
    std::string folded = key(line);
    for (const std::string_view language :
         {"markdown", "plaintext", "text", "python", "bash", "json", "code"}) {
        if (folded.starts_with(language) && folded != language) {
            folded.erase(0, language.size());
            break;
        }
    }
    constexpr std::array<std::string_view, 5> buttons{"复制", "复制代码", "copy", "copycode", "编辑"};
    return std::find(buttons.begin(), buttons.end(), folded) != buttons.end();
}

bool isClosingRemark(std::string_view line)
{
    if (line.size() > 600) {
        return false;
    }
    const std::string folded = key(line);
    const bool opens =
        folded.starts_with("以上是") || folded.starts_with("以上为") || folded.starts_with("以上就是");
    constexpr std::array<std::string_view, 5> works{"整理", "笔记", "总结", "摘要", "归纳"};
    return opens && std::any_of(works.begin(), works.end(), [&folded](std::string_view work) {
               return folded.find(work) != std::string::npos;
           });
}

bool isRecommendationHead(std::string_view head)
{
    const std::string folded = key(head);
    if (folded.size() > 60 || folded.find("推荐") == std::string::npos) {
        return false;
    }
    constexpr std::array<std::string_view, 7> kinds{"往日", "往期", "相关", "博客", "文章", "阅读", "延伸"};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&folded](std::string_view kind) { return folded.find(kind) != std::string::npos; });
}

std::string linkTarget(std::string_view value)
{
    for (const document::InlineLink& link : document::inlineLinks(value)) {
        if (!link.image && !link.url.empty()) {
            return std::string(text::trimmed(link.url));
        }
    }
    const std::size_t begin = value.find("http");
    if (begin == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = value.substr(begin);
    return std::string(rest.substr(0, rest.find_first_of(" \t)>]")));
}

std::vector<std::string> titleTopics(std::string_view title)
{
    std::vector<std::string> topics;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const std::string_view topic = text::trimmed(title.substr(begin, end - begin));
        if (!topic.empty()) {
            topics.emplace_back(topic);
        }
    };
    for (std::size_t at = 0; at < title.size();) {
        const bool wide = isCjkComma(title, at);
        // A comma inside a number (`1,000`) parts nothing.
        const bool narrow = (title[at] == ',' || title[at] == ';') && title.substr(at + 1, 1) == " ";
        if (!wide && !narrow) {
            ++at;
            continue;
        }
        close(at);
        at += wide ? 3 : 1;
        begin = at;
    }
    close(title.size());
    return topics;
}

} // namespace duizhao::recognition
