// Makes a library of any size from text of our own: generate_library FILE [ARTICLES] [BLOCKS] [SEED];
// or a digest as a Markdown file: generate_library --digest FILE BYTES [SEED].

#include "core/library/Library.h"
#include "tests/benchmarks/LibraryGenerator.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>

int main(int argc, char** argv)
{
    using namespace duizhao;
    if (argc < 2) {
        std::fprintf(stderr, "usage: generate_library FILE [ARTICLES] [BLOCKS_AN_ARTICLE] [SEED]\n");
        return 2;
    }
    if (std::string_view{argv[1]} == "--digest" && argc > 3) {
        benchmarks::SampleText text{argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 1};
        std::ofstream file{argv[2], std::ios::binary};
        file << benchmarks::generateDigest(text, std::strtoull(argv[3], nullptr, 10));
        return file.flush() ? 0 : 1;
    }
    benchmarks::LibrarySize size;
    size.articles = argc > 2 ? std::atoi(argv[2]) : size.articles;
    size.blocksPerArticle = argc > 3 ? std::atoi(argv[3]) : size.blocksPerArticle;
    size.seed = argc > 4 ? std::strtoull(argv[4], nullptr, 10) : size.seed;
    const SystemClock clock;
    auto library = library::Library::open(argv[1], library::Access::ReadWrite, clock);
    const auto made = library ? benchmarks::generateLibrary(**library, size) : failure(library.error());
    if (!made) {
        std::fprintf(stderr, "%s\n", made.error().message.c_str());
        return 1;
    }
    return 0;
}
