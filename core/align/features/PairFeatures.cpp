#include "core/align/features/PairFeatures.h"

#include "core/text/Numbers.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <string>

namespace duizhao::align {

namespace {

constexpr double kHanLength = 3.2;

bool isWordPart(UChar32 c)
{
    return c < 0x2E80 && u_isalnum(c) != 0;
}

/// `-`, `.`, `+`, `#` and such keep `DeepSeek-V3`, `3.1`, `C++` in one piece when letters follow.
bool isInnerMark(UChar32 c)
{
    return c == '-' || c == '.' || c == '\'' || c == 0x2019 || c == '_' || c == '/';
}

bool isQuote(UChar32 c)
{
    return c == '"' || c == 0x201C || c == 0x300C || c == 0x300A;
}

/// Walks a text once, code point by code point.
class Reader {
public:
    explicit Reader(PairFeatures& features) : m_features(features) {}

    void read(std::string_view text)
    {
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
        const auto size = static_cast<int32_t>(text.size());
        int straight = 0;
        for (int32_t at = 0; at < size;) {
            UChar32 c = 0;
            U8_NEXT(bytes, at, size, c);
            if (c < 0) {
                continue;
            }
            take(c);
            straight += c == '"' ? 1 : 0;
        }
        flush();
        m_features.quotes -= straight - straight / 2;
        if (m_pendingStop) {
            ++m_features.sentences;
        }
        std::sort(m_features.words.begin(), m_features.words.end());
    }

private:
    void take(UChar32 c)
    {
        if (isWordPart(c)) {
            if (m_mark != 0 && !m_word.empty()) {
                m_word.push_back(static_cast<char>(m_mark == 0x2019 ? '\'' : m_mark));
            }
            m_mark = 0;
            m_word.push_back(static_cast<char>(u_tolower(c) & 0x7F));
            m_features.length += 1;
            m_pendingStop = false;
            return;
        }
        if (isInnerMark(c) && !m_word.empty() && m_mark == 0) {
            m_mark = c;
        } else {
            flush();
        }
        takeOther(c);
    }

    void takeOther(UChar32 c)
    {
        if (u_isUWhiteSpace(c) != 0) {
            if (m_pendingStop) {
                ++m_features.sentences;
                m_pendingStop = false;
            }
            return;
        }
        if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0) {
            m_features.length += kHanLength;
            m_pendingStop = false;
        } else {
            m_features.length += 1;
        }
        m_features.quotes += isQuote(c) ? 1 : 0;
        if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F) {
            ++m_features.sentences;
        } else if (c == '.' || c == '!' || c == '?') {
            m_pendingStop = true;
        }
    }

    void flush()
    {
        if (m_word.size() >= 2) {
            m_features.words.push_back(std::hash<std::string>{}(m_word));
        }
        m_word.clear();
        m_mark = 0;
    }

    PairFeatures& m_features;
    std::string m_word;
    UChar32 m_mark = 0;
    bool m_pendingStop = false;
};

/// The last code point that is neither blank nor a closing quote or bracket, as its ASCII sister.
char closingStop(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    auto at = static_cast<int32_t>(text.size());
    while (at > 0) {
        UChar32 c = 0;
        U8_PREV(bytes, 0, at, c);
        if (c < 0 || u_isUWhiteSpace(c) != 0 || c == '"' || c == '\'' || c == ')' || c == '*' ||
            c == 0x201D || c == 0x2019 || c == 0x300D || c == 0xFF09 || c == 0x300B) {
            continue;
        }
        switch (c) {
        case '.':
        case 0x3002:
        case 0x2026:
            return '.';
        case '?':
        case 0xFF1F:
            return '?';
        case '!':
        case 0xFF01:
            return '!';
        case ':':
        case 0xFF1A:
            return ':';
        case ',':
        case 0xFF0C:
            return ',';
        default:
            return 0;
        }
    }
    return 0;
}

/// A lead of at most 40 letters and a colon with text after it.
bool hasLead(std::string_view text)
{
    const std::size_t half = text.find(':');
    const std::size_t full = text.find("：");
    const std::size_t at = std::min(half, full);
    return at != std::string_view::npos && at > 0 && at <= 40 && at + 3 < text.size() &&
           text.substr(at, 3) != "://";
}

int leadingNumber(std::string_view text)
{
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9') {
        value = value * 10 + (text[digits] - '0');
        ++digits;
    }
    return digits > 0 && digits < 3 ? value : 0;
}

bool isLinkOnly(std::string_view markdown)
{
    if (markdown.starts_with("http://") || markdown.starts_with("https://")) {
        return markdown.find(' ') == std::string_view::npos;
    }
    return markdown.starts_with("[") && markdown.ends_with(")") &&
           markdown.find("](http") != std::string_view::npos &&
           markdown.find("](http") == markdown.rfind("](http") && markdown.find("](") == markdown.find(']');
}

