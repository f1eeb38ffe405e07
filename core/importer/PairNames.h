#pragma once

#include <filesystem>
#include <vector>

namespace duizhao::importer {

/// Where the same text in the other language would lie, going by names alone, likeliest first: in the same
/// folder `x.en.md` beside `x.zh.md`, `x.md` beside `x-zh.md`, `x_zh-CN.md` or `x（中文）.md`; or under the
/// same name in sibling folders `en/` and `zh/`. The ending is the same. Which of these files exist is not
/// looked at.
[[nodiscard]] std::vector<std::filesystem::path> partnerPaths(const std::filesystem::path& file);

} // namespace duizhao::importer
