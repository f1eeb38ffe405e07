#pragma once

#include "core/document/MarkdownParser.h"
#include "core/model/Recognised.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// What single blocks show of where a file is cut. See Cutting.h.

[[nodiscard]] bool isShown(const document::Block& block);

/// The link to another place that a heading consists of, whatever number stands before it.
[[nodiscard]] std::optional<document::InlineLink> linkOfHead(const document::Block& head);

/// `1. `, `12、`, `3) ` at the start of a head: its number and how many bytes it takes; 0, 0 where there is
/// none.
struct Ordinal {
    int number = 0;
    std::size_t length = 0;
};
[[nodiscard]] Ordinal ordinalOf(std::string_view head);

/// Labelled lines stand right below the head, one of which names the original (its title or address).
[[nodiscard]] bool isLabelled(const std::vector<document::Block>& blocks, std::size_t head, std::size_t end);

/// The address that stands alone on its line as the last or first thing below the head; else empty.
[[nodiscard]] std::string addressBelow(const std::vector<document::Block>& blocks, std::size_t head,
                                       std::size_t end);
[[nodiscard]] bool isAddressed(const std::vector<document::Block>& blocks, std::size_t head, std::size_t end);

/// A heading's letters without numbers and months, `#` where nothing else stands there; empty where it names
/// neither a day nor a number of a series (`Step 2` does not).
[[nodiscard]] std::string skeletonOf(std::string_view head);

/// An item of a digest: it begins with a link to elsewhere, or with a bold head and an address.
[[nodiscard]] bool isItemHead(const document::Block& block);

/// A paragraph or quotation stands below an item, up to `end`.
[[nodiscard]] bool hasBody(const std::vector<document::Block>& blocks, std::size_t item, std::size_t end);

} // namespace duizhao::recognition
