// What a large library costs: importing against the least it could cost, importing again, acts on thousands,
// and the queries behind the list. library_speed [ARTICLES]; a table of ratios, each pair of one run.

#include "core/base/Progress.h"
#include "core/importer/Importer.h"
#include "core/library/Library.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/model/Records.h"
#include "tests/benchmarks/ImportFloor.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/benchmarks/Measure.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace {

using namespace duizhao;
using namespace duizhao::benchmarks;
namespace fs = std::filesystem;

constexpr std::size_t kDigestBytes = 2'700'000;
constexpr int kRuns = 5;

template <typename Value>
Value required(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::exit(1);
    }
    return *std::move(result);
}

void required(const Result<>& result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::exit(1);
    }
}

std::unique_ptr<library::Library> libraryAt(const fs::path& file, const Clock& clock)
{
    return required(library::Library::open(file, library::Access::ReadWrite, clock));
}

struct Costs {
    std::vector<double> clock;
    std::vector<double> processor;

    void add(const Cost& cost)
    {
        clock.push_back(cost.clock);
        processor.push_back(cost.processor);
    }
};

void measureImport(RatioTable& table, const test::TempFolder& folder, const Clock& clock)
{
    SampleText text{11};
    const std::string bytes = generateDigest(text, kDigestBytes);
    const fs::path digest = folder / "digest.md";
    std::ofstream{digest, std::ios::binary} << bytes;
    NoProgress progress;
    Costs first;
    Costs again;
    Costs floor;
    Costs rowsAlone;
    for (int run = 0; run < kRuns; ++run) {
        const fs::path file = folder / ("import-" + std::to_string(run) + ".db").c_str();
        auto library = libraryAt(file, clock);
        importer::Importer importer{*library};
        const auto import = [&] {
            if (importer.importFile(digest, importer::ImportMode::Write, progress).outcome ==
                importer::ImportOutcome::Failed) {
                std::exit(1);
            }
        };
        first.add(costOf(import));
        again.add(costOf(import));
        library.reset();
        const ImportFloor least{file};
        for (const auto index : {ImportFloor::Index::With, ImportFloor::Index::Without}) {
            const bool with = index == ImportFloor::Index::With;
            const fs::path empty =
                folder / ((with ? "floor-" : "rows-") + std::to_string(run) + ".db").c_str();
            libraryAt(empty, clock).reset();
            (with ? floor : rowsAlone).add(least.run(bytes, empty, index));
        }
        if (run == 0) {
            std::printf("A digest of %.1f MB, %zu rows.\n\n", double(bytes.size()) / 1e6, least.rows());
        }
    }
    table.ratio("import of a digest, against cmark-gfm and plain SQLite", median(first.clock),
                median(floor.clock), "ms", 1.5);
    table.ratio("the same, processor time", median(first.processor), median(floor.processor), "ms", 1.5);
    std::printf("| of that floor, without the search index | %.0f ms, processor %.0f ms | | | | |\n",
                median(rowsAlone.clock), median(rowsAlone.processor));
    table.ratio("importing it again, against the first time", median(again.clock), median(first.clock), "ms",
                1.0 / 20);
}

void measureActs(RatioTable& table, library::Library& library)
{
    model::ArticleFilter filter;
    filter.limit = 10'000;
    std::vector<ArticleId> articles;
    for (const model::ArticleSummary& article : required(library::articles(library, filter))) {
        articles.push_back(article.id);
    }
    std::vector<double> tagged;
    std::vector<double> undone;
    for (int run = 0; run < kRuns; ++run) {
        tagged.push_back(
            millisecondsOf([&] { required(library::addTag(library, articles, "measured/tag")); }));
        undone.push_back(millisecondsOf([&] { (void)required(library::undo(library)); }));
    }
    table.limit("tag 10,000 articles", median(tagged), "ms", 1000);
    table.limit("undo it", median(undone), "ms", 1000);
}

template <typename Query>
void measureQuery(RatioTable& table, const std::string& what, double goal, Query query)
{
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        times.push_back(millisecondsOf([&] { (void)required(query()); }));
    }
    table.limit(what, median(times), "ms", goal);
}

void measureQueries(RatioTable& table, library::Library& library)
{
    constexpr double kNoHesitation = 50;
    model::ArticleFilter page;
    page.limit = 100;
    for (const auto& [order, name] : {std::pair{model::ArticleFilter::Order::Newest, "newest"},
                                      std::pair{model::ArticleFilter::Order::Oldest, "oldest"},
                                      std::pair{model::ArticleFilter::Order::Title, "by title"}}) {
        page.order = order;
        measureQuery(table, std::string{"first 100 articles, "} + name, kNoHesitation,
                     [&] { return library::articles(library, page); });
    }
    page.order = model::ArticleFilter::Order::Newest;
    measureQuery(table, "count of all articles", kNoHesitation,
                 [&] { return library::countArticles(library, {}); });
    page.tag = "topics";
    measureQuery(table, "first 100 articles of a tag", kNoHesitation,
                 [&] { return library::articles(library, page); });
    measureQuery(table, "all tags", kNoHesitation, [&] { return library::tags(library); });
    measureQuery(table, "all publications", kNoHesitation, [&] { return library::publications(library); });
    measureQuery(table, "all issues", kNoHesitation, [&] { return library::issues(library); });
}

} // namespace

int main(int argc, char** argv)
{
    const SystemClock clock;
    RatioTable table;
    const test::TempFolder folder;
    LibrarySize size;
    size.articles = argc > 1 ? std::atoi(argv[1]) : size.articles;
    measureImport(table, folder, clock);
    auto library = libraryAt(folder / "large.db", clock);
    const double made = millisecondsOf([&] { required(generateLibrary(*library, size)); });
    measureActs(table, *library);
    measureQueries(table, *library);
    std::printf("\nThe library of %d articles was generated in %.0f s.\n", size.articles, made / 1000);
    return table.allMet() ? 0 : 1;
}
