#include "core/recognition/briefing/InterleavedRecogniser.h"

#include "core/align/search/SourceOrder.h"
#include "core/document/MarkdownParser.h"
#include "core/recognition/briefing/BilingualTable.h"
#include "core/recognition/briefing/InterleavedStructure.h"
#include "core/recognition/briefing/NoteHead.h"
#include "core/recognition/digest/PostEntries.h"
#include "core/recognition/forms/Cutting.h"
#include "core/recognition/forms/LineLanguages.h"
#include "core/recognition/forms/MarkupFolding.h"
#include "core/recognition/halves/HalvesForm.h"
#include "core/text/Fold.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::recognition {

namespace {

/// How the two languages stand in the text, line by line.
struct Turns {
    int english = 0;
    int chinese = 0;
    int changes = 0;       ///< from one language to the other
    int englishThenZh = 0; ///< English lines with Chinese right below
    std::size_t englishBytes = 0;
    std::size_t chineseBytes = 0;
};

/// The line of `## 原文`, when English stands below it that already stood above; else one past the last line.
/// Below a text that is Chinese alone the original is no repetition.
int repeatedOriginalLine(const text::Lines& lines)
{
    constexpr std::size_t kKnownPart = 3;
    std::size_t englishAbove = 0;
    int head = 0;
    std::size_t english = 0;
    std::size_t chinese = 0;
    for (int line = 1; line <= lines.count(); ++line) {
        const std::string_view content = text::trimmed(lines.line(line));
        if (head == 0 && isRepeatedOriginalHead(content)) {
            head = line;
            englishAbove = english;
            english = chinese = 0;
            continue;
        }
        const text::Language language = text::detectLanguage(content);
        english += language == text::Language::English ? content.size() : 0;
        chinese += language == text::Language::Chinese ? content.size() : 0;
    }
    const bool repeated = head > 0 && english > 4 * chinese && kKnownPart * englishAbove >= english;
    return repeated ? head : lines.count() + 1;
}

Turns countTurns(const text::Lines& lines)
{
    Turns turns;
    text::Language last = text::Language::None;
    const int end = repeatedOriginalLine(lines);
    const std::vector<text::Language> languages = lineLanguages(lines);
    for (int line = 1; line < end; ++line) {
        const text::Language language = languages[static_cast<std::size_t>(line)];
        if (language == text::Language::None) {
            continue;
        }
        const std::string_view content = text::trimmed(lines.line(line));
        (language == text::Language::English ? turns.english : turns.chinese) += 1;
        (language == text::Language::English ? turns.englishBytes : turns.chineseBytes) += content.size();
        if (last != text::Language::None && last != language) {
            ++turns.changes;
            turns.englishThenZh += language == text::Language::Chinese ? 1 : 0;
        }
        last = language;
    }
    return turns;
}

/// The lines of the text that no head has taken, parsed in as few pieces as may be.
std::vector<document::Block> parseUntaken(const SourceBlocks& source, const std::vector<bool>& taken,
                                          int last)
{
    std::vector<document::Block> blocks;
    int first = 1;
    const auto parse = [&](int until) {
        if (first <= until) {
            std::vector<document::Block> parsed = document::parseMarkdownLines(source.text(), first, until);
            blocks.insert(blocks.end(), std::make_move_iterator(parsed.begin()),
                          std::make_move_iterator(parsed.end()));
        }
    };
    for (int line = 1; line <= last; ++line) {
        if (taken[static_cast<std::size_t>(line)]) {
            parse(line - 1);
            first = line + 1;
        }
    }
    parse(last);
    return blocks;
}

/// The English again, folded; a banner in it may still tell the date.
void foldOriginal(const SourceBlocks& source, int head, model::RecognisedEdition& edition)
{
    constexpr int kBannerBlocks = 25;
    int seen = 0;
    for (document::Block& block : document::parseMarkdownLines(source.text(), head, source.lines().count())) {
        if (seen++ < kBannerBlocks && edition.head.date.empty()) {
            for (int line = block.firstLine; line <= block.lastLine; ++line) {
                if (const Banner banner = readBanner(source.lines().line(line)); !banner.date.empty()) {
                    edition.head.date = settledDate(banner.date, edition.head.noteDate);
                    edition.head.publication = banner.publication;
                }
            }
        }
        edition.blocks.push_back(folded(std::move(block), document::FoldReason::RepeatedOriginal));
    }
}

/// A heading below the first level with another of its level and language further down: a section.
bool isOneOfSections(const std::vector<document::Block>& blocks, const document::Block& heading)
{
    return heading.level > 1 &&
           std::any_of(blocks.begin(), blocks.end(), [&heading](const document::Block& other) {
               return other.kind == document::BlockKind::Heading && other.level == heading.level &&
                      other.language == heading.language && other.source.begin > heading.source.begin &&
                      other.disposition == document::Disposition::Shown;
           });
}

/// The headings a text without a note's head begins with: the deepest names it (the chapter stands above its
/// item), in each language.
void titleFromHeadings(model::RecognisedEdition& edition)
{
    model::RecognisedHead& head = edition.head;
    if (!head.title.empty() || !head.titleZh.empty()) {
        return;
    }
    int englishLevel = 0;
    int chineseLevel = 0;
    for (const document::Block& block : edition.blocks) {
        if (block.disposition != document::Disposition::Shown) {
            continue;
        }
        const bool chinese = block.language == text::Language::Chinese;
        int& level = chinese ? chineseLevel : englishLevel;
        if (block.kind != document::BlockKind::Heading || block.level <= level ||
            isOneOfSections(edition.blocks, block)) {
            break;
        }
        if (block.text.empty()) {
            continue;
        }
        level = block.level;
        (chinese ? head.titleZh : head.title) = block.text;
    }
}

/// A digest in two languages: each entry an article, where the form is that of entries.
void cutEntries(model::RecognisedEdition& edition)
{
    const bool whole =
        edition.articles.size() == 1 && edition.articles.front().role == model::ArticleRole::Whole;
    const Cut cut = whole ? findCut(edition.blocks) : Cut{};
    if (cut.plan == CutPlan::Entries) {
        edition.articles.clear();
        giveArticles(cut, edition);
        reportCut(cut, edition);
    }
}

model::RecognisedEdition readNote(const SourceBlocks& source)
{
    NoteHead note = readNoteHead(source);
    model::RecognisedEdition edition;
    edition.kind = model::EditionKind::Bilingual;
    edition.head = std::move(note.head);
    const int original = repeatedOriginalLine(source.lines());
    std::vector<document::Block> body = parseUntaken(source, note.takenLines, original - 1);
    foldMarkup(body, source);
    takeBareCode(body);
    splitBilingualTables(body, source);
    splitGluedLanguages(body, source);
    splitBilingualHeads(body, source);
    settleMixedLines(body);
    restoreOrdinals(body);
    edition.blocks = std::move(note.blocks);
    edition.blocks.insert(edition.blocks.end(), std::make_move_iterator(body.begin()),
                          std::make_move_iterator(body.end()));
    std::stable_sort(
        edition.blocks.begin(), edition.blocks.end(),
        [](const document::Block& a, const document::Block& b) { return a.source.begin < b.source.begin; });
    markNotes(edition);
    if (original <= source.lines().count()) {
        foldOriginal(source, original, edition);
    }
    titleFromHeadings(edition);
    assignArticles(edition);
    cutEntries(edition);
    return edition;
}

/// What a reader of the report should know of the pairs.
void reportPairs(model::RecognisedEdition& edition)
{
    long long untranslated = 0;
    long long added = 0;
    long long doubtful = 0;
    for (const model::Bead& bead : edition.beads) {
        const int index = bead.en.empty() ? bead.zh.front() : bead.en.front();
        const bool text = edition.blocks[static_cast<std::size_t>(index)].language != text::Language::None;
        untranslated += text && bead.zh.empty() ? 1 : 0;
        added += bead.en.empty() ? 1 : 0;
        doubtful += bead.status == model::BeadStatus::NeedsReview ? 1 : 0;
    }
    if (untranslated > 0) {
        edition.remarks.push_back({model::RemarkKind::WithoutChinese, {untranslated}});
    }
    if (added > 0) {
        edition.remarks.push_back({model::RemarkKind::WithoutEnglish, {added}});
    }
    if (doubtful > 0) {
        edition.remarks.push_back({model::RemarkKind::PairsToReview, {doubtful}});
    }
}

} // namespace

