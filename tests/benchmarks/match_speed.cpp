// What deciding takes where a file belongs, in libraries of 100 to 100,000 issues: serials whose numbers
// share a masthead and a title, as real ones do. The time must not grow with the library.
//
//     match_speed [ISSUES]

#include "core/base/Hash.h"
#include "core/importer/IssueFinder.h"
#include "core/importer/ProfileStore.h"
#include "core/importer/identity/IssueNumber.h"
#include "core/library/Library.h"
#include "core/library/store/LibraryWriter.h"
#include "tests/benchmarks/Measure.h"
#include "tests/benchmarks/SampleText.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::benchmarks {

namespace {

constexpr int kSerials = 40;
constexpr int kStories = 12;
constexpr int kDecisions = 200;
constexpr double kMostGrowth = 1.5;

/// A number of one of the serials: a masthead that all of its numbers have, and stories of its own.
class SerialMaker {
public:
    SerialMaker() : m_text{7}
    {
        for (int serial = 0; serial < kSerials; ++serial) {
            m_mastheads.push_back(m_text.english(60) + "\n" + m_text.english(40));
        }
    }

    struct Number {
        model::RecognisedEdition edition;
        std::string path;
        std::string text;
    };

    Number make(int count)
    {
        const int serial = count % kSerials;
        const int number = count / kSerials + 1;
        Number made;
        made.edition.head.title = "Letter of serial " + std::string(1, static_cast<char>('a' + serial % 26)) +
                                  std::string(1, static_cast<char>('a' + serial / 26)) +
                                  " that never changes";
        made.edition.articles.push_back(model::wholeArticle(made.edition.head));
        add(made, m_mastheads[static_cast<std::size_t>(serial)]);
        for (int story = 0; story < kStories; ++story) {
            add(made, m_text.english(40));
        }
        made.path = "/letters/" + std::to_string(serial) + "/issue-" + std::to_string(number) + ".md";
        return made;
    }

private:
    static void add(Number& made, const std::string& words)
    {
        document::Block block;
        block.text = block.markdown = words;
        block.language = text::Language::English;
        block.article = 0;
        block.firstLine = block.lastLine = static_cast<int>(made.edition.blocks.size()) + 1;
        block.source = {made.text.size(), made.text.size() + words.size()};
        made.text += words + "\n";
        model::Bead bead;
        bead.en.push_back(static_cast<int>(made.edition.blocks.size()));
        made.edition.beads.push_back(std::move(bead));
        made.edition.blocks.push_back(std::move(block));
    }

    SampleText m_text;
    std::vector<std::string> m_mastheads;
};

void store(library::LibraryWriter& writer, const SerialMaker::Number& number)
{
    const importer::EditionProfile profile = importer::profileOf(number.edition, number.text, number.path);
    text::DecodedText decoded;
    decoded.text = number.text;
    library::EditionDraft draft{number.edition,
                                number.text,
                                decoded,
                                number.path,
                                importer::identityFeatures(profile),
                                importer::packProfile(profile),
                                importer::numberOf(profile.mark),
                                importer::notedOf(profile.mark),
                                {}};
    const std::vector<std::uint64_t> content = importer::contentFeatures(profile);
    draft.features.insert(draft.features.end(), content.begin(), content.end());
    const IssueId issue = writer.addIssue();
    const EditionId edition = writer.addEdition(issue, draft);
    library::IssueDraft composed;
    composed.title = number.edition.head.title;
    composed.articles.push_back({number.edition.articles.front(), {{edition, 0}}});
    writer.compose(issue, composed);
}

/// Milliseconds of the processor for a decision, at the median.
double decisionTime(library::Library& library, const std::vector<SerialMaker::Number>& files)
{
    std::vector<double> times;
    for (const SerialMaker::Number& file : files) {
        const importer::EditionProfile profile = importer::profileOf(file.edition, file.text, file.path);
        library::LibraryWriter reader{library, storage::Transaction::Kind::Read};
        const double before = processorMilliseconds();
        const importer::IssueDecision decision = importer::decideIssue(reader, profile);
        times.push_back(processorMilliseconds() - before);
        if (!decision.issues.empty()) {
            std::printf("%s was taken for another number\n", file.path.c_str());
        }
    }
    return median(times);
}

} // namespace

int measureMatching(int most)
{
    const test::TempFolder folder;
    const SystemClock clock;
    auto library = library::Library::open(folder / "library.duizhao", library::Access::ReadWrite, clock);
    if (!library) {
        std::fprintf(stderr, "%s\n", library.error().message.c_str());
        return 1;
    }
    SerialMaker maker;
    std::vector<SerialMaker::Number> files;
    for (int i = 0; i < kDecisions; ++i) {
        files.push_back(maker.make(10'000'000 + i * 7));
    }
    double first = 0;
    double last = 0;
    int count = 0;
    for (int size = 100; size <= most; size *= 10) {
        while (count < size) {
            library::LibraryWriter writer{**library};
            for (const int end = std::min(size, count + 500); count < end; ++count) {
                store(writer, maker.make(count));
            }
            if (const auto done = writer.commit(); !done) {
                std::fprintf(stderr, "%s\n", done.error().message.c_str());
                return 1;
            }
        }
        static_cast<void>(decisionTime(**library, files)); // whatever is read comes from memory then
        last = decisionTime(**library, files);
        // A library of a hundred has two or three numbers of each serial: too few to know what they share.
        first = size <= 1000 ? last : first;
        std::printf("%7d issues: %6.2f ms a decision\n", size, last);
        std::fflush(stdout);
    }
    RatioTable table;
    table.ratio("the largest against 1,000 issues", last, first, "ms", kMostGrowth);
    return table.allMet() ? 0 : 1;
}

} // namespace duizhao::benchmarks

int main(int argc, char** argv)
{
    return duizhao::benchmarks::measureMatching(argc > 1 ? std::atoi(argv[1]) : 100'000);
}
