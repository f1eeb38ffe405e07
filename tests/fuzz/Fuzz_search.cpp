#include "core/index/Tokenizer.h"
#include "core/search/Marker.h"
#include "core/search/Query.h"
#include "core/search/TermPlan.h"

#include <cstdint>
#include <cstdlib>

/// The first half is typed, the second searched: tokens stand in order within their text, marks within
/// theirs.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input{reinterpret_cast<const char*>(data), size};
    const std::string_view typed = input.substr(0, size / 2);
    const std::string_view text = input.substr(size / 2);
    std::size_t last = 0;
    duizhao::index::tokenize(text, [&](const duizhao::index::Token& token) {
        if (token.begin < last || token.end <= token.begin || token.end > text.size()) {
            std::abort();
        }
        last = token.inPlace ? last : token.begin;
    });
    std::vector<duizhao::search::TermPlan> plans;
    for (const auto& clause : duizhao::search::parseQuery(typed, duizhao::search::Typing::Going).clauses) {
        for (const auto& term : clause.anyOf) {
            auto plan = duizhao::search::planOf(term);
            duizhao::search::addReadings(plan, term);
            plans.push_back(std::move(plan));
        }
    }
    for (const auto& mark : duizhao::search::Marker{plans}.find(text, true)) {
        if (mark.range.end <= mark.range.begin || mark.range.end > text.size()) {
            std::abort();
        }
    }
    return 0;
}
