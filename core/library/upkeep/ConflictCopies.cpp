#include "core/library/upkeep/ConflictCopies.h"

#include "core/library/store/Schema.h"
#include "core/storage/FileHeader.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>

namespace duizhao::library {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 3> kWords{"conflict", "冲突", "衝突"};

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

bool isNamedSo(const fs::path& file, const fs::path& library)
{
    const std::string name = file.filename().string();
    const std::string stem = library.stem().string();
    if (file.extension() != library.extension() || !name.starts_with(stem)) {
        return false;
    }
    const std::string rest = lowered(name.substr(stem.size()));
    return std::ranges::any_of(kWords,
                               [&](std::string_view word) { return rest.find(word) != std::string::npos; });
}

} // namespace

std::vector<fs::path> conflictCopies(const fs::path& library)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at{fs::absolute(library).parent_path(), error}, end; !error && at != end;
         at.increment(error)) {
        if (isNamedSo(at->path(), library)) {
            const auto state = storage::inspectHeader(at->path(), libraryFormat());
            if (state && *state == storage::FileState::Ours) {
                found.push_back(at->path());
            }
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace duizhao::library
