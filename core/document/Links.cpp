#include "core/document/Links.h"

#include "core/document/Entities.h"

#include <algorithm>
#include <cctype>

namespace duizhao::document {

namespace {

constexpr std::size_t kLongestTarget = 8192;

bool isLinkSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

std::size_t skipLinkSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && isLinkSpace(text[at])) {
        ++at;
    }
    return at;
}

/// End of a destination in angle brackets that starts at `at`; 0 when it is not closed on its line.
std::size_t pointyEnd(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '\n' && text[at] != '<'; ++at) {
        if (text[at] == '>') {
            return at + 1;
        }
        at += text[at] == '\\' ? 1 : 0;
    }
    return 0;
}

/// End of a plain destination: no blanks, parentheses balanced to a depth of 32 (as cmark).
std::size_t plainEnd(std::string_view text, std::size_t at)
{
    constexpr int deepest = 32;
    int depth = 0;
    for (; at < text.size(); ++at) {
        const auto c = text[at];
        if (static_cast<unsigned char>(c) <= 0x20 || (c == ')' && depth == 0)) {
            break;
        }
        if (c == '\\' && at + 1 < text.size() &&
            std::ispunct(static_cast<unsigned char>(text[at + 1])) != 0) {
            ++at;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth > deepest) {
            return 0;
        }
    }
    return depth == 0 ? at : 0;
}

/// End of a title at `at`; `at` itself when there is none, 0 when it is not closed.
std::size_t titleEnd(std::string_view text, std::size_t at)
{
    if (at >= text.size() || std::string_view{"\"'("}.find(text[at]) == std::string_view::npos) {
        return at;
    }
    const auto open = text[at];
    const auto close = open == '(' ? ')' : open;
    for (++at; at < text.size(); ++at) {
        if (text[at] == close) {
            return at + 1;
        }
        if (text[at] == '\\') {
            ++at;
        } else if (open == '(' && text[at] == '(') {
            return 0;
        }
    }
    return 0;
}

/// What ends a sentence rather than an address: `https://x.org/a_(b)).` ends after `(b)`.
std::size_t withoutTrailingPunctuation(std::string_view address)
{
    auto end = address.size();
    auto closing = std::count(address.begin(), address.end(), ')');
    const auto opening = std::count(address.begin(), address.end(), '(');
    while (end > 0) {
        const auto c = address[end - 1];
        if (c == ')') {
            if (closing <= opening) {
                break;
            }
            --closing;
        } else if (std::string_view{"?!.,:;*_~'`"}.find(c) == std::string_view::npos) {
            break;
        }
        --end;
    }
    return end;
}

bool isSchemeChar(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '.' || c == '-';
}

bool isMailAddress(std::string_view text)
{
    const auto at = text.find('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) {
        return false;
    }
    const auto isLocal = [](char c) {
        return isSchemeChar(c) || std::string_view{"!#$%&'*/=?^_`{|}~"}.find(c) != std::string_view::npos;
    };
    const auto isHost = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.';
    };
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), isLocal) &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), isHost);
}

} // namespace

LinkTarget linkTarget(std::string_view text)
{
    text = text.substr(0, kLongestTarget);
    if (text.empty() || text.front() != '(') {
        return {};
    }
    const auto start = skipLinkSpace(text, 1);
    const bool pointy = start < text.size() && text[start] == '<';
    const auto end = pointy ? pointyEnd(text, start) : plainEnd(text, start);
    if (end == 0) {
        return {};
    }
    auto close = skipLinkSpace(text, end);
    if (close > end) {
        const auto title = titleEnd(text, close);
        close = title == 0 ? text.size() : skipLinkSpace(text, title);
    }
    if (close >= text.size() || text[close] != ')') {
        return {};
    }
    const auto url = pointy ? text.substr(start + 1, end - start - 2) : text.substr(start, end - start);
    return {unescaped(url), close + 1};
}

LinkTarget angleAddress(std::string_view text)
{
    text = text.substr(0, kLongestTarget);
    const auto end = text.find_first_of("<> \t\n", 1);
    if (end == std::string_view::npos || text[end] != '>' || end < 3) {
        return {};
    }
    const auto inner = text.substr(1, end - 1);
    const auto colon =
        static_cast<std::size_t>(std::find_if_not(inner.begin(), inner.end(), isSchemeChar) - inner.begin());
    if (colon >= 2 && colon <= 32 && colon < inner.size() && inner[colon] == ':' &&
        std::isalpha(static_cast<unsigned char>(inner[0])) != 0) {
        return {std::string{inner}, end + 1};
    }
    return isMailAddress(inner) ? LinkTarget{"mailto:" + std::string{inner}, end + 1} : LinkTarget{};
}

std::size_t bareAddressLength(std::string_view text)
{
    constexpr std::size_t longestPrefix = 8;
    std::string prefix{text.substr(0, longestPrefix)};
    std::transform(prefix.begin(), prefix.end(), prefix.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t host = prefix.starts_with("https://")  ? 8
                             : prefix.starts_with("http://") ? 7
                             : prefix.starts_with("www.")    ? 4
                                                             : 0;
    if (host == 0 || host >= text.size() || std::isalnum(static_cast<unsigned char>(text[host])) == 0) {
        return 0;
    }
    auto end = host;
    while (end < text.size() && text[end] > 0x20 && text[end] < 0x7F &&
           std::string_view{"<>\"[]`|"}.find(text[end]) == std::string_view::npos) {
        ++end;
    }
    return withoutTrailingPunctuation(text.substr(0, end));
}

} // namespace duizhao::document
