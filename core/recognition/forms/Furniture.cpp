#include "core/recognition/forms/EnglishForms.h"
#include "core/text/Lines.h"
#include "core/text/Pattern.h"

#include <algorithm>
#include <array>

namespace duizhao::recognition {

namespace {

/// A page's text that is about the page. Short lines only: an article may well speak of subscribing.
constexpr std::size_t furnitureLimit = 220;

/// The whole line, stops and arrows left aside: buttons and links of nearly every page.
constexpr auto wholeLines = std::to_array<std::string_view>({
    "toc",
    "share",
    "share this",
    "share this post",
    "share this article",
    "subscribe",
    "subscribe now",
    "subscribe here",
    "unsubscribe",
    "view in browser",
    "view online",
    "read online",
    "view web version",
    "sign up",
    "sign in",
    "sign up now",
    "log in",
    "login",
    "menu",
    "skip to content",
    "skip to main content",
    "back to top",
    "back to issues",
    "back",
    "advertisement",
    "accept",
    "accept all",
    "accept cookies",
    "accept all cookies",
    "reject all",
    "cookie settings",
    "privacy policy",
    "privacy",
    "terms of service",
    "terms of use",
    "terms",
    "contact us",
    "about us",
    "manage preferences",
    "update preferences",
    "email",
    "loading",
    "listen",
    "listen to this post",
    "leave a comment",
});

/// How such lines begin.
constexpr auto beginnings = std::to_array<std::string_view>({
    "promo banner",            // the text of an advertisement's picture
    "subscribe to ",           // call to action
    "stay updated",            // newsletter form
    "stay up to date with ",   // newsletter form
    "keep me updated",         // tick box of a form
    "sign up for our ",        // newsletter form
    "sign up to receive",      // newsletter form
    "join our newsletter",     // newsletter form
    "enter your email",        // field of a form
    "email address",           // field of a form
    "your email address",      // note under a form
    "view this email",         // e-mail head
    "view in your browser",    // e-mail head
    "view in browser",         // e-mail head
    "trouble viewing",         // e-mail head
    "having trouble viewing",  // e-mail head
    "you are receiving this",  // e-mail foot
    "you received this",       // e-mail foot
    "you're receiving this",   // e-mail foot
    "this email was sent",     // e-mail foot
    "unsubscribe ",            // e-mail foot
    "to unsubscribe",          // e-mail foot
    "update your preferences", // e-mail foot
    "manage your preferences", // e-mail foot
    "we use cookies",          // cookie banner
    "this site uses cookies",  // cookie banner
    "this website uses cookies",
    "by clicking ",      // cookie banner, form
    "by continuing to ", // cookie banner
    "copyright ©",       // page foot
    "©",                 // page foot
    "(c) 20",            // page foot
    "skip to ",          // accessibility link
});

std::string withoutOrnament(std::string_view text)
{
    std::string clean = plainLower(text);
    constexpr std::string_view ornament = " *_.:!>|-\\[]";
    const auto begin = clean.find_first_not_of(ornament);
    if (begin == std::string::npos) {
        return {};
    }
    clean = clean.substr(begin, clean.find_last_not_of(ornament) - begin + 1);
    for (const std::string_view arrow : {"← ", "→ ", "↑ "}) {
        if (clean.starts_with(arrow)) {
            clean.erase(0, arrow.size());
        }
    }
    return clean;
}

bool isWholeLine(std::string_view clean)
{
    return std::find(wholeLines.begin(), wholeLines.end(), clean) != wholeLines.end();
}

/// `Send us news (mailto:…)`: the target of a link that lost its mark-up is no part of the button.
void dropWrittenTargets(std::string& line)
{
    for (const std::string_view opening : {"(mailto:", "(http://", "(https://"}) {
        for (std::size_t at = line.find(opening); at != std::string::npos; at = line.find(opening, at)) {
            const std::size_t end = line.find(')', at);
            if (end == std::string::npos) {
                return;
            }
            line.erase(at, end + 1 - at);
        }
    }
}

/// Several links in one line, parted by bars, dots or more than one blank: one of them is a button of nearly
/// every page, and none says more than a button can (`Subscribe   Send us news`, `Share · Listen · Our
/// archive`).
bool isRowOfButtons(std::string_view text)
{
    static const text::Pattern part(R"(((?:(?!  | ?[|·•] ?)[^\n])+?)(?:\s*(?:  |[|·•])\s*|$))");
    constexpr std::size_t longestButton = 24;
    int parts = 0;
    int known = 0;
    std::string line{text};
    for (std::size_t at = line.find("\u00A0"); at != std::string::npos; at = line.find("\u00A0", at)) {
        line.replace(at, 2, " ");
    }
    dropWrittenTargets(line);
    for (std::string_view rest = text::trimmed(line); !rest.empty(); ++parts) {
        const auto match = part.matchStart(rest);
        if (!match) {
            return false;
        }
        const std::string button = withoutOrnament((*match)[1]);
        if (button.empty() || button.size() > longestButton || endsSentence((*match)[1]) ||
            button.find_first_of("@0123456789:") != std::string::npos) {
            return false;
        }
        known += isWholeLine(button) ? 1 : 0;
        rest.remove_prefix((*match)[0].size());
    }
    return parts > 1 && 2 * known >= parts;
}

} // namespace

bool isFurnitureLine(std::string_view text)
{
    if (text.empty() || text.size() > furnitureLimit) {
        return false;
    }
    const std::string clean = withoutOrnament(text);
    if (clean.empty()) {
        return false;
    }
    if (clean.starts_with("loading ") && clean.find("player") != std::string::npos) {
        return true;
    }
    const auto begins = [&](std::string_view start) { return clean.starts_with(start); };
    return isWholeLine(clean) || std::any_of(beginnings.begin(), beginnings.end(), begins) ||
           isRowOfButtons(text);
}

} // namespace duizhao::recognition
