#pragma once

#include <filesystem>

namespace duizhao::importer {

/// Whether it is worth asking a person if two files are one text in two languages: the beginning of one is in
/// English and that of the other in Chinese. A glance of milliseconds at files of up to two megabytes; larger
/// ones, and what is no text, are not asked about. Whether they correspond only aligning tells.
[[nodiscard]] bool mayBePair(const std::filesystem::path& one, const std::filesystem::path& other);

} // namespace duizhao::importer
