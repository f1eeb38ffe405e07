#pragma once

#include <filesystem>

namespace duizhao::test {

/// The root of the checkout that the tests were built from. One object file knows it, so that all others are
/// the same in every checkout and come from the compiler's cache.
[[nodiscard]] std::filesystem::path sourceFolder();

} // namespace duizhao::test
