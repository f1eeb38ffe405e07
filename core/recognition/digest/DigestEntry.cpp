#include "core/recognition/digest/DigestEntry.h"

#include "core/document/Entities.h"
#include "core/document/MarkdownParser.h"
#include "core/recognition/digest/DigestChatter.h"
#include "core/recognition/digest/DigestSummary.h"
#include "core/recognition/forms/BlockTools.h"
#include "core/text/Fold.h"
#include "core/text/Url.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr std::string_view openTag = "<details";
constexpr std::string_view closeTag = "</details>";
constexpr std::string_view summaryTag = "<summary";
constexpr std::string_view summaryEnd = "</summary>";

bool startsLine(std::string_view text, std::size_t at)
{
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
        --at;
    }
    return at == 0 || text[at - 1] == '\n';
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    const auto next = text.find_first_not_of(" \t\n", at);
    return next == std::string_view::npos ? text.size() : next;
}

/// The summary right after the opening tag; nothing where there is none.
std::optional<DigestFrame> frameAt(std::string_view text, std::size_t open)
{
    constexpr std::size_t longestTag = 200;
    constexpr std::size_t longestSummary = 4000;
    const auto tagEnd = text.substr(0, std::min(text.size(), open + longestTag)).find('>', open);
    if (tagEnd == std::string_view::npos) {
        return std::nullopt;
    }
    const auto at = skipBlanks(text, tagEnd + 1);
    if (!text.substr(at).starts_with(summaryTag)) {
        return std::nullopt;
    }
    const auto window = text.substr(0, std::min(text.size(), at + longestSummary));
    const auto begin = window.find('>', at);
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    DigestFrame frame;
    auto end = window.find(summaryEnd, begin);
    frame.bodyBegin = end == std::string_view::npos ? 0 : end + summaryEnd.size();
    if (end == std::string_view::npos) {
        end = std::min(text.find('\n', begin), text.size());
        frame.bodyBegin = end;
    }
    frame.whole.begin = open;
    frame.summary = {begin + 1, end};
    if (const auto rest = skipBlanks(text, frame.bodyBegin); text.substr(rest).starts_with("<br")) {
        const auto close = text.substr(0, std::min(text.size(), rest + 8)).find('>', rest);
        frame.bodyBegin = close == std::string_view::npos ? frame.bodyBegin : close + 1;
    }
    frame.numbered = readDigestSummary(text.substr(begin + 1, end - begin - 1)).number > 0;
    return frame;
}

/// Every `<details>` with a summary that opens a line, and every `</details>`.
struct Tags {
    std::vector<DigestFrame> opened;
    std::vector<std::size_t> closed;
};

Tags findTags(std::string_view text)
{
    Tags tags;
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const auto rest = text.substr(at);
        if (rest.starts_with(closeTag)) {
            tags.closed.push_back(at);
        } else if (rest.starts_with(openTag) && startsLine(text, at)) {
            if (auto frame = frameAt(text, at)) {
                tags.opened.push_back(*frame);
            }
        }
    }
    return tags;
}

/// A link alone on its line.
std::optional<document::InlineLink> linkLine(std::string_view line)
{
    if (line.empty() || line.front() != '[' || line.back() != ')') {
        return std::nullopt;
    }
    const auto links = document::inlineLinks(line);
    const bool alone = links.size() == 1 && links[0].range.begin == 0 && links[0].range.end == line.size();
    return alone ? std::optional{links[0]} : std::nullopt;
}

std::string attribute(std::string_view tag, std::string_view name)
{
    const std::string start = std::string{name} + "=\"";
    const auto at = tag.find(start);
    if (at == std::string_view::npos) {
        return {};
    }
    const auto begin = at + start.size();
    return document::withoutEntities(tag.substr(begin, tag.find('"', begin) - begin));
}

/// Reads the parts of one entry in order; `m_at` is the end of what is read.
class EntryReader {
public:
    EntryReader(std::string_view text, const text::Lines& lines, const DigestFrame& frame)
        : m_text{text}, m_lines{lines}, m_frame{frame}, m_at{frame.bodyBegin}
    {
    }

    DigestEntry read(int article)
    {
        readSummary();
        readPreamble();
        const auto model = findModel();
        readBody(model.begin);
        readEnd(model);
        for (auto& block : m_entry.blocks) {
            block.article = article;
        }
        return std::move(m_entry);
    }

private:
    [[nodiscard]] std::string_view slice(text::TextRange range) const
    {
        return m_text.substr(range.begin, range.end - range.begin);
    }