std::size_t overlap(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b)
{
    std::vector<std::size_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

/// Log of the length ratio under 'translation' against 'any two blocks'. Short blocks vary more.
double lengthEvidence(double en, double zh)
{
    constexpr double kAnySpread = 1.4;
    const double ratio = std::log((zh + 4) / (en + 4));
    const double spread = std::sqrt(0.05 + 6.0 / (en + zh + 8));
    const double paired = -0.5 * (ratio / spread) * (ratio / spread) - std::log(spread);
    const double any = -0.5 * (ratio / kAnySpread) * (ratio / kAnySpread) - std::log(kAnySpread);
    return std::max(paired - any, -12.0);
}

double punctuationEvidence(const PairFeatures& en, const PairFeatures& zh)
{
    double evidence = 0;
    if (en.stop == zh.stop) {
        evidence += en.stop == ':' || en.stop == '?' ? 1.6 : 0.5;
    } else if (en.stop == '?' || zh.stop == '?' || en.stop == ':' || zh.stop == ':') {
        evidence -= 1.4;
    } else if (en.stop == 0 || zh.stop == 0) {
        evidence -= 0.8;
    }
    if (en.labelled && zh.labelled) {
        evidence += 0.8;
    }
    if (en.quotes > 0 || zh.quotes > 0) {
        const int apart = std::abs(en.quotes - zh.quotes);
        evidence += apart == 0 ? 0.4 + 0.4 * std::min(en.quotes, 3) : -0.5 * std::min(apart, 3);
    }
    if (en.sentences > 1 || zh.sentences > 1) {
        const int apart = std::abs(en.sentences - zh.sentences);
        evidence += apart == 0 ? 0.6 : -0.3 * std::min(apart - 1, 3);
    }
    return evidence;
}

double kindEvidence(const PairFeatures& en, const PairFeatures& zh)
{
    double evidence = 0;
    if (en.linkOnly != zh.linkOnly) {
        evidence -= 14;
    }
    if (en.heading && zh.heading) {
        evidence += 2;
    } else if (zh.heading) {
        evidence -= 2;
    }
    if (en.item && zh.item) {
        evidence += 0.5;
    }
    if (en.ordinal != 0 && zh.ordinal != 0) {
        evidence += en.ordinal == zh.ordinal ? 1.5 : -2;
    }
    return evidence;
}

} // namespace

PairFeatures pairFeatures(const document::Block& block)
{
    PairFeatures features;
    Reader(features).read(block.text);
    for (const text::NumberToken& number : text::readNumbers(block.text)) {
        features.numbers.push_back(std::hash<double>{}(number.value));
    }
    std::sort(features.numbers.begin(), features.numbers.end());
    features.stop = closingStop(block.text);
    features.heading = block.kind == document::BlockKind::Heading;
    features.item = block.kind == document::BlockKind::ListItem;
    features.linkOnly = isLinkOnly(block.markdown);
    features.labelled = hasLead(block.text);
    features.ordinal = leadingNumber(block.marker.empty() ? std::string_view(block.text) : block.marker);
    return features;
}

PairFeatures joined(std::span<const PairFeatures* const> parts)
{
    PairFeatures sum = *parts.front();
    for (const PairFeatures* part : parts.subspan(1)) {
        sum.length += part->length;
        sum.words.insert(sum.words.end(), part->words.begin(), part->words.end());
        sum.numbers.insert(sum.numbers.end(), part->numbers.begin(), part->numbers.end());
        sum.quotes += part->quotes;
        sum.sentences += part->sentences;
        sum.stop = part->stop;
        sum.heading = sum.heading && part->heading;
        sum.item = sum.item && part->item;
        sum.linkOnly = sum.linkOnly || part->linkOnly;
    }
    std::sort(sum.words.begin(), sum.words.end());
    std::sort(sum.numbers.begin(), sum.numbers.end());
    return sum;
}

WordWeights::WordWeights(std::span<const PairFeatures> blocks) : m_blocks(static_cast<double>(blocks.size()))
{
    for (const PairFeatures& block : blocks) {
        const std::size_t* last = nullptr;
        for (const std::size_t& word : block.words) {
            if (last == nullptr || *last != word) {
                ++m_blocksWith[word];
            }
            last = &word;
        }
    }
}

double WordWeights::weight(std::size_t word) const
{
    const auto found = m_blocksWith.find(word);
    const double with = found == m_blocksWith.end() ? 1.0 : found->second;
    return std::clamp(0.35 * std::log((m_blocks + 1) / with), 0.15, 1.6);
}

double pairEvidence(const PairFeatures& en, const PairFeatures& zh, const WordWeights& weights)
{
    double words = 0;
    double missing = 0;
    auto inEnglish = en.words.begin();
    for (const std::size_t word : zh.words) {
        inEnglish = std::lower_bound(inEnglish, en.words.end(), word);
        if (inEnglish != en.words.end() && *inEnglish == word) {
            words += weights.weight(word);
            ++inEnglish;
        } else {
            missing += 0.5;
        }
    }
    const auto shared = static_cast<double>(overlap(en.numbers, zh.numbers));
    const double lonely = static_cast<double>(en.numbers.size() + zh.numbers.size()) - 2 * shared;
    // `10` against `11`, and nothing in common: the next one, rather than a translation.
    const double others = !en.numbers.empty() && !zh.numbers.empty() && shared == 0 ? 1.5 : 0;
    const double evidence = -others + std::min(words, 8.0) - std::min(missing, 3.0) +
                            std::min(1.2 * shared, 5.0) - std::min(0.4 * lonely, 2.5);
    return evidence + lengthEvidence(en.length, zh.length) + punctuationEvidence(en, zh) +
           kindEvidence(en, zh);
}

int sharedWords(const PairFeatures& en, const PairFeatures& zh)
{
    return static_cast<int>(overlap(en.words, zh.words) + overlap(en.numbers, zh.numbers));
}

} // namespace duizhao::align
