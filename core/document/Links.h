#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duizhao::document {

/// `(address "title")` behind a link's label; `length` 0 when there is none. The title is read over.
struct LinkTarget {
    std::string url;
    std::size_t length = 0;
};
[[nodiscard]] LinkTarget linkTarget(std::string_view text);

/// `<https://…>` or `<name@host>` at the start of `text`; a mail address gets its `mailto:`.
[[nodiscard]] LinkTarget angleAddress(std::string_view text);

/// Length of the bare `http://…`, `https://…` or `www.…` at the start of `text`, without the punctuation of
/// the sentence around it; 0 when there is none. Ends at the first character that is not ASCII: Chinese
/// follows an address without a blank.
[[nodiscard]] std::size_t bareAddressLength(std::string_view text);

} // namespace duizhao::document