    void readSummary()
    {
        m_summary = readDigestSummary(slice(m_frame.summary));
        auto& article = m_entry.article;
        article.role = model::ArticleRole::Entry;
        article.number = m_summary.number;
        article.date = m_summary.date;
        article.category = m_summary.category;
        article.keywords = m_summary.keywords;
        auto& title = text::detectLanguage(m_summary.headline) == text::Language::Chinese ? article.titleZh
                                                                                          : article.title;
        title = m_summary.headline;
        document::Block block =
            makeBlock(m_text, m_lines, {m_frame.whole.begin, m_frame.bodyBegin}, document::BlockKind::Heading,
                      std::string{text::trimmed(slice(m_frame.summary))});
        block.level = 2;
        takeAsMetadata(block, "title");
        m_entry.blocks.push_back(std::move(block));
    }

    [[nodiscard]] text::TextRange nextLine() const
    {
        const auto begin = skipBlanks(m_text, m_at);
        const auto end = std::min(m_text.find('\n', begin), m_frame.bodyEnd);
        return {std::min(begin, m_frame.bodyEnd), std::max(std::min(begin, m_frame.bodyEnd), end)};
    }

    /// Thumbnail, link to the list, repeated title: in any order, each at most once or twice.
    void readPreamble()
    {
        while (m_at < m_frame.bodyEnd) {
            const auto line = nextLine();
            const auto content = text::trimmed(slice(line));
            if (content.empty() || !(takeThumbnail(line, content) || takeLink(line, content) ||
                                     takeRepeatedTitle(line, content))) {
                return;
            }
        }
    }

    void take(text::TextRange range, document::FoldReason reason)
    {
        m_entry.blocks.push_back(foldedBlock(m_text, m_lines, range, reason));
        m_at = range.end;
    }

    void setUrl(const std::string& url)
    {
        auto& article = m_entry.article;
        if (article.rawUrl.empty() && !url.empty()) {
            article.rawUrl = url;
            article.url = text::cleanUrl(url);
            article.videoId = youTubeId(url);
        }
    }

    bool takeThumbnail(text::TextRange line, std::string_view content)
    {
        constexpr std::string_view close = "</a>";
        constexpr std::size_t longest = 1500;
        if (!content.starts_with("<a ") || m_titleSeen) {
            return false;
        }
        const auto window = m_text.substr(0, std::min(m_frame.bodyEnd, line.begin + longest));
        const auto end = window.find(close, line.begin);
        if (end == std::string_view::npos ||
            window.substr(line.begin, end - line.begin).find("<img") == std::string_view::npos) {
            return false;
        }
        setUrl(attribute(window.substr(line.begin, end - line.begin), "href"));
        take({line.begin, end + close.size()}, document::FoldReason::Thumbnail);
        return true;
    }

    bool takeLink(text::TextRange line, std::string_view content)
    {
        const auto link = linkLine(content);
        if (!link || m_titleSeen) {
            return false;
        }
        if (!youTubeId(link->url).empty() && m_entry.article.rawUrl.empty()) {
            setUrl(link->url);
            take(line, document::FoldReason::Thumbnail);
            return true;
        }
        // Any other link is of the page only when the title comes right after it.
        const auto next = skipBlanks(m_text, line.end);
        if (next >= m_frame.bodyEnd || !m_text.substr(next).starts_with("# ")) {
            return false;
        }
        take(line, document::FoldReason::Furniture);
        return true;
    }

    bool takeRepeatedTitle(text::TextRange line, std::string_view content)
    {
        if (!content.starts_with("# ") || m_titleSeen) {
            return false;
        }
        const auto title = readDigestSummary(content.substr(2)).whole;
        if (title != m_summary.whole && text::foldTitle(title) != text::foldTitle(m_summary.whole)) {
            return false;
        }
        m_titleSeen = true;
        take(line, document::FoldReason::RepeatedTitle);
        return true;
    }

    /// `[model=name,0]` with nothing but rules after it; an empty range at the end where there is none.
    [[nodiscard]] text::TextRange findModel() const
    {
        constexpr std::string_view mark = "[model=";
        const text::TextRange none{m_frame.bodyEnd, m_frame.bodyEnd};
        const auto body = m_text.substr(m_at, m_frame.bodyEnd - m_at);
        const auto begin = body.rfind(mark);
        const auto end = begin == std::string_view::npos ? begin : body.find(']', begin);
        if (end == std::string_view::npos ||
            body.find_first_not_of(" \t\n-*_", end + 1) != std::string_view::npos) {
            return none;
        }
        return {m_at + begin, m_at + end + 1};
    }

