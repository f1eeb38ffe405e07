#include "app/cli/Values.h"

#include <algorithm>
#include <cstdio>

namespace duizhao::cli {

namespace {

std::string padded(const std::string& text, std::size_t width)
{
    return text.size() >= width ? text : std::string(width - text.size(), ' ') + text;
}

std::string percent(const model::Account& account)
{
    if (account.totalCharacters == 0) {
        return "100 %";
    }
    const double share = 100.0 * static_cast<double>(account.accountedCharacters) /
                         static_cast<double>(account.totalCharacters);
    char text[16];
    std::snprintf(text, sizeof text, share == 100.0 ? "%.0f %%" : "%.2f %%", share);
    return text;
}

std::string blocksLine(const importer::ImportReport& report)
{
    std::vector<std::string> parts{std::to_string(report.blocksShown) + " shown",
                                   std::to_string(report.blocksMetadata) + " metadata"};
    for (const auto& [reason, count] : report.blocksFolded) {
        parts.push_back(std::to_string(count) + " folded as " + reason);
    }
    return counted(report.blocksTotal, "block") + ": " + cli::joined(parts, ", ");
}

} // namespace

std::string inBytes(std::uint64_t bytes)
{
    constexpr std::uint64_t kilo = 1000;
    if (bytes < kilo * kilo) {
        return std::to_string((bytes + kilo / 2) / kilo) + " kB";
    }
    const std::uint64_t tenths = (bytes + kilo * 50) / (kilo * 100);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

std::string counted(int number, const std::string& what)
{
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& parts, const std::string& between)
{
    std::string text;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : between) + part;
        }
    }
    return text;
}

std::string shortened(const std::string& text, std::size_t characters)
{
    std::string line;
    std::size_t count = 0;
    for (const char byte : text) {
        const bool starts = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        if (starts && count++ == characters) {
            return line + "…";
        }
        line += byte == '\n' ? ' ' : byte;
    }
    return line;
}

std::string toText(const importer::ImportReport& report)
{
    std::string text = std::string{name(report.outcome)} + ": " + report.file.string() + "\n";
    if (report.outcome == importer::ImportOutcome::Failed) {
        return text + "    " + report.error.message + "\n";
    }
    text += "    " +
            joined({std::string{name(report.format)}, std::string{name(report.edition)} + " edition",
                    std::string{text::encodingName(report.encoding)}, counted(report.articles, "article"),
                    counted(report.pairs, "pair")},
                   ", ") +
            "\n";
    const std::string issue = report.issue ? "issue " + std::to_string(report.issue.value) : "a new issue";
    text += "    " + joined({issue, report.issueTitle}, ": ") + "\n";
    text += "    " + blocksLine(report) + "\n";
    text += "    " + std::to_string(report.characters.accountedCharacters) + " of " +
            std::to_string(report.characters.totalCharacters) + " characters accounted for (" +
            percent(report.characters) + ")\n";
    for (const model::Remark& remark : report.remarks) {
        text += "    - " + inEnglish(remark) + "\n";
    }
    if (report.question) {
        const std::string both = report.editionId ? std::to_string(report.editionId.value) + " " +
                                                        std::to_string(report.question->edition.value)
                                                  : std::string{};
        text += "    ? Is it the same issue as " +
                joined({std::to_string(report.question->issue.value), report.question->issueTitle}, ": ") +
                "? " +
                (both.empty() ? "It is asked when the file is imported.\n"
                              : "`questions join " + both + "` or `questions apart " + both +
                                    "`; the reasons are in `questions list`.\n");
    }
    return text;
}

std::string toText(const model::IssueSummary& issue)
{
    std::vector<std::string> kinds;
    for (const model::EditionSummary& edition : issue.editions) {
        kinds.emplace_back(name(edition.kind));
    }
    const std::string unread = issue.unread > 0 ? std::to_string(issue.unread) + " unread" : std::string{};
    const std::string number = issue.number.empty() ? std::string{} : "no. " + issue.number;
    std::string text = padded(std::to_string(issue.id.value), 5) + "  " +
                       joined({issue.date, issue.publication, number, counted(issue.articles, "article"),
                               unread, joined(kinds, ", ")},
                              "  ·  ") +
                       "\n";
    for (const std::string& title : {issue.title, issue.titleZh}) {
        text += title.empty() ? "" : "       " + title + "\n";
    }
    return text;
}

std::string toText(const model::ArticleSummary& article)
{
    const std::string number = article.number > 0 ? "no. " + std::to_string(article.number) : std::string{};
    const std::string role =
        article.role == model::ArticleRole::Promotion ? std::string{name(article.role)} : std::string{};
    const std::string notes = article.notes > 0 ? counted(article.notes, "note") : std::string{};
    const std::string pairs = article.pairs > 0 ? counted(article.pairs, "pair") : std::string{};
    std::string text = padded(std::to_string(article.id.value), 5) + " " + (article.unread ? "•" : " ") +
                       (article.bookmarked ? "★" : " ") + " " +
                       joined({number, article.date, article.author, article.category, role,
                               article.stub ? "stub" : "", pairs, notes, article.archived ? "archived" : ""},
                              "  ·  ") +
                       "\n";
    for (const std::string& title : {article.title, article.titleZh, article.originalTitle}) {
        text += title.empty() ? "" : "         " + title + "\n";
    }
    if (!article.tags.empty()) {
        text += "         #" + joined(article.tags, " #") + "\n";
    }
    return text;
}

} // namespace duizhao::cli
