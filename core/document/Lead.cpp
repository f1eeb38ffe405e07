#include "core/document/Lead.h"

#include "core/text/Lines.h"
#include "core/text/Utf8.h"

namespace duizhao::document {

namespace {

constexpr int kMostWords = 5;
constexpr int kMostHan = 12;
/// What follows is a paragraph, not a value (`Date: 2024`).
constexpr std::size_t kLeastText = 24;

/// A word that is said or written, or an example that follows, makes no label.
constexpr std::u32string_view kSaying = U"说說道问問答称稱写寫言曰如是为為了";
constexpr std::u32string_view kOpeningQuotes = U"\"“‘「『'";

bool isWordMark(char32_t c)
{
    return text::isAsciiLetter(c) || text::isAsciiDigit(c) || c == U'\'' || c == U'\u2019' || c == U'-' ||
           c == U'&' || (c >= 0xC0 && c <= 0x24F);
}

/// Where the label's colon begins; npos: other marks come first, or it is too long.
std::size_t colonOf(std::string_view text, LeadForm form)
{
    int words = 0;
    int han = 0;
    bool inWord = false;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        const auto c = text::nextCodePoint(text, at);
        if (c == U':' || c == U'：') {
            const bool enough = words + han >= 1 && (words == 0 ? han >= 2 : true);
            const bool isSaid = form == LeadForm::Certain && kSaying.find(last) != std::u32string_view::npos;
            return enough && !isSaid ? begin : std::string_view::npos;
        }
        const bool isWord = isWordMark(c);
        words += isWord && !inWord ? 1 : 0;
        han += text::isHan(c) ? 1 : 0;
        inWord = isWord;
        if ((!isWord && !text::isHan(c) && c != U' ' && c != 0xA0) || words > kMostWords || han > kMostHan) {
            break;
        }
        last = c;
    }
    return std::string_view::npos;
}

} // namespace

std::size_t leadLength(std::string_view text, LeadForm form)
{
    if (text.empty() || (text.front() >= 'a' && text.front() <= 'z')) {
        return 0;
    }
    auto end = colonOf(text, form);
    if (end == std::string_view::npos) {
        return 0;
    }
    const bool wide = text::nextCodePoint(text, end) != U':';
    const auto rest = text::trimmed(text.substr(end));
    const bool apart = wide || end >= text.size() || text[end] == ' ' || text[end] == '\n' ||
                       text.substr(end).starts_with("\u00A0") ||
                       static_cast<unsigned char>(text[end]) >= 0x80;
    std::size_t first = 0;
    if (!apart || rest.size() < kLeastText ||
        kOpeningQuotes.find(text::nextCodePoint(rest, first)) != std::u32string_view::npos) {
        return 0;
    }
    return end;
}

} // namespace duizhao::document
