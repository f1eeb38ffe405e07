#include "core/recognition/halves/HalvesRecogniser.h"

#include "core/recognition/briefing/MarkdownRecogniser.h"
#include "core/recognition/forms/SourceBlocks.h"
#include "core/recognition/halves/HalvesForm.h"
#include "core/recognition/halves/HalvesJoin.h"

#include <utility>

namespace duizhao::recognition {

namespace {

/// More than a text that is merely in two languages may claim; less than a digest's frames.
constexpr double kSure = 0.95;

/// A half read as a file of its own, its places those of the whole file.
model::RecognisedEdition readHalf(const SourceText& source, const text::Lines& lines, LineSpan span)
{
    const text::TextRange range = lines.range(span.first, span.last);
    SourceText half = source;
    half.text = source.text.substr(range.begin, range.end - range.begin);
    model::RecognisedEdition edition = recognise(half);
    for (document::Block& block : edition.blocks) {
        block.source.begin += range.begin;
        block.source.end += range.begin;
        block.firstLine += span.first - 1;
        block.lastLine += span.first - 1;
    }
    return edition;
}

} // namespace

double HalvesRecogniser::confidence(const SourceText& source, const text::Lines& lines) const
{
    return findHalves(source.text, lines) ? kSure : 0.0;
}

std::optional<model::RecognisedEdition> HalvesRecogniser::tryRecognise(const SourceText& source,
                                                                       const text::Lines& lines) const
{
    const auto form = findHalves(source.text, lines);
    if (!form) {
        return std::nullopt;
    }
    Halves halves{readHalf(source, lines, form->front), readHalf(source, lines, form->back),
                  form->frontLanguage, form->labelled};
    NoProgress silent;
    auto joined = joinHalves(std::move(halves), source.progress == nullptr ? silent : *source.progress);
    if (joined && form->front.last + 1 < form->back.first) {
        const SourceBlocks blocks{source.text, lines};
        joined->blocks.push_back(
            folded(blocks.ofLines(form->front.last + 1, form->back.first - 1, document::BlockKind::Rule),
                   document::FoldReason::Markup));
    }
    return joined;
}

model::RecognisedEdition HalvesRecogniser::recognise(const SourceText& source, const text::Lines& lines) const
{
    auto edition = tryRecognise(source, lines);
    return edition ? *std::move(edition) : MarkdownRecogniser{}.recognise(source, lines);
}

} // namespace duizhao::recognition
