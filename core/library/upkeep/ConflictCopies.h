#pragma once

#include <filesystem>
#include <vector>

namespace duizhao::library {

/// Libraries beside this one that a program which keeps folders in step put there because both sides had
/// changed (Syncthing `x.sync-conflict-20250115-083000-ABCDEFG.duizhao`, Nextcloud and Dropbox `x (conflicted
/// copy …)`, in Chinese `x (…的冲突副本 …)`): by name, extension and header. What was written into one of
/// them is not in this library; its notes can be exported and taken in. Copies that a person made under other
/// names are none.
[[nodiscard]] std::vector<std::filesystem::path> conflictCopies(const std::filesystem::path& library);

} // namespace duizhao::library