bool isRepeatedOriginalHead(std::string_view line)
{
    const std::string_view content = text::trimmed(line);
    if (!content.starts_with("#") || content.size() > 40) {
        return false;
    }
    const std::string head = text::foldTitle(content);
    return head == "原文" || head == "英文原文" || head == "原文内容" || head == "original" ||
           head == "originaltext";
}

double InterleavedRecogniser::confidence(const SourceText& source, const text::Lines& lines) const
{
    const Turns turns = countTurns(lines);
    const int all = turns.english + turns.chinese;
    const int fewer = std::min(turns.english, turns.chinese);
    if (const int rows = bilingualRows(lines); rows >= 3 && rows > all) {
        return 0.8;
    }
    if (fewer < 2 || all == 0) {
        return 0;
    }
    // A Han character takes three bytes and says as much as three letters: translations weigh the same.
    const auto lighter = static_cast<double>(std::min(turns.englishBytes, turns.chineseBytes));
    const double weight = lighter / static_cast<double>(turns.englishBytes + turns.chineseBytes);
    const double share = std::min(static_cast<double>(fewer) / all, weight);
    const double translated = static_cast<double>(turns.englishThenZh) / turns.english;
    const double note = hasNoteHead(lines) ? 0.15 : 0;
    if (share >= 0.2 && translated >= 0.3 && turns.changes >= 3) {
        return std::min(0.7 + note + 0.15 * translated, 0.98);
    }
    if (hasPostEntries(lines)) {
        return 0.9;
    }
    // One language and then the other: two halves that do not say the same, or HalvesRecogniser had read
    // them.
    if (turns.changes <= 1 || findHalves(source.text, lines)) {
        return 0;
    }
    if (share >= 0.15 && (note > 0 || (share >= 0.3 && all >= 6))) {
        return 0.5 + note;
    }
    return 0;
}

model::RecognisedEdition InterleavedRecogniser::recognise(const SourceText& source,
                                                          const text::Lines& lines) const
{
    const SourceBlocks blocks(source.text, lines);
    model::RecognisedEdition edition = hasPostEntries(lines) ? readPostEntries(blocks) : readNote(blocks);
    edition.beads = align::pairBySourceOrder(edition.blocks);
    followPairs(edition);
    reportPairs(edition);
    return edition;
}

} // namespace duizhao::recognition
