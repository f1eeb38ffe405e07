#include "core/recognition/digest/ChatterPhrases.h"

#include "core/text/Fold.h"
#include "core/text/Lines.h"
#include "core/text/Pattern.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace duizhao::recognition {

namespace {

using Words = std::span<const std::string_view>;

/// All tables hold folded text: Simplified, lower case, half-width punctuation.
constexpr auto plainStarts = std::to_array<std::string_view>(
    {"好的", "当然", "没问题", "收到", "明白", "sure", "okay,", "ok,", "certainly"});
constexpr auto plainSubjects = std::to_array<std::string_view>(
    {"整理", "文稿", "您", "你", "文章", "版本", "内容", "here", "text", "以下"});
/// Without 好的 the sentence must speak of the text it hands over.
constexpr auto otherStarts = std::to_array<std::string_view>(
    {"以下", "这是", "这份", "我已", "我将", "我会", "我来", "我帮", "我把", "我为", "我对", "经过", "您好",
     "你好", "下面是", "here is", "here's ", "below is"});
constexpr auto otherSubjects = std::to_array<std::string_view>(
    {"文稿", "整理后", "整理如下", "为您整理", "帮您整理", "您提供", "润饰", "改写", "逐字稿", "字幕",
     "整理的版本", "整理版", "重新整理", "organized", "summary of the"});
constexpr auto announcing = std::to_array<std::string_view>(
    {"著重", "调整", "修改", "几点", "方面", "目标", "目的", "关注", "做了", "进行", "重点", "着重", "以下"});

/// Endings: what the model wishes, offers, or says of its own version.
constexpr auto wishes = std::to_array<std::string_view>(
    {"帮助", "您", "整理", "版本", "文稿", "满意", "需求", "用处", "helps", "helpful", "useful", "you"});
constexpr auto offers =
    std::to_array<std::string_view>({"版本", "告诉我", "请随时", "修改", "我可以", "协助", "进一步", "提出",
                                     "其他需要", "let me know", "feel free", "i can help"});
constexpr auto editedText = std::to_array<std::string_view>(
    {"整理", "版本", "稿", "摘要", "您提供", "改写", "润饰", "上述内容", "以上内容"});

/// What notes about editing speak of. None of these is a subject by itself; a section counts as a note when
/// most of its items hold one.
constexpr auto editing = std::to_array<std::string_view>(
    {"文稿", "语句", "语气",   "语言", "口语", "冗余",     "冗词",     "冗言",     "赘字",     "精简",
     "简洁", "简化", "排版",   "分段", "段落", "标题",     "标点",     "错字",     "错别字",   "润饰",
     "润色", "粗体", "加粗",   "条列", "列点", "列表",     "项目符号", "编号",     "易读",     "易懂",
     "可读", "条理", "结构化", "结构", "逻辑", "重点突出", "突出重点", "格式",     "整理",     "重复",
     "用词", "用语", "表达",   "分点", "提炼", "概括",     "归纳",     "术语解释", "专业术语", "流畅",
     "清晰", "版面", "章节",   "字句", "原稿", "原文",     "书面语"});

/// Of these the words that hardly stand in any text but one about a text: a section most of whose items hold
/// one is a note whatever its head says.
constexpr auto editingOnly = std::to_array<std::string_view>(
    {"文稿", "语句",   "口语",   "冗余",     "冗词", "冗言", "赘字",  "排版", "分段",
     "段落", "小标题", "副标题", "标点",     "错字", "润饰", "润色",  "加粗", "条列",
     "粗体", "易读",   "可读",   "项目符号", "用词", "用语", "书面语"});

bool holdsAny(std::string_view text, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != text.npos; });
}

bool startsWithAny(std::string_view text, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.starts_with(word); });
}

/// `针对您…`, `根据您提供的…`.
bool turnsToTheReader(std::string_view folded)
{
    static const text::Pattern pattern("(?:针对|根据|依照|按照|作为|依)您");
    return pattern.matchesStart(folded.substr(0, 24));
}

