#pragma once

#include "core/text/Lines.h"

#include <optional>
#include <string>
#include <vector>

namespace duizhao::document {

/// One entry of what stands above a text about the text: a scalar (plain, quoted, folded over lines) or a
/// list of scalars. Maps inside stay text, but for the `name` of a person in them.
struct FrontMatterEntry {
    std::string key;
    std::string value;              ///< of a scalar; quotes and doubled quotes undone
    std::vector<std::string> items; ///< of a list
    int firstLine = 0;
    int lastLine = 0; ///< lines without a key of their own belong to the entry above
};

enum class FrontMatterForm {
    Dashes,  ///< YAML between `---` and `---` or `...`
    Comment, ///< the same between `<!--yml` and `-->`
    Lines,   ///< `Title: …`, `Date: …` from the first line to the first blank one, as Pelican has it
};

struct FrontMatter {
    FrontMatterForm form = FrontMatterForm::Dashes;
    int lastLine = 0; ///< it begins with line 1
    std::vector<FrontMatterEntry> entries;
};

/// The front matter that a text begins with, where the form is certain; else nothing, and the lines are text.
///
/// `---` alone is a rule, and what stands between two rules may look like entries (`注意: 今天放假`, `Q: …`).
/// Certain are: no blank line below the opening mark, a closing mark, `key: value` lines with what belongs to
/// them and nothing else, and keys that programs use: a known one (`title`, `date`, `标题`), or two of a
/// program's spelling (`linkTitle`, `og_image`). What is no sound YAML but stands in such lines (`title: A:
/// B`, tabs, a quote that nobody closed) is read entry by entry, and a value that is none either as it
/// stands. Longer than 2,000 lines or 64 KiB is text.
[[nodiscard]] std::optional<FrontMatter> readFrontMatter(const text::Lines& lines);

/// Its last line, 0 where there is none.
[[nodiscard]] int frontMatterEnd(const text::Lines& lines);

} // namespace duizhao::document
