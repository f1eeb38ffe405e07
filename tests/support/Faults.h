#pragma once

#include <string>
#include <vector>

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao {

namespace test {

/// What `Library::check` finds, in English; one line that says so where it cannot look.
[[nodiscard]] std::vector<std::string> faultsOf(const library::Library& library);

} // namespace test

} // namespace duizhao
