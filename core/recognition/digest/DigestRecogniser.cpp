#include "core/recognition/digest/DigestRecogniser.h"

#include "core/recognition/digest/DigestEntry.h"
#include "core/recognition/digest/DigestLists.h"
#include "core/recognition/forms/BlockTools.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <map>
#include <vector>

namespace duizhao::recognition {

namespace {

/// Below this many numbered entries a page with folded parts is no digest.
constexpr int fewEntries = 2;

/// What stands before, between and after the entries. The list's own name over them is the title.
void readOutside(std::string_view text, const text::Lines& lines, text::TextRange range,
                 model::RecognisedEdition& edition)
{
    if (isBlank(text, range)) {
        return;
    }
    const bool first = edition.articles.empty();
    for (auto& block : parseSlice(text, lines, range)) {
        auto& head = edition.head;
        if (first && block.kind == document::BlockKind::Heading && head.title.empty() &&
            head.titleZh.empty()) {
            (block.language == text::Language::Chinese ? head.titleZh : head.title) = block.text;
            takeAsMetadata(block, "title");
        } else if (block.kind == document::BlockKind::Rule) {
            foldBlock(block, document::FoldReason::Markup);
        }
        edition.blocks.push_back(std::move(block));
    }
}

/// The model that wrote most of the entries.
std::string commonModel(const std::vector<model::RecognisedArticle>& articles)
{
    std::map<std::string, int> counts;
    for (const auto& article : articles) {
        if (!article.model.empty()) {
            ++counts[article.model];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string{} : most->first;
}

/// Entries stand for themselves: the later half of a long digest is read by a thread beside.
std::vector<DigestEntry> readEntries(std::string_view text, const text::Lines& lines,
                                     const std::vector<DigestFrame>& frames)
{
    constexpr std::size_t worthAThread = 40;
    std::vector<DigestEntry> entries(frames.size());
    const auto read = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            entries[i] = readDigestEntry(text, lines, frames[i], static_cast<int>(i));
        }
    };
    if (frames.size() < worthAThread) {
        read(0, frames.size());
        return entries;
    }
    // Where no thread is to be had it is read when it is asked for.
    auto later = std::async(read, frames.size() / 2, frames.size());
    read(0, frames.size() / 2);
    later.get();
    return entries;
}

void tellStubs(model::RecognisedEdition& edition)
{
    const auto stubs = std::count_if(edition.articles.begin(), edition.articles.end(),
                                     [](const auto& article) { return article.stub; });
    if (stubs > 0) {
        edition.remarks.push_back({model::RemarkKind::EntriesWithoutBody,
                                   {static_cast<long long>(stubs), std::to_string(edition.articles.size())}});
    }
}

} // namespace

double DigestRecogniser::confidence(const SourceText& source, const text::Lines& lines) const
{
    if (source.text.find("<details") == std::string_view::npos) {
        return listConfidence(source.text, lines);
    }
    const auto frames = findDigestEntries(source.text);
    const auto numbered =
        std::count_if(frames.begin(), frames.end(), [](const auto& frame) { return frame.numbered; });
    if (numbered == 0) {
        return 0.0;
    }
    std::size_t covered = 0;
    for (const auto& frame : frames) {
        covered += frame.whole.end - frame.whole.begin;
    }
    const bool most = covered * 2 > source.text.size();
    if (numbered < fewEntries) {
        return most ? 0.7 : 0.0;
    }
    return most ? 0.98 : 0.0;
}

model::RecognisedEdition DigestRecogniser::recognise(const SourceText& source, const text::Lines& lines) const
{
    model::RecognisedEdition edition;
    edition.format = model::Format::Digest;
    edition.kind = model::EditionKind::Summary;
    const auto frames = findDigestEntries(source.text);
    if (frames.empty()) {
        readList(source.text, lines, edition);
        return edition;
    }
    auto entries = readEntries(source.text, lines, frames);
    std::size_t at = 0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const DigestFrame& frame = frames[i];
        DigestEntry& entry = entries[i];
        readOutside(source.text, lines, {at, frame.whole.begin}, edition);
        edition.articles.push_back(std::move(entry.article));
        std::move(entry.blocks.begin(), entry.blocks.end(), std::back_inserter(edition.blocks));
        at = frame.whole.end;
    }
    readOutside(source.text, lines, {at, source.text.size()}, edition);
    edition.head.model = commonModel(edition.articles);
    tellStubs(edition);
    return edition;
}

} // namespace duizhao::recognition
