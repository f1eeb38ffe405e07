#pragma once

#include "core/text/Lines.h"

namespace duizhao::recognition {

/// How sure the lines of a text are that it is English copied from a web page or a mail, in [0, 1]: bullets
/// that Markdown does not know, page text, mail headers, a letter, labelled paragraphs, long lines without
/// blank lines between them. 0 for Chinese, for Markdown that is whole, and for one sentence a line. Looks
/// at each line once.
[[nodiscard]] double webTextConfidence(const text::Lines& lines);

} // namespace duizhao::recognition
