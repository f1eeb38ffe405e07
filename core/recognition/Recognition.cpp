#include "core/recognition/Recogniser.h"
#include "core/recognition/briefing/InterleavedRecogniser.h"
#include "core/recognition/briefing/MarkdownRecogniser.h"
#include "core/recognition/briefing/OutlineRecogniser.h"
#include "core/recognition/briefing/SummaryRecogniser.h"
#include "core/recognition/digest/DigestRecogniser.h"
#include "core/recognition/forms/Completion.h"
#include "core/recognition/halves/HalvesRecogniser.h"
#include "core/recognition/webtext/WebTextRecogniser.h"

#include <algorithm>
#include <utility>

namespace duizhao::recognition {

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
    model::RecognisedEdition edition;
    for (const Claim& claim : claims) {
        if (auto read = claim.recogniser->tryRecognise(source, lines)) {
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
