#include "core/library/Library.h"
#include "core/storage/Transaction.h"
#include "tests/campaigns/Campaigns.h"
#include "tests/campaigns/Reader.h"
#include "tests/support/TempFolder.h"

#include <fstream>
#include <iterator>

namespace duizhao::campaigns {

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<std::string> valuesOf(const std::filesystem::path& library, const char* sql)
{
    const SystemClock clock;
    const auto opened = library::Library::open(library, library::Access::ReadOnly, clock);
    if (!opened) {
        return {};
    }
    storage::Transaction transaction{(*opened)->session().database, storage::Transaction::Kind::Read};
    return transaction.all(sql, [](const storage::Statement& row) { return row.text(0); });
}

/// A place in the file that holds a piece of one of the values; npos: it lies across pages.
std::size_t placeOf(const std::string& file, const std::vector<std::string>& values,
                    benchmarks::SampleRandom& random)
{
    constexpr int kPiece = 16;
    const std::string& value =
        values[static_cast<std::size_t>(random.below(static_cast<int>(values.size())))];
    if (value.size() < 2 * kPiece) {
        return std::string::npos;
    }
    const auto from = static_cast<std::size_t>(random.below(static_cast<int>(value.size()) - kPiece));
    const std::size_t found = file.find(value.substr(from, kPiece));
    return found == std::string::npos ? found : found + static_cast<std::size_t>(random.below(kPiece));
}

} // namespace

Outcome flipBits(Extent extent)
{
    const test::TempFolder folder;
    Reader reader{folder.path(), extent.seed};
    for (int i = 0; i < 6; ++i) {
        reader.run(reader.deed("note").arguments);
    }
    reader.run({"compact"});
    const auto kinds = {std::pair{"original", valuesOf(reader.library(), "SELECT bytes FROM source")},
                        std::pair{"text", valuesOf(reader.library(), "SELECT text FROM block")},
                        std::pair{"note", valuesOf(reader.library(), "SELECT body FROM note")}};
    const std::string whole = bytesOf(reader.library());
    const test::TempFolder flipped;
    const std::filesystem::path file = flipped.path() / "library.duizhao";
    Outcome outcome;
    int flips = 0;
    while (flips < extent.count) {
        for (const auto& [kind, values] : kinds) {
            const std::size_t at = placeOf(whole, values, reader.random());
            if (at == std::string::npos) {
                continue;
            }
            ++flips;
            std::string bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << reader.random().below(8)));
            std::ofstream{file, std::ios::binary} << bytes;
            if (reader.faultsIn(file).empty()) {
                outcome.faults.push_back(std::string{"called sound: a bit of "} + kind + " at " +
                                         std::to_string(at));
            }
        }
    }
    outcome.what = std::to_string(flips) + " bits flipped in originals, texts and notes";
    return outcome;
}

} // namespace duizhao::campaigns
