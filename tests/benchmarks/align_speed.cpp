// How long aligning takes and how it grows: texts of our own making with 100 to 100,000 paragraphs a side.

#include "core/align/Aligner.h"

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <array>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace duizhao;

struct Words {
    const char* en;
    const char* zh;
};

constexpr std::array<Words, 24> kWords = {
    {{"harbour", "港口"},   {"station", "车站"},  {"engineer", "工程师"}, {"battery", "电池"},
     {"market", "市场"},    {"language", "语言"}, {"weather", "天气"},    {"library", "图书馆"},
     {"teacher", "老师"},   {"research", "研究"}, {"computer", "计算机"}, {"history", "历史"},
     {"community", "社区"}, {"example", "例子"},  {"question", "问题"},   {"problem", "难题"},
     {"method", "方法"},    {"result", "结果"},   {"energy", "能源"},     {"network", "网络"},
     {"picture", "图片"},   {"memory", "内存"},   {"message", "消息"},    {"project", "项目"}}};

struct Texts {
    std::vector<align::AlignUnit> en;
    std::vector<align::AlignUnit> zh;
};

/// The most memory that the process has had, in MB; the sizes are run from the smallest.
double mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Paragraphs of one to five sentences; one in twenty has no counterpart, every fourth names a number.
Texts makeTexts(int paragraphs)
{
    std::mt19937 random{7};
    std::uniform_int_distribution<std::size_t> word{0, kWords.size() - 1};
    std::uniform_int_distribution<int> count{1, 5};
    std::uniform_int_distribution<int> number{1000, 99999999};
    Texts texts;
    for (int k = 0; k < paragraphs; ++k) {
        align::AlignUnit en;
        align::AlignUnit zh;
        for (int sentence = count(random); sentence > 0; --sentence) {
            const Words& first = kWords[word(random)];
            const Words& second = kWords[word(random)];
            const std::string value = random() % 4 == 0 ? std::to_string(number(random)) + " " : "";
            en.markdown +=
                std::string{"The "} + first.en + " of the " + value + second.en + " was shown again. ";
            zh.markdown += std::string{"再次展示了 "} + value + second.zh + "的" + first.zh + "。";
        }
        texts.en.push_back(en);
        if (random() % 20 != 0) {
            texts.zh.push_back(zh);
        }
    }
    return texts;
}

void alignParagraphs(benchmark::State& state)
{
    const Texts texts = makeTexts(static_cast<int>(state.range(0)));
    align::AlignOptions options;
    options.explain = false;
    NoProgress silent;
    for (auto _ : state) {
        auto result = align::align(texts.en, texts.zh, options, silent);
        benchmark::DoNotOptimize(result);
    }
    state.counters["MB"] = mostMemory();
    state.SetComplexityN(state.range(0));
}

BENCHMARK(alignParagraphs)
    ->RangeMultiplier(10)
    ->Range(100, 100000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

} // namespace

BENCHMARK_MAIN();
