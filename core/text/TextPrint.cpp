#include "core/text/TextPrint.h"

#include "core/text/Fold.h"
#include "core/text/Utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

namespace duizhao::text {

namespace {

constexpr std::uint64_t kBasis = 0xCBF29CE484222325; // FNV-1a, 64 bits
constexpr std::uint64_t kPrime = 0x100000001B3;
constexpr std::size_t kRun = 3; ///< words

/// Spreads what FNV leaves in the low bits (the finaliser of SplitMix64).
std::uint64_t spread(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

std::uint64_t added(std::uint64_t hash, std::uint64_t value)
{
    return (hash ^ value) * kPrime;
}

/// Hashes of the words of a folded paragraph; its letters and digits go to `letters`.
std::vector<std::uint64_t> wordsOf(std::string_view folded, std::string& letters)
{
    std::vector<std::uint64_t> words;
    bool inWord = false;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(folded, at);
        const bool han = isHan(c);
        if (!han && u_isalnum(static_cast<UChar32>(c)) == 0) {
            inWord = false;
            continue;
        }
        letters.append(folded.substr(begin, at - begin));
        if (han || !inWord) {
            words.push_back(kBasis);
        }
        words.back() = added(words.back(), c);
        inWord = !han;
    }
    return words;
}

std::vector<std::uint32_t> hashesOf(std::string_view sketch)
{
    std::vector<std::uint32_t> hashes;
    for (std::size_t at = 0; at + 4 <= sketch.size(); at += 4) {
        std::uint32_t hash = 0;
        for (std::size_t byte = 0; byte < 4; ++byte) {
            hash |= std::uint32_t{static_cast<unsigned char>(sketch[at + byte])} << (8 * byte);
        }
        hashes.push_back(hash);
    }
    return hashes;
}

/// How many different runs the text has.
double sizeOf(const std::vector<std::uint32_t>& hashes)
{
    const auto count = static_cast<double>(hashes.size());
    if (hashes.size() < TextPrint::kHashes) {
        return count;
    }
    return (count - 1) * 4294967296.0 / (static_cast<double>(hashes.back()) + 1);
}

} // namespace

std::string TextPrint::add(std::string_view paragraph)
{
    std::string letters;
    const auto words = wordsOf(fold(paragraph), letters);
    const std::size_t run = std::min(kRun, words.size());
    for (std::size_t first = 0; run > 0 && first + run <= words.size(); ++first) {
        std::uint64_t hash = kBasis;
        for (std::size_t word = first; word < first + run; ++word) {
            hash = added(hash, spread(words[word]));
        }
        keep(hash);
    }
    return letters;
}

void TextPrint::keep(std::uint64_t run)
{
    const auto hash = static_cast<std::uint32_t>(spread(run) >> 32);
    if (m_hashes.size() == kHashes && hash >= m_hashes.back()) {
        return;
    }
    const auto place = std::lower_bound(m_hashes.begin(), m_hashes.end(), hash);
    if (place != m_hashes.end() && *place == hash) {
        return;
    }
    m_hashes.insert(place, hash);
    if (m_hashes.size() > kHashes) {
        m_hashes.pop_back();
    }
}

std::string TextPrint::sketch() const
{
    std::string bytes;
    for (const std::uint32_t hash : m_hashes) {
        for (std::size_t byte = 0; byte < 4; ++byte) {
            bytes += static_cast<char>((hash >> (8 * byte)) & 0xFF);
        }
    }
    return bytes;
}

double sharedPart(std::string_view sketch, std::string_view other)
{
    const auto one = hashesOf(sketch);
    const auto two = hashesOf(other);
    if (one.empty() || two.empty()) {
        return 0;
    }
    std::vector<std::uint32_t> either;
    std::set_union(one.begin(), one.end(), two.begin(), two.end(), std::back_inserter(either));
    const bool whole = one.size() < TextPrint::kHashes && two.size() < TextPrint::kHashes;
    if (!whole) {
        either.resize(std::min(either.size(), TextPrint::kHashes));
    }
    const auto inBoth = std::count_if(either.begin(), either.end(), [&](std::uint32_t hash) {
        return std::binary_search(one.begin(), one.end(), hash) &&
               std::binary_search(two.begin(), two.end(), hash);
    });
    const double alike = static_cast<double>(inBoth) / static_cast<double>(either.size());
    const double sizes = sizeOf(one) + sizeOf(two);
    const double shared = alike * sizes / (1 + alike);
    return std::min(1.0, shared / std::min(sizeOf(one), sizeOf(two)));
}

} // namespace duizhao::text