/// A sentence whose subject is the version itself: `这份整理…`, `此版本…`, `以上是…`, `this summary …`. The
/// work it names may be the text's own subject: what it says of it must tell that it is a version.
bool speaksOfItsOwnWork(std::string_view line)
{
    static const text::Pattern work(
        "(?:[^,。]{1,6},)?(?:这[个份样篇]的?|这样的|此|该|本|以上|上述)(?:文|分类|就是)?"
        "(?:整理|摘要|总结|归纳|版本|笔记)");
    static const text::Pattern above("以上[是为]|我根据|声明|备注|注:");
    static const text::Pattern ofTheText("本文整理(?!结构|清晰|涵盖)");
    static const text::Pattern english(
        "(?:this|each|the above) (?:[a-z]+ )?(?:summary|structure|organi[sz]ation|section)\\b");
    static const text::Pattern aboutAText(
        "\\b(?:key|main) points|\\bthe (?:article|text|transcript|original|content)\\b|"
        "article's|provided\\b|objective");
    const bool chinese = work.matchesStart(line) && !ofTheText.matchesStart(line);
    return ((chinese || above.matchesStart(line)) && holdsAny(line, editedText)) ||
           (english.matchesStart(line) && aboutAText.foundIn(line));
}

/// `整理结束`, `**整理完毕**`.
bool saysThatItIsDone(std::string_view line)
{
    static const text::Pattern done("整理(?:结束|完毕|完成|到此)");
    return done.matchesStart(line);
}

/// `整理后的文稿更具条理`, `这份整理…`: not as the first words of a sentence only.
bool namesItsOwnVersion(std::string_view line)
{
    static const text::Pattern version(
        "(?:整理|精简|修改|改写|润饰)后的(?:文稿|版本|内容)|(?:这份|这个|这样的|此)整理|"
        "整理版本|结构化的文稿|根据您的文稿");
    return version.foundIn(line);
}

std::size_t characters(std::string_view text)
{
    return text::countNonBlank(text);
}

bool takePrefix(std::string_view& text, Words words)
{
    for (const auto word : words) {
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    }
    return false;
}

} // namespace

std::string_view withoutMarks(std::string_view text)
{
    constexpr std::string_view marks = " *_#:=-.~>\"";
    const auto begin = text.find_first_not_of(marks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(marks) - begin + 1);
}

bool isManuscriptLabel(std::string_view folded)
{
    constexpr auto lead = std::to_array<std::string_view>({"以下是", "以下为", "这是", "下面是", "以下"});
    constexpr auto passed = std::to_array<std::string_view>({"经过", "经", "我"});
    constexpr auto verb = std::to_array<std::string_view>(
        {"重新整理", "整理", "修改", "润饰", "优化", "改写", "修正", "编辑", "精简"});
    constexpr auto after = std::to_array<std::string_view>({"过后的", "后的", "过的", "后"});
    constexpr auto object = std::to_array<std::string_view>(
        {"文稿", "版本", "文章", "内容", "稿件", "逐字稿", "文字稿", "文本", "稿"});
    constexpr std::size_t longest = 30;
    if (characters(folded) > longest) {
        return false;
    }
    std::string_view rest = withoutMarks(folded);
    takePrefix(rest, lead);
    takePrefix(rest, passed);
    if (!takePrefix(rest, verb) || !takePrefix(rest, after) || !takePrefix(rest, object)) {
        return false;
    }
    takePrefix(rest, std::to_array<std::string_view>({"如下"}));
    rest = withoutMarks(rest);
    return rest.empty() || (rest.front() == '(' && rest.back() == ')');
}

bool isPromptEcho(std::string_view text)
{
    constexpr std::string_view mark = "====";
    constexpr std::size_t longest = 60;
    const auto line = text::trimmed(text);
    return line.size() <= longest && line.starts_with(mark) && line.ends_with(mark);
}

bool isRequest(std::string_view folded)
{
    constexpr auto acts = std::to_array<std::string_view>({"整理", "归纳", "总结", "翻译"});
    return folded.starts_with("请") && holdsAny(folded, acts) && folded.find("文章") != folded.npos;
}

bool announcesChanges(std::string_view folded)
{
    return holdsAny(folded, announcing);
}

bool speaksOfEditing(std::string_view folded)
{
    return holdsAny(folded, editing);
}

bool speaksOnlyOfEditing(std::string_view folded)
{
    return holdsAny(folded, editingOnly);
}

bool isOpeningChatter(std::string_view text)
{
    constexpr std::size_t longest = 170;
    constexpr std::size_t longestOther = 120;
    const std::string folded = duizhao::text::fold(text);
    const auto length = characters(folded);
    if (length > longest) {
        return false;
    }
    constexpr auto handing = std::to_array<std::string_view>(
        {"您", "你", "我", "整理后", "如下", "here is", "here's", "below is"});
    const bool hands = folded.ends_with(':') || holdsAny(folded, handing);
    return (startsWithAny(folded, plainStarts) && holdsAny(folded, plainSubjects)) ||
           (length <= longestOther && hands &&
            (startsWithAny(folded, otherStarts) || turnsToTheReader(folded)) &&
            holdsAny(folded, otherSubjects));
}

