#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace duizhao::importer {

/// Where the same text in the other language would lie, going by names alone, likeliest first: in the same
/// folder `x.en.md` beside `x.zh.md`, `x.md` beside `x-zh.md`, `x_zh-CN.md`, `x（中文）.md` or `(中文) x.md`;
/// under the same name in sibling folders `en/` and `zh/`, or in a folder `zh/` below. The ending is the
/// same. Which of these files exist is not looked at.
[[nodiscard]] std::vector<std::filesystem::path> partnerPaths(const std::filesystem::path& file);

/// The name of a file (without its ending) or a folder without its mark of language: `x` of `x.zh-CN`,
/// `x_en`, `x（中文）`; empty where it is nothing but one: `zh-cn`.
[[nodiscard]] std::string withoutLanguage(const std::string& name);

/// What is left of a path without languages: the same for `posts/x.md`, `posts/x.zh.md`, `zh-cn/posts/x.md`.
struct TwinPath {
    std::string strict; ///< folders that are a language, and the mark in the file's name, left out
    std::string loose;  ///< marks in folders' names, too: `weekly-zh/x.md`, `weekly/x.md`
    bool named = false; ///< a language stands there
};
[[nodiscard]] TwinPath twinPathOf(const std::filesystem::path& file);

} // namespace duizhao::importer