    void readBody(std::size_t end)
    {
        const auto body = m_text.substr(m_at, end - m_at);
        if (body.find_first_not_of(" \t\n-*_") == std::string_view::npos) {
            m_entry.article.stub = true;
            if (!isBlank(m_text, {m_at, end})) {
                take({m_at, end}, document::FoldReason::Stub);
            }
            m_at = end;
            return;
        }
        const auto thought = thinking(end);
        auto blocks = parseSlice(m_text, m_lines, {m_at, thought.begin});
        if (thought.end > thought.begin) {
            blocks.push_back(foldedBlock(m_text, m_lines, thought, document::FoldReason::Wrapper));
            auto rest = parseSlice(m_text, m_lines, {thought.end, end});
            std::move(rest.begin(), rest.end(), std::back_inserter(blocks));
        }
        constexpr int boldLevel = 3;
        promoteBoldLines(blocks, m_text, m_lines, boldLevel);
        foldChatter(blocks);
        std::move(blocks.begin(), blocks.end(), std::back_inserter(m_entry.blocks));
        m_at = end;
    }

    /// `<think>` at the start of a line to `</think>`, or to the end where the model never closed it; or all
    /// before a `</think>` alone on its line, where the opening tag was cut off. Both tags inside a sentence
    /// are content: entries speak of such models.
    [[nodiscard]] text::TextRange thinking(std::size_t end) const
    {
        constexpr std::string_view open = "<think>";
        constexpr std::string_view close = "</think>";
        const auto body = m_text.substr(0, end);
        auto begin = body.find(open, m_at);
        while (begin != std::string_view::npos && !startsLine(m_text, begin)) {
            begin = body.find(open, begin + 1);
        }
        if (begin != std::string_view::npos) {
            const auto closed = body.find(close, begin);
            return {begin, closed == std::string_view::npos ? end : closed + close.size()};
        }
        const auto alone = body.find("\n</think>\n", m_at);
        return alone == std::string_view::npos ? text::TextRange{end, end}
                                               : text::TextRange{m_at, alone + 1 + close.size()};
    }

    void readEnd(text::TextRange model)
    {
        if (model.end > model.begin) {
            m_entry.blocks.push_back(metadataBlock(m_text, m_lines, model, "model"));
            const auto value = slice(model).substr(slice(model).find('=') + 1);
            m_entry.article.model = std::string{text::trimmed(value.substr(0, value.find_first_of(",]")))};
        }
        const text::TextRange rest{std::max(model.end, m_at), m_frame.whole.end};
        if (!isBlank(m_text, rest)) {
            m_entry.blocks.push_back(foldedBlock(m_text, m_lines, rest,
                                                 m_entry.article.stub ? document::FoldReason::Stub
                                                                      : document::FoldReason::Markup));
        }
    }

    std::string_view m_text;
    const text::Lines& m_lines;
    const DigestFrame& m_frame;
    std::size_t m_at;
    DigestSummary m_summary;
    DigestEntry m_entry;
    bool m_titleSeen = false;
};

} // namespace

std::vector<DigestFrame> findDigestEntries(std::string_view text)
{
    const auto tags = findTags(text);
    const bool numbered =
        std::any_of(tags.opened.begin(), tags.opened.end(), [](const auto& f) { return f.numbered; });
    std::vector<DigestFrame> frames;
    auto close = tags.closed.begin();
    std::copy_if(tags.opened.begin(), tags.opened.end(), std::back_inserter(frames),
                 [&](const auto& frame) { return frame.numbered || !numbered; });
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const auto limit = i + 1 < frames.size() ? frames[i + 1].whole.begin : text.size();
        auto last = std::string_view::npos;
        for (; close != tags.closed.end() && *close < limit; ++close) {
            last = *close >= frames[i].bodyBegin ? *close : last;
        }
        const bool closed = last != std::string_view::npos;
        frames[i].bodyEnd = closed ? last : limit;
        frames[i].whole.end = closed ? last + closeTag.size() : limit;
    }
    return frames;
}

DigestEntry readDigestEntry(std::string_view text, const text::Lines& lines, const DigestFrame& frame,
                            int article)
{
    return EntryReader{text, lines, frame}.read(article);
}

} // namespace duizhao::recognition
