#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// What a labelled line of a Chinese briefing tells (`- 原文标题：…`, `**文章类别**：…`).
enum class BriefingField {
    Title,
    OriginalTitle,
    Url,
    Category,
    Tags,
    Author,
    Date,
    Edited,
    ReadingTime,
    Site
};

/// One labelled line, whatever its dress: indented or not, with or without a bullet, bold around the label
/// with the colon inside or outside, colon of either width, either Chinese script.
struct LabelledLine {
    BriefingField field = BriefingField::Title;
    std::string_view value; ///< without blanks and bold marks at its ends; part of the line
};
[[nodiscard]] std::optional<LabelledLine> readLabel(std::string_view line);

/// The JSON key of a field, for `Block::field`.
[[nodiscard]] std::string_view fieldName(BriefingField field);

/// Heads of the template rather than of the article. A head may be a heading line, a bold line or plain, with
/// or without a colon.
enum class TemplateHead {
    None,
    Body,    ///< 内容整理: says that the text begins
    Outline, ///< 文章框架, 脑图: the tree follows
    Tags,    ///< 文章标签
    Content, ///< 文章内容, 正文: heads all sections
    Info,    ///< 文章信息: author, date and the like follow
};
[[nodiscard]] TemplateHead templateHead(std::string_view line);

/// Heads that frame one article (引言, 结论, 总结 …): where they stand, the sections are parts of one piece.
[[nodiscard]] bool isFramingHead(std::string_view head);

/// `#a #b`, `#a ， #b`, `#a, #b`: the tags without their marks; empty when the line is anything else.
[[nodiscard]] std::vector<std::string> hashTags(std::string_view line);
/// The tags of a label's value, with or without `#`, separated by blanks, commas or 、.
[[nodiscard]] std::vector<std::string> tagList(std::string_view value);

/// The button text that a web page leaves over a code box: `markdown复制`, `复制代码`, `Copy code`.
[[nodiscard]] bool isCopyButton(std::string_view line);
/// 以上是对文章《…》的详细整理与笔记。
[[nodiscard]] bool isClosingRemark(std::string_view line);
/// 往期推荐, 相关博客推荐, 推荐阅读: a head over links to other articles.
[[nodiscard]] bool isRecommendationHead(std::string_view head);

/// The link of a value: `[label](target )` or a bare address; empty when there is none.
[[nodiscard]] std::string linkTarget(std::string_view value);

/// The topics of a title that lists several (`A Moves, B Grows, C Falls`), split at commas of either width,
/// semicolons and 、; one topic when it is no list.
[[nodiscard]] std::vector<std::string> titleTopics(std::string_view title);

} // namespace duizhao::recognition