bool isClosingChatter(std::string_view text)
{
    constexpr std::size_t longest = 170;
    const std::string folded = duizhao::text::fold(text);
    const std::string_view line = withoutMarks(folded);
    if (characters(line) > longest) {
        return false;
    }
    constexpr auto wish = std::to_array<std::string_view>({"希望", "但愿", "i hope", "hope this", "祝您"});
    constexpr auto condition = std::to_array<std::string_view>(
        {"请根据您", "如果您", "如果你", "若您", "若有", "如有", "如需", "请告诉我", "请随时", "您可以",
         "我可以", "我还可", "if you", "let me know", "feel free"});
    constexpr auto anyWish = std::to_array<std::string_view>({"希望", "盼", "期望", "hope"});
    constexpr auto reader = std::to_array<std::string_view>({"您", "你"});
    constexpr auto use = std::to_array<std::string_view>({"帮助", "符合", "满意", "有用", "方便", "理解和"});
    constexpr auto maker = std::to_array<std::string_view>({"我", "这是我", "希望"});
    const bool wishesReader = startsWithAny(line, maker) && holdsAny(line, anyWish) &&
                              holdsAny(line, reader) && holdsAny(line, use) && holdsAny(line, editedText);
    constexpr auto praise = std::to_array<std::string_view>(
        {"读者", "阅读", "理解", "快速", "方便", "清晰", "您", "结构化", "条理", "帮助"});
    constexpr auto asks = std::to_array<std::string_view>(
        {"请随时告诉我", "随时告诉我", "请告诉我", "请随时提出", "let me know if"});
    const bool speaksOfItself = namesItsOwnVersion(line) && holdsAny(line, praise);
    return wishesReader || speaksOfItself || holdsAny(line, asks) ||
           (startsWithAny(line, wish) && holdsAny(line, wishes)) ||
           (startsWithAny(line, condition) && holdsAny(line, offers)) || speaksOfItsOwnWork(line) ||
           saysThatItIsDone(line);
}

EditorHead editorHead(std::string_view text)
{
    const std::string folded = text::foldTitle(text);
    std::string_view title = folded;
    constexpr std::size_t longest = 16;
    if (title.starts_with("我可以提供") || title.starts_with("我还可以")) {
        return EditorHead::Certain;
    }
    if (characters(title) > longest) {
        return EditorHead::No;
    }
    static const text::Pattern alone("(?:额外|其他|补充|后续|进一步|更多|重点)?(?:说明|备注|建议)|注意事项");
    if (alone.matchesAll(title)) {
        return EditorHead::Possible;
    }
    constexpr auto lead = std::to_array<std::string_view>(
        {"重要", "这次", "主要", "重点", "内容", "额外", "补充", "其他", "此次", "本次", "文稿", "我的"});
    constexpr auto verb =
        std::to_array<std::string_view>({"整理", "修改", "改进", "改善", "调整", "优化", "润饰", "润色",
                                         "修订", "修正", "编辑", "改动", "格式", "排版", "标题", "文稿"});
    constexpr auto certain = std::to_array<std::string_view>({"说明", "备注", "的说明", "说明与建议"});
    constexpr auto possible =
        std::to_array<std::string_view>({"重点", "要点", "内容", "建议", "部分", "思路", "原则"});
    constexpr auto ordinal =
        std::to_array<std::string_view>({"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"});
    while (takePrefix(title, ordinal) || takePrefix(title, lead)) {
    }
    bool verbs = false;
    while (takePrefix(title, verb)) {
        verbs = true;
        takePrefix(title, std::to_array<std::string_view>({"和", "与", "及"}));
        while (takePrefix(title, lead)) {
        }
    }
    if (!verbs) {
        return EditorHead::No;
    }
    if (std::find(certain.begin(), certain.end(), title) != certain.end() || folded == "标题建议") {
        return EditorHead::Certain;
    }
    return std::find(possible.begin(), possible.end(), title) != possible.end() ? EditorHead::Possible
                                                                                : EditorHead::No;
}

} // namespace duizhao::recognition
