#include "core/recognition/Recogniser.h"
#include "core/recognition/briefing/InterleavedRecogniser.h"
#include "core/recognition/briefing/MarkdownRecogniser.h"
#include "core/recognition/briefing/OutlineRecogniser.h"
#include "core/recognition/briefing/SummaryRecogniser.h"
#include "core/recognition/digest/DigestRecogniser.h"
#include "core/recognition/forms/Completion.h"
#include "core/recognition/forms/FrontMatterFields.h"
#include "core/recognition/halves/HalvesRecogniser.h"
#include "core/recognition/webtext/WebTextRecogniser.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace duizhao::recognition {

namespace {

/// The text with blanks for its front matter: every other byte stays where it is.
std::string withBlanksFor(const document::FrontMatter& front, std::string_view text, const text::Lines& lines)
{
    std::string below{text};
    const auto end = static_cast<std::ptrdiff_t>(lines.range(front.lastLine, front.lastLine).end);
    std::replace_if(
        below.begin(), below.begin() + end, [](char c) { return c != '\n'; }, ' ');
    return below;
}

/// What front matter says, where the one article of an edition says nothing of it.
void completeArticle(const model::RecognisedHead& head, model::RecognisedEdition& edition)
{
    if (edition.articles.size() != 1 || edition.articles.front().role != model::ArticleRole::Whole) {
        return;
    }
    model::RecognisedArticle& article = edition.articles.front();
    const model::RecognisedArticle whole = model::wholeArticle(head);
    for (std::string model::RecognisedArticle::*field :
         {&model::RecognisedArticle::title, &model::RecognisedArticle::titleZh,
          &model::RecognisedArticle::date, &model::RecognisedArticle::category,
          &model::RecognisedArticle::url, &model::RecognisedArticle::rawUrl,
          &model::RecognisedArticle::author}) {
        if ((article.*field).empty()) {
            article.*field = whole.*field;
        }
    }
}

/// Puts front matter above an edition that was read without it.
void prepend(const document::FrontMatter& front, const SourceBlocks& source,
             model::RecognisedEdition& edition)
{
    std::vector<document::Block> blocks = takeFrontMatter(source, front, edition.head);
    const auto count = static_cast<int>(blocks.size());
    blocks.insert(blocks.end(), std::make_move_iterator(edition.blocks.begin()),
                  std::make_move_iterator(edition.blocks.end()));
    edition.blocks = std::move(blocks);
    for (model::Bead& bead : edition.beads) {
        for (std::vector<int>* side : {&bead.en, &bead.zh}) {
            std::for_each(side->begin(), side->end(), [count](int& index) { index += count; });
        }
    }
    completeArticle(edition.head, edition);
}

std::optional<model::RecognisedEdition> readBy(const Recogniser& recogniser, const SourceText& source,
                                               const text::Lines& lines,
                                               const std::optional<document::FrontMatter>& front)
{
    if (!front || recogniser.readsFrontMatter()) {
        return recogniser.tryRecognise(source, lines);
    }
    const std::string below = withBlanksFor(*front, source.text, lines);
    auto edition =
        recogniser.tryRecognise({below, source.fileName, source.progress, source.cut}, text::Lines{below});
    if (edition) {
        prepend(*front, SourceBlocks(source.text, lines), *edition);
    }
    return edition;
}

} // namespace

std::vector<std::unique_ptr<Recogniser>> allRecognisers()
{
    std::vector<std::unique_ptr<Recogniser>> all;
    all.push_back(std::make_unique<DigestRecogniser>());
    all.push_back(std::make_unique<WebTextRecogniser>());
    all.push_back(std::make_unique<OutlineRecogniser>());
    all.push_back(std::make_unique<SummaryRecogniser>());
    all.push_back(std::make_unique<HalvesRecogniser>());
    all.push_back(std::make_unique<InterleavedRecogniser>());
    all.push_back(std::make_unique<MarkdownRecogniser>());
    return all;
}

model::RecognisedEdition recognise(const SourceText& source)
{
    const text::Lines lines(source.text);
    struct Claim {
        std::unique_ptr<Recogniser> recogniser;
        double confidence = 0;
    };
    std::vector<Claim> claims;
    for (auto& candidate : allRecognisers()) {
        const double confidence = candidate->confidence(source, lines);
        // Below one half a recogniser does not claim the file; plain Markdown reads what nobody claims.
        if (confidence >= 0.5 || candidate->format() == model::Format::Markdown) {
            claims.push_back({std::move(candidate), confidence});
        }
        if (confidence >= kSurest) {
            break;
        }
    }
    std::stable_sort(claims.begin(), claims.end(),
                     [](const Claim& a, const Claim& b) { return a.confidence > b.confidence; });
    const auto front = document::readFrontMatter(lines);
    model::RecognisedEdition edition;
    for (const Claim& claim : claims) {
        if (auto read = readBy(*claim.recogniser, source, lines, front)) {
            edition = *std::move(read);
            edition.format = claim.recogniser->format();
            edition.confidence = claim.confidence;
            break;
        }
    }
    completeEdition(edition, source.text, lines);
    return edition;
}

} // namespace duizhao::recognition
