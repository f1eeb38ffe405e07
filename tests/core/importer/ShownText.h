#pragma once

#include "core/model/Recognised.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace duizhao::test {

/// ASCII letters and digits and everything beyond ASCII that is no mark: what must not change on the way
/// from the source to the page.
inline std::string lettersAndDigits(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
            (byte >= 'A' && byte <= 'Z')) {
            out += c;
        }
    }
    return out;
}

/// Each shown block's Markdown holds the very letters and digits of its source, apart from its own marker
/// and the raw HTML that was turned into Markdown. An independent check against text lost or doubled.
inline void expectShownTextIsSource(std::string_view text, const model::RecognisedEdition& edition,
                                    const std::string& file)
{
    int wrong = 0;
    for (const auto& block : edition.blocks) {
        if (block.disposition != document::Disposition::Shown || block.kind == document::BlockKind::Code ||
            block.kind == document::BlockKind::Image) {
            continue;
        }
        const auto slice = text.substr(block.source.begin, block.source.end - block.source.begin);
        if (slice.find('<') != std::string_view::npos) {
            continue;
        }
        const auto source = lettersAndDigits(slice);
        const auto marker = lettersAndDigits(block.marker);
        const auto shown = lettersAndDigits(block.markdown);
        if (source != shown && source != marker + shown && ++wrong <= 3) {
            ADD_FAILURE() << file << ":" << block.firstLine << "\n  source: " << slice
                          << "\n  shown:  " << block.markdown;
        }
    }
    EXPECT_EQ(wrong, 0) << file;
}

} // namespace duizhao::test
