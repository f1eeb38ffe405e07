// What each cue gives: the cases with gold without it (the other weights as they are), and with words that
// the other families of documents taught.

#include "core/align/search/AlignPasses.h"
#include "core/align/words/Lessons.h"
#include "tests/benchmarks/AlignReport.h"

#include <array>
#include <cstdio>
#include <map>

using namespace duizhao;
using namespace duizhao::bench;

namespace {

constexpr double kSure = 0.98; ///< as a library learns

struct Cue {
    const char* name;
    align::Term first;
    align::Term last;
};

constexpr std::array<Cue, 12> kCues = {
    {{"length", align::Term::Length, align::Term::LengthMerged},
     {"names, numbers, addresses", align::Term::StrongBoth, align::Term::StrongOnlyZh},
     {"ordinary Latin words", align::Term::SoftBoth, align::Term::SoftOnlyZh},
     {"marks", align::Term::MarkBoth, align::Term::MarkOnlyZh},
     {"words learned here", align::Term::LearnedBoth, align::Term::LearnedOnlyZh},
     {"known words", align::Term::KnownBoth, align::Term::KnownOnlyZh},
     {"form", align::Term::Form, align::Term::Form},
     {"closing mark", align::Term::EndMark, align::Term::EndMark},
     {"leading number", align::Term::Ordinal, align::Term::Ordinal},
     {"identity", align::Term::Identity, align::Term::Identity},
     {"shortness", align::Term::ShortPair, align::Term::ShortPair},
     {"length of one-sided", align::Term::NullLengthEn, align::Term::NullFormZh}}};

using SetCounts = std::map<std::string, BeadCount>;

std::vector<align::Step> aligned(const AlignCase& item, const align::Weights& weights,
                                 const align::Lexicon* more)
{
    NoProgress silent;
    align::AlignPasses passes{item.en, item.zh, {&align::Lexicon::basic()}, more};
    return passes.run(weights, align::KeepTerms::No, align::Narrowing::Yes, silent).decode(align::kBeadPrice);
}

void add(SetCounts& counts, const AlignCase& item, const std::vector<align::Step>& steps)
{
    counts[item.set].add(
        count(normalised(toBeads(steps)), normalised(item.gold), [](const PlainBead&) { return true; }));
}

void print(const char* what, const SetCounts& counts)
{
    std::printf("%-28s", what);
    for (const auto& [set, sum] : counts) {
        std::printf("  %s %.4f", set.c_str(), sum.f1());
    }
    std::printf("\n");
}

void withoutEach(const std::vector<AlignCase>& cases)
{
    for (const Cue& cue : kCues) {
        align::Weights weights = align::fittedWeights();
        for (auto term = static_cast<std::size_t>(cue.first); term <= static_cast<std::size_t>(cue.last);
             ++term) {
            weights[term] = 0;
        }
        SetCounts counts;
        for (const AlignCase& item : cases) {
            add(counts, item, aligned(item, weights, nullptr));
        }
        print((std::string{"without "} + cue.name).c_str(), counts);
    }
}

std::vector<align::TaughtWord> lesson(const AlignCase& item)
{
    std::vector<align::TrainingBead> sure;
    for (const align::Step& step : aligned(item, align::fittedWeights(), nullptr)) {
        if (step.posterior < kSure || step.a == 0 || step.b == 0) {
            continue;
        }
        sure.push_back({});
        sure.back().weight = kSure; // nobody confirmed it
        for (int k = 0; k < step.a; ++k) {
            sure.back().en.push_back(step.i + k);
        }
        for (int k = 0; k < step.b; ++k) {
            sure.back().zh.push_back(step.j + k);
        }
    }
    return align::taughtWords(item.en, item.zh, sure);
}

/// Every document with what the plain documents of the other families taught.
void withLessons(const std::vector<AlignCase>& cases)
{
    std::map<std::string, std::vector<align::TaughtWord>> taught;
    for (const AlignCase& item : cases) {
        if (item.set == "plain") {
            const auto words = lesson(item);
            taught[item.family].insert(taught[item.family].end(), words.begin(), words.end());
        }
    }
    SetCounts counts;
    int changed = 0;
    for (const AlignCase& item : cases) {
        std::vector<align::TaughtWord> others;
        for (const auto& [family, words] : taught) {
            if (family != item.family) {
                others.insert(others.end(), words.begin(), words.end());
            }
        }
        const align::Lexicon learned = align::lexiconOf(others);
        const auto with = aligned(item, align::fittedWeights(), &learned);
        changed += toBeads(with) != toBeads(aligned(item, align::fittedWeights(), nullptr)) ? 1 : 0;
        add(counts, item, with);
    }
    print("with words of other families", counts);
    std::printf("%d of %zu alignments are different with them\n", changed, cases.size());
}

} // namespace

/// align_cues FOLDER
int main(int argc, char** argv)
{
    if (argc < 2) {
        std::printf("usage: align_cues FOLDER\n");
        return 2;
    }
    const auto cases = readAlignCases(argv[1]);
    SetCounts counts;
    for (const AlignCase& item : cases) {
        add(counts, item, aligned(item, align::fittedWeights(), nullptr));
    }
    print("all cues", counts);
    withoutEach(cases);
    withLessons(cases);
    return 0;
}
