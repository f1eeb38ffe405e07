#include "core/page/StandalonePage.h"

#include "core/page/HtmlWriter.h"
#include "core/page/PageWriter.h"
#include "resources/page.h"

namespace duizhao::page {

namespace {

/// What stands between the braces of the rule for the dark theme.
std::string_view darkColours(std::string_view css)
{
    constexpr std::string_view selector = ":root[data-theme=\"dark\"] {";
    const auto found = css.find(selector);
    if (found == std::string_view::npos) {
        return {};
    }
    const auto begin = found + selector.size();
    return css.substr(begin, css.find('}', begin) - begin);
}

} // namespace

std::string standaloneStyle()
{
    std::string css;
    for (const auto& file : resources::page()) {
        css += file.content;
        if (const auto dark = darkColours(file.content); !dark.empty()) {
            css += "@media (prefers-color-scheme: dark) { :root {" + std::string{dark} + "} }\n";
        }
    }
    return css;
}

std::string writeStandalonePage(const model::ReadingDocument& document, const PageTexts& texts)
{
    const model::IssueSummary& issue = document.issue;
    const bool alone = !onlyLanguage(document).empty();
    HtmlWriter out("<!DOCTYPE html>");
    {
        const auto html = out.element("html", {{"lang", "en"},
                                               {"data-columns", alone ? "one" : "two"},
                                               {"data-show", "both"},
                                               {"data-alone", alone ? "yes" : ""}});
        {
            const auto head = out.element("head", {});
            out.single("meta", {{"charset", "utf-8"}});
            out.single("meta", {{"http-equiv", "Content-Security-Policy"},
                                {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
            out.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
            out.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
            out.leaf("title", {}, issue.title.empty() ? issue.titleZh : issue.title);
            const auto sheet = out.element("style", {});
            out.rendered(standaloneStyle());
        }
        const auto body = out.element("body", {});
        out.rendered(writeMain(document, texts));
    }
    return out.take();
}

} // namespace duizhao::page
