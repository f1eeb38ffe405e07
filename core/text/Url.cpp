#include "core/text/Url.h"

#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace duizhao::text {

namespace {

struct Parts {
    std::string scheme; ///< lower case, without `://`
    std::string host;   ///< lower case, with user and port as written
    std::string path;
    std::vector<std::string> query; ///< `key=value` in order
    std::string fragment;
};

std::string lower(std::string_view text)
{
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::optional<Parts> parse(std::string_view url)
{
    const auto colon = url.find("://");
    const auto scheme = lower(url.substr(0, std::min(colon, url.size())));
    if (scheme != "http" && scheme != "https") {
        return std::nullopt;
    }
    Parts parts;
    parts.scheme = scheme;
    auto rest = url.substr(colon + 3);
    if (const auto hash = rest.find('#'); hash != std::string_view::npos) {
        parts.fragment = rest.substr(hash + 1);
        rest = rest.substr(0, hash);
    }
    if (const auto mark = rest.find('?'); mark != std::string_view::npos) {
        auto query = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
        while (!query.empty()) {
            const auto end = std::min(query.find('&'), query.size());
            parts.query.emplace_back(query.substr(0, end));
            query.remove_prefix(std::min(end + 1, query.size()));
        }
    }
    const auto slash = std::min(rest.find('/'), rest.size());
    parts.host = lower(rest.substr(0, slash));
    parts.path = rest.substr(slash);
    return parts.host.empty() ? std::nullopt : std::optional{parts};
}

std::string_view keyOf(std::string_view parameter)
{
    return parameter.substr(0, parameter.find('='));
}

bool isHost(std::string_view host, std::string_view name)
{
    return host == name ||
           (host.size() > name.size() && host.ends_with(name) && host[host.size() - name.size() - 1] == '.');
}

bool isYouTube(std::string_view host)
{
    return isHost(host, "youtube.com") || host == "youtu.be";
}

/// What only tells who sent the reader, from where: seen in the survey of real files. `source` and
/// `context` may be an address elsewhere, so only the values seen go.
bool isTracking(const Parts& parts, std::string_view parameter)
{
    constexpr std::array<std::string_view, 18> keys{
        "_hsenc",  "_hsmi", "__hstc", "__hssc", "__hsfp", "hsCtaTracking", "ecid",   "ref",    "ref_src",
        "ref_url", "chksm", "scene",  "si",     "fbclid", "gclid",         "mc_cid", "mc_eid", "igshid"};
    const auto key = keyOf(parameter);
    if (key.starts_with("utm_") || key.starts_with("sharer_") ||
        std::find(keys.begin(), keys.end(), key) != keys.end()) {
        return true;
    }
    if (parameter == "context=digest" || parameter.starts_with("source=collection_") ||
        parameter.starts_with("source=rss")) {
        return true;
    }
    const bool isVideo = parts.host == "youtu.be" || (isYouTube(parts.host) && parts.path == "/watch");
    return isVideo && key != "v" && key != "t"; // a playlist's own address keeps its `list`
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const auto letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool whole = text[at] == '%' && at + 2 < text.size();
        const int high = whole ? hexDigit(text[at + 1]) : -1;
        const int low = whole ? hexDigit(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

/// The address that a known redirect leads to (`weibo.cn/sinaurl?u=…`), or nothing.
std::optional<std::string> redirectTarget(const Parts& parts)
{
    std::string_view wanted;
    if (isHost(parts.host, "weibo.cn") && parts.path == "/sinaurl") {
        wanted = "u";
    } else if (isHost(parts.host, "google.com") && parts.path == "/url") {
        wanted = "q";
    } else if (parts.host == "link.zhihu.com") {
        wanted = "target";
    }
    for (const auto& parameter : parts.query) {
        if (!wanted.empty() && keyOf(parameter) == wanted && parameter.size() > wanted.size() + 1) {
            auto target = percentDecoded(std::string_view{parameter}.substr(wanted.size() + 1));
            if (parse(target)) {
                return target;
            }
        }
    }
    return std::nullopt;
}

std::string join(const Parts& parts)
{
    auto url = parts.scheme + "://" + parts.host + parts.path;
    char separator = '?';
    for (const auto& parameter : parts.query) {
        url += separator;
        url += parameter;
        separator = '&';
    }
    return parts.fragment.empty() ? url : url + "#" + parts.fragment;
}

bool isTrackingFragment(std::string_view fragment)
{
    return fragment == "rd" || fragment == "wechat_redirect" || fragment.starts_with("utm_") ||
           fragment.starts_with(":~:text=");
}

void dropTracking(Parts& parts)
{
    const auto tracks = [&](const std::string& parameter) {
        return parameter.empty() || isTracking(parts, parameter);
    };
    parts.query.erase(std::remove_if(parts.query.begin(), parts.query.end(), tracks), parts.query.end());
    if (isTrackingFragment(parts.fragment)) {
        parts.fragment.clear();
    }
}

/// Two digits at most: `-2` is a second copy, `-2024` a year and part of the title.
void dropCopySuffix(std::string& path)
{
    auto end = path.size();
    while (end > 0 && isAsciiDigit(static_cast<unsigned char>(path[end - 1]))) {
        --end;
    }
    const auto digits = path.size() - end;
    const bool hasTitle =
        end >= 2 && path[end - 1] == '-' && isAsciiLetter(static_cast<unsigned char>(path[end - 2]));
    if (digits >= 1 && digits <= 2 && hasTitle) {
        path.resize(end - 1);
    }
}

/// `youtu.be/ID`, `/shorts/ID` and `/embed/ID` are `watch?v=ID`; the time in a video is a place in the text.
void unifyVideo(Parts& parts)
{
    std::string id;
    for (const auto* prefix : {"/shorts/", "/embed/", "/live/"}) {
        if (parts.path.starts_with(prefix)) {
            id = parts.path.substr(std::string_view{prefix}.size());
        }
    }
    if (parts.host == "youtu.be") {
        id = parts.path.substr(std::min<std::size_t>(1, parts.path.size()));
    }
    parts.host = "youtube.com";
    const auto isTime = [](const std::string& parameter) { return keyOf(parameter) == "t"; };
    parts.query.erase(std::remove_if(parts.query.begin(), parts.query.end(), isTime), parts.query.end());
    if (!id.empty()) {
        parts.path = "/watch";
        parts.query = {"v=" + id};
    }
}

} // namespace

std::string cleanUrl(std::string_view raw)
{
    std::string url{trimmed(raw)};
    constexpr int mostRedirects = 8;
    for (int i = 0; i < mostRedirects; ++i) {
        auto parts = parse(url);
        if (!parts) {
            return url;
        }
        if (auto target = redirectTarget(*parts)) {
            url = std::string{trimmed(*target)};
            continue;
        }
        dropTracking(*parts);
        return std::string{trimmed(join(*parts))};
    }
    return url;
}

namespace {

enum class CopySuffix { Keep, Drop };

std::string comparable(std::string_view url, CopySuffix suffix)
{
    auto parts = parse(cleanUrl(url));
    if (!parts) {
        return {};
    }
    if (parts->host.starts_with("www.")) {
        parts->host.erase(0, 4);
    }
    if (isYouTube(parts->host)) {
        unifyVideo(*parts);
    }
    parts->fragment.clear();
    while (parts->path.ends_with('/')) {
        parts->path.pop_back();
    }
    if (suffix == CopySuffix::Drop) {
        dropCopySuffix(parts->path);
    }
    if (parts->path.empty() && parts->query.empty()) {
        return {};
    }
    std::sort(parts->query.begin(), parts->query.end());
    return join(*parts).substr(parts->scheme.size() + 3);
}

} // namespace

std::string urlIdentity(std::string_view url)
{
    return comparable(url, CopySuffix::Drop);
}

std::string urlAddress(std::string_view url)
{
    return comparable(url, CopySuffix::Keep);
}

bool isSafeLink(std::string_view url)
{
    std::string scheme;
    for (std::size_t at = 0; at < url.size();) {
        const auto c = nextCodePoint(url, at);
        if (c == U':') {
            return scheme == "http" || scheme == "https" || scheme == "mailto";
        }
        if (isBlankCodePoint(c) || c < 0x20 || c == 0x7F) {
            continue; // browsers drop these, so a disguised scheme is judged by what they would see
        }
        if (!isAsciiLetter(c)) {
            return false;
        }
        scheme += static_cast<char>(c | 0x20);
        if (scheme.size() > 6) {
            return false;
        }
    }
    return false;
}

} // namespace duizhao::text
