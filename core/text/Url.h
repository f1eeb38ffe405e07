#pragma once

#include <string>
#include <string_view>

namespace duizhao::text {

/// The address without what only tracks its reader (utm_*, _hs*, ecid, ref, chksm, scene, …; all of them
/// stand in Url.cpp with their reasons), redirects unwrapped, blanks trimmed. What is the address itself
/// stays (WeChat `__biz mid idx sn`, YouTube `v t`). Idempotent. Not a URL: returned trimmed.
[[nodiscard]] std::string cleanUrl(std::string_view raw);

/// What is equal for two addresses of the same text: scheme, `www.`, trailing slash and fragment dropped,
/// host in lower case, and a numeric copy suffix of the last path segment (`…-loss-2`) removed.
/// Empty when the address names no text (no path).
[[nodiscard]] std::string urlIdentity(std::string_view url);

/// `urlIdentity` with that suffix: two addresses that are equal lead to one page. A site's own address,
/// without a path, is empty, too.
[[nodiscard]] std::string urlAddress(std::string_view url);

/// True for http, https and mailto, however the scheme is spelled or disguised (blanks, control characters,
/// entities already decoded). Everything else is not followed.
[[nodiscard]] bool isSafeLink(std::string_view url);

} // namespace duizhao::text
