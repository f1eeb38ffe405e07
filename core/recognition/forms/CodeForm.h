#pragma once

#include <string_view>

namespace duizhao::recognition {

/// One line of a program, of its output or of a shell: by its signs (`x = f(y)`, `import a`, `);`, `$ make`),
/// not by words that prose has too. A comment alone is no code.
[[nodiscard]] bool isCodeLine(std::string_view line);

/// A paragraph that is code without a fence: most of its lines are, comments and texts in quotes aside.
[[nodiscard]] bool isBareCode(std::string_view paragraph);

} // namespace duizhao::recognition
