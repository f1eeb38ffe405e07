#pragma once

#include "core/model/Recognised.h"

#include <string>
#include <string_view>

namespace duizhao::test {

/// Everything an edition holds as text to read and to compare: head, articles, blocks (one a line, with what
/// became of it), beads.
[[nodiscard]] std::string dump(const model::RecognisedEdition& edition);

/// Decodes and recognises the bytes of a file; fails the running test when they cannot be decoded.
struct RecognisedFile {
    std::string text;
    model::RecognisedEdition edition;
};
[[nodiscard]] RecognisedFile recogniseBytes(std::string_view bytes, const std::string& fileName);

} // namespace duizhao::test
