#include "core/import/Recogniser.h"
#include "core/import/briefing/InterleavedRecogniser.h"
#include "core/import/briefing/MarkdownRecogniser.h"
#include "core/import/briefing/OutlineRecogniser.h"
#include "core/import/briefing/SummaryRecogniser.h"
#include "core/import/digest/DigestRecogniser.h"
#include "core/import/forms/Completion.h"
#include "core/import/webtext/WebTextRecogniser.h"

namespace duizhao {

std::vector<std::unique_ptr<Recogniser>> allRecognisers()
{
    std::vector<std::unique_ptr<Recogniser>> all;
    all.push_back(std::make_unique<DigestRecogniser>());
    all.push_back(std::make_unique<WebTextRecogniser>());
    all.push_back(std::make_unique<OutlineRecogniser>());
    all.push_back(std::make_unique<SummaryRecogniser>());
    all.push_back(std::make_unique<InterleavedRecogniser>());
    all.push_back(std::make_unique<MarkdownRecogniser>());
    return all;
}

RecognisedEdition recognise(const SourceText& source)
{
    const Lines lines(source.text);
    const std::vector<std::unique_ptr<Recogniser>> all = allRecognisers();
    const Recogniser* surest = nullptr;
    double best = -1;
    for (const auto& candidate : all) {
        const double confidence = candidate->confidence(source, lines);
        // Below one half a recogniser does not claim the file; plain Markdown reads what nobody claims.
        const bool claims = confidence >= 0.5 || candidate->format() == Format::Markdown;
        if (claims && confidence > best) {
            best = confidence;
            surest = candidate.get();
        }
        if (best >= kSurest) {
            break;
        }
    }
    RecognisedEdition edition;
    if (surest != nullptr) {
        edition = surest->recognise(source, lines);
        edition.format = surest->format();
        edition.confidence = best;
    }
    completeEdition(edition, source.text, lines);
    return edition;
}

} // namespace duizhao
