// CommonMark's own examples over our inline reader. They are read from a Debian package, not copied in; what
// differs stands with its reason in core/document/README.md, and the two must agree. A few examples of our
// own with the same constructs stand in InlineTest.

#include "core/document/HtmlRenderer.h"
#include "core/document/Inline.h"
#include "core/text/Lines.h"
#include "tests/support/Folders.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {
namespace {

/// CommonMark 0.30, as golang-github-yuin-goldmark-dev has it.
constexpr const char* kSpec = "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json";

struct Example {
    int number = 0;
    std::string section;
    std::string markdown;
    std::string html; ///< of the one paragraph it makes
};

bool isInlineSection(std::string_view section)
{
    static constexpr auto sections = std::to_array<std::string_view>(
        {"Autolinks", "Backslash escapes", "Code spans", "Emphasis and strong emphasis",
         "Entity and numeric character references", "Hard line breaks", "Images", "Inlines", "Links",
         "Raw HTML", "Soft line breaks", "Textual content"});
    return std::find(sections.begin(), sections.end(), section) != sections.end();
}

/// What is one paragraph and nothing else; blocks are cmark-gfm's.
std::vector<Example> inlineExamples()
{
    std::vector<Example> examples;
    for (const auto& entry : nlohmann::json::parse(test::readFile(kSpec))) {
        Example example{entry["example"], entry["section"], entry["markdown"], entry["html"]};
        const bool paragraph = example.html.starts_with("<p>") && example.html.ends_with("</p>\n") &&
                               example.html.find("<p>", 1) == std::string::npos;
        if (isInlineSection(example.section) && paragraph) {
            example.html = example.html.substr(3, example.html.size() - 8);
            examples.push_back(std::move(example));
        }
    }
    return examples;
}

std::string escaped(std::string_view text)
{
    std::string html;
    for (const char c : text) {
        html += c == '&'   ? "&amp;"
                : c == '<' ? "&lt;"
                : c == '>' ? "&gt;"
                : c == '"' ? "&quot;"
                           : std::string(1, c);
    }
    return html;
}

/// An address as the examples write it: percent signs for what may not stand in one.
std::string address(std::string_view url)
{
    constexpr std::string_view safe = "-_.+!*'(),%#@?=;:/,+&$~";
    std::string out;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || safe.find(c) != std::string_view::npos) {
            out += c == '&' ? "&amp;" : std::string(1, c);
        } else {
            constexpr std::string_view digits = "0123456789ABCDEF";
            out += {'%', digits[byte / 16], digits[byte % 16]};
        }
    }
    return out;
}

std::string tagOf(InlineMark mark)
{
    return mark == InlineMark::Strong ? "strong" : mark == InlineMark::Strike ? "del" : "em";
}

std::string htmlOf(std::string_view markdown)
{
    std::string html;
    for (const InlineEvent& event : parseInline(markdown)) {
        const bool link = event.mark == InlineMark::Link;
        switch (event.kind) {
        case InlineKind::Text:
            html += escaped(event.text);
            break;
        case InlineKind::Code:
            html += "<code>" + escaped(event.text) + "</code>";
            break;
        case InlineKind::SoftBreak:
            html += "\n";
            break;
        case InlineKind::HardBreak:
            html += "<br />\n";
            break;
        case InlineKind::Html:
            html += event.text;
            break;
        case InlineKind::Image:
            html += "<img src=\"" + address(event.url) + "\" alt=\"" + escaped(event.text) + "\" />";
            break;
        case InlineKind::Open:
            html += link ? "<a href=\"" + address(event.url) + "\">" : "<" + tagOf(event.mark) + ">";
            break;
        case InlineKind::Close:
            html += link ? std::string{"</a>"} : "</" + tagOf(event.mark) + ">";
            break;
        }
    }
    return html;
}

/// The numbers in the first cells of the README's table, and the share it tells.
struct Told {
    std::set<int> differing;
    std::string share;
};

Told readTable()
{
    Told told;
    const std::string text = test::readFile(test::sourceFolder() / "core/document/README.md");
    const text::Lines lines{text};
    for (int number = 1; number <= lines.count(); ++number) {
        const std::string_view line = lines.line(number);
        if (const auto at = line.find("examples agree"); at != std::string_view::npos) {
            told.share = std::string{line.substr(0, at)};
        }
        if (!line.starts_with("| ") || std::isdigit(static_cast<unsigned char>(line[2])) == 0) {
            continue;
        }
        const std::string_view cell = line.substr(2, line.find('|', 2) - 2);
        for (std::size_t at = 0; at < cell.size();) {
            const std::size_t end = std::min(cell.find_first_not_of("0123456789", at), cell.size());
            if (end > at) {
                told.differing.insert(std::stoi(std::string{cell.substr(at, end - at)}));
            }
            at = end + 1;
        }
    }
    return told;
}

TEST(CommonMark, whatDiffersFromTheSpecificationStandsInTheReadmeWithItsReason)
{
    ASSERT_TRUE(std::filesystem::exists(kSpec))
        << "install golang-github-yuin-goldmark-dev (packaging/install-packages does)";
    const auto examples = inlineExamples();
    const Told told = readTable();
    std::set<int> differing;
    for (const Example& example : examples) {
        const std::string html = htmlOf(text::trimmed(example.markdown));
        if (html != example.html) {
            differing.insert(example.number);
        }
        const bool expected = told.differing.contains(example.number);
        EXPECT_EQ(html != example.html, expected)
            << example.number << " (" << example.section << ")\n"
            << example.markdown << "specification: " << example.html << "\nours: " << html;
    }
    EXPECT_EQ(differing, told.differing);
    const std::string share =
        std::to_string(examples.size() - differing.size()) + " of " + std::to_string(examples.size());
    EXPECT_NE(told.share.find(share), std::string::npos)
        << share << " agree, the README says: " << told.share;
}

} // namespace
} // namespace duizhao::document
