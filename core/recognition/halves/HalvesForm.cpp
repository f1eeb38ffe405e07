#include "core/recognition/halves/HalvesForm.h"

#include "core/document/FrontMatter.h"
#include "core/recognition/forms/LineLanguages.h"
#include "core/recognition/forms/SourceBlocks.h"
#include "core/text/Fold.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace duizhao::recognition {

namespace {

constexpr double kMostOther = 0.1;       ///< of a half's lines, or of its bytes
constexpr double kMostOtherLines = 0.25; ///< where they are short: commands, names, captions
constexpr int kLeastLines = 3;
constexpr double kLeastWeight = 1.0 / 3;
constexpr int kFrontMatterReach = 40; ///< lines of front matter that the back half may begin with
constexpr std::size_t kLongestLabel = 60;

/// Lines and bytes of one language in one half. A Han character takes three bytes and says as much as three
/// letters: translations weigh the same.
struct Tally {
    int lines = 0;
    std::size_t bytes = 0;
};

Tally tally(const text::Lines& lines, const std::vector<text::Language>& languages, LineSpan span,
            text::Language language)
{
    Tally sum;
    for (int line = span.first; line <= span.last; ++line) {
        if (languages[static_cast<std::size_t>(line)] == language) {
            ++sum.lines;
            sum.bytes += text::trimmed(lines.line(line)).size();
        }
    }
    return sum;
}

text::Language other(text::Language language)
{
    return language == text::Language::English ? text::Language::Chinese : text::Language::English;
}

/// The languages of the lines; one that stands twice (code, a name, a caption) is in both halves and tells
/// nothing.
std::vector<text::Language> tellingLanguages(const text::Lines& lines)
{
    std::vector<text::Language> languages = lineLanguages(lines);
    std::unordered_map<std::string_view, int> uses;
    const auto isEnglish = [&](int line) {
        return languages[static_cast<std::size_t>(line)] == text::Language::English;
    };
    for (int line = 1; line <= lines.count(); ++line) {
        if (isEnglish(line)) {
            ++uses[text::trimmed(lines.line(line))];
        }
    }
    for (int line = 1; line <= lines.count(); ++line) {
        if (isEnglish(line) && uses[text::trimmed(lines.line(line))] > 1) {
            languages[static_cast<std::size_t>(line)] = text::Language::None;
        }
    }
    return languages;
}

/// The first line of the back half, so that the fewest lines stand on the wrong side; 0: there is none.
int bestBorder(const std::vector<text::Language>& languages, text::Language front)
{
    const text::Language back = other(front);
    const auto wrongBelow = std::count(languages.begin(), languages.end(), front);
    auto wrong = wrongBelow;
    auto least = wrongBelow + 1;
    int border = 0;
    for (std::size_t line = 1; line < languages.size(); ++line) {
        if (languages[line] == back) {
            if (wrong < least) {
                least = wrong;
                border = static_cast<int>(line);
            }
            ++wrong;
        } else if (languages[line] == front) {
            --wrong;
        }
    }
    return border;
}

/// Where front matter of the back half's own begins, if its border fell into or right below it.
int frontMatterAbove(std::string_view text, const text::Lines& lines, int border)
{
    for (int line = border; line > std::max(1, border - kFrontMatterReach); --line) {
        if (text::trimmed(lines.line(line)) != "---") {
            continue;
        }
        const std::string_view rest = text.substr(lines.range(line, line).begin);
        if (const int end = document::frontMatterEnd(text::Lines{rest}); end > 0 && line + end > border - 4) {
            return line;
        }
    }
    return 0;
}

/// Parts the lines between the last of the front half and `border`: at a rule, or before the border.
void settleBorder(std::string_view text, const text::Lines& lines,
                  const std::vector<text::Language>& languages, int border, HalvesForm& form)
{
    form.back = {border, lines.count()};
    form.front = {1, border - 1};
    if (const int above = frontMatterAbove(text, lines, border); above > 0) {
        form.back.first = above;
        form.front.last = above - 1;
        return;
    }
    for (int line = border - 1; line > 1 && languages[static_cast<std::size_t>(line)] == text::Language::None;
         --line) {
        if (isRuleLine(text::trimmed(lines.line(line)))) {
            form.back.first = line + 1;
            form.front.last = line - 1;
            return;
        }
    }
}

bool isBalanced(const text::Lines& lines, const std::vector<text::Language>& languages,
                const HalvesForm& form)
{
    const text::Language back = other(form.frontLanguage);
    const Tally front = tally(lines, languages, form.front, form.frontLanguage);
    const Tally frontWrong = tally(lines, languages, form.front, back);
    const Tally rear = tally(lines, languages, form.back, back);
    const Tally rearWrong = tally(lines, languages, form.back, form.frontLanguage);
    const auto few = [](const Tally& wrong, const Tally& right) {
        const double share = wrong.lines / std::max(1.0, static_cast<double>(wrong.lines + right.lines));
        const double bytes =
            static_cast<double>(wrong.bytes) / std::max(1.0, static_cast<double>(wrong.bytes + right.bytes));
        return share <= kMostOther || (share <= kMostOtherLines && bytes <= kMostOther);
    };
    const auto lighter = static_cast<double>(std::min(front.bytes, rear.bytes));
    const auto heavier = static_cast<double>(std::max(front.bytes, rear.bytes));
    return front.lines >= kLeastLines && rear.lines >= kLeastLines && few(frontWrong, front) &&
           few(rearWrong, rear) && lighter >= kLeastWeight * heavier;
}

/// Whether the first line of the back half, or the last of the front, names a language.
bool hasLabel(const text::Lines& lines, const HalvesForm& form)
{
    constexpr int kReach = 4;
    for (int line = form.back.first; line < std::min(form.back.first + kReach, form.back.last); ++line) {
        if (isLanguageLabel(lines.line(line))) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isLanguageLabel(std::string_view line)
{
    static constexpr auto labels = std::to_array<std::string_view>({"english",
                                                                    "englishversion",
                                                                    "englishtext",
                                                                    "englishoriginal",
                                                                    "original",
                                                                    "originaltext",
                                                                    "en",
                                                                    "英文",
                                                                    "英文版",
                                                                    "英文原文",
                                                                    "原文",
                                                                    "英语",
                                                                    "英语原文",
                                                                    "chinese",
                                                                    "chineseversion",
                                                                    "chinesetext",
                                                                    "translation",
                                                                    "chinesetranslation",
                                                                    "zh",
                                                                    "cn",
                                                                    "中文",
                                                                    "中文版",
                                                                    "中文版本",
                                                                    "中文译文",
                                                                    "中文翻译",
                                                                    "译文",
                                                                    "翻译",
                                                                    "全文翻译",
                                                                    "简体中文",
                                                                    "繁体中文",
                                                                    "正体中文"});
    if (line.size() > kLongestLabel) {
        return false;
    }
    const std::string word = text::foldTitle(line);
    return std::find(labels.begin(), labels.end(), word) != labels.end();
}

std::optional<HalvesForm> findHalves(std::string_view text, const text::Lines& lines)
{
    const std::vector<text::Language> languages = tellingLanguages(lines);
    std::optional<HalvesForm> best;
    for (const text::Language front : {text::Language::English, text::Language::Chinese}) {
        const int border = bestBorder(languages, front);
        HalvesForm form;
        form.frontLanguage = front;
        if (border > 1) {
            settleBorder(text, lines, languages, border, form);
            if (isBalanced(lines, languages, form)) {
                form.labelled = hasLabel(lines, form);
                best = form;
            }
        }
    }
    return best;
}

} // namespace duizhao::recognition
