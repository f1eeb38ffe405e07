#include "core/align/features/UnitFeatures.h"

#include "core/align/features/Characters.h"
#include "core/text/ChineseCharacters.h"
#include "core/text/Numbers.h"
#include "core/text/Utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace duizhao::align {

namespace {

/// A Han character carries about as much as three letters. Only ratios matter: the document's own length
/// ratio is estimated from it.
constexpr double kHanWeightedLength = 3.0;
constexpr double kOtherLength = 1.5;
constexpr float kBareCut = 0.003F; ///< how good a place to cut is that nothing marks

class UnitReader {
public:
    UnitReader(const AlignUnit& unit, Vocabulary& vocabulary)
        : m_unit(unit), m_vocabulary(vocabulary), m_characters(decode(unit.markdown))
    {
    }

    UnitFeatures read()
    {
        markAddresses();
        cutIntoAtoms();
        readWords();
        readHan();
        readNumberTokens();
        readForm();
        collect(m_features.tokens);
        collect(m_features.bigrams);
        return std::move(m_features);
    }

private:
    [[nodiscard]] UChar32 at(std::size_t index) const
    {
        return index < m_characters.size() ? m_characters[index].code : UChar32{0};
    }

    /// Addresses are one token each; their letters are neither words nor length.
    void markAddresses()
    {
        const std::string& text = m_unit.markdown;
        std::size_t from = 0;
        std::size_t index = 0;
        while ((from = text.find("://", from)) != std::string::npos) {
            std::size_t begin = from;
            while (begin > 0 && isLetter(static_cast<unsigned char>(text[begin - 1]))) {
                --begin;
            }
            std::size_t end = from + 3;
            while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' &&
                   static_cast<unsigned char>(text[end]) < 0x80 &&
                   std::string_view{")>]\"'`|*"}.find(text[end]) == std::string_view::npos) {
                ++end;
            }
            std::string_view address{text.data() + from + 3, end - from - 3};
            address = address.substr(0, address.find_first_of("?#"));
            while (!address.empty() &&
                   (address.back() == '/' || address.back() == '.' || address.back() == ',')) {
                address.remove_suffix(1);
            }
            for (; index < m_characters.size() && m_characters[index].begin < static_cast<int>(end);
                 ++index) {
                m_characters[index].address = m_characters[index].begin >= static_cast<int>(begin);
            }
            if (!address.empty()) {
                m_pending.push_back({m_vocabulary.token("u:" + std::string{address}, TokenClass::Url),
                                     static_cast<int>(begin)});
            }
            from = end;
        }
    }

    void cutIntoAtoms()
    {
        std::vector<float> quality(m_characters.size(), 0.0F);
        UChar32 before = 0;
        for (std::size_t i = 0; i < m_characters.size(); ++i) {
            const UChar32 code = at(i);
            if (code != ' ' && code != '\n' && !isCloser(code)) {
                before = code;
            }
            if (i + 1 < m_characters.size() && !m_characters[i + 1].address && code != ' ') {
                std::size_t next = i + 1;
                while (at(next) == ' ') {
                    ++next;
                }
                const bool spaced = next > i + 1;
                quality[i] = cutBetween(before, spaced ? UChar32{' '} : code, at(next), at(next + 1));
            }
        }
        addBareCuts(quality);
        const float floor = weakestKept(quality);
        double length = 0;
        before = 0;
        for (std::size_t i = 0; i < m_characters.size(); ++i) {
            length += weight(m_characters[i]);
            const UChar32 code = at(i);
            if (code != ' ' && code != '\n' && !isCloser(code)) {
                before = code;
            }
            m_atomOf.push_back(static_cast<std::uint8_t>(m_features.atoms()));
            const bool last = i + 1 == m_characters.size();
            if (last || (quality[i] > 0 && quality[i] >= floor && m_features.atoms() < kMaxAtoms - 1)) {
                m_features.ends.push_back(length);
                m_features.cuts.push_back(last ? 1.0F : quality[i]);
                m_features.marks.push_back(endMarkOf(before));
                before = 0;
            }
        }
        m_features.length = length;
    }

    /// A heading or a caption has no closing mark: fused with what follows, its end shows by nothing. So the
    /// first clause may be cut between any two of its first characters, and ever more sparsely further on.
    void addBareCuts(std::vector<float>& quality) const
    {
        std::size_t han = 0;
        std::size_t next = 2;
        for (std::size_t i = 0; i + 1 < quality.size() && quality[i] == 0 && next < 48; ++i) {
            han += text::isHan(static_cast<char32_t>(at(i))) ? 1 : 0;
            const bool beginsWord = text::isHan(static_cast<char32_t>(at(i + 1))) ||
                                    (text::isHan(static_cast<char32_t>(at(i))) && isLetter(at(i + 1)));
            if (han >= next && beginsWord && !isCloser(at(i + 1))) {
                quality[i] = kBareCut;
                next = han + 1 + han / 8;
            }
        }
    }

    static float weakestKept(std::vector<float> quality)
    {
        std::erase(quality, 0.0F);
        if (quality.size() < static_cast<std::size_t>(kMaxAtoms)) {
            return 0;
        }
        const auto nth = quality.begin() + kMaxAtoms - 2;
        std::nth_element(quality.begin(), nth, quality.end(), std::greater<>{});
        return *nth;
    }

    double weight(const Character& character)
    {
        if (character.address || character.code <= ' ') {
            return 0;
        }
        if (text::isHan(static_cast<char32_t>(character.code))) {
            m_features.han = true;
            return kHanWeightedLength;
        }
        return character.code < 0x250 ? 1.0 : kOtherLength;
    }

    void add(std::uint32_t token, std::size_t index)
    {
        m_features.tokens.push_back({token, std::uint64_t{1} << m_atomOf[index]});
    }

    void addMark(const char* name, std::size_t index)
    {
        add(m_vocabulary.token(name, TokenClass::Mark), index);
    }

    void readWords()
    {
        for (const auto& [token, begin] : m_pending) {
            add(token, indexAt(begin));
        }
        for (std::size_t i = 0; i < m_characters.size();) {
            if (m_characters[i].address) {
                ++i;
            } else if (isWordCharacter(at(i))) {
                i = readWord(i);
            } else {
                readMark(i);
                ++i;
            }
        }
    }

    std::size_t readWord(std::size_t begin)
    {
        std::size_t end = begin;
        bool letters = false;
        bool digits = false;
        int capitals = 0;
        std::string word;
        while (end < m_characters.size() && isWordCharacter(at(end))) {
            const UChar32 code = at(end);
            letters = letters || !isDigit(code);
            digits = digits || isDigit(code);
            capitals += code >= 'A' && code <= 'Z' ? 1 : 0;
            text::appendUtf8(word, static_cast<char32_t>(u_foldCase(code, U_FOLD_CASE_DEFAULT)));
            ++end;
        }
        if (!letters) {
            return end;
        }
        const bool inner = capitals > (at(begin) >= 'A' && at(begin) <= 'Z' ? 1 : 0);
        const bool underscore = word.find('_') != std::string::npos;
        const bool plus = at(end) == '+' || at(end) == '#';
        TokenClass kind = TokenClass::Word;
        if (inner || digits || underscore || plus || m_unit.kind == document::BlockKind::Code ||
            insideCode(begin)) {
            kind = TokenClass::Code;
        } else if (capitals > 0 && !startsSentence(begin)) {
            kind = TokenClass::Name;
        }
        add(m_vocabulary.token(stem(std::move(word)), kind), begin);
        return end;
    }

    [[nodiscard]] bool insideCode(std::size_t index) const
    {
        const UChar32 before = index == 0 ? UChar32{0} : at(index - 1);
        return before == '`' || before == '.' || before == '/' || before == '$' || before == '@';
    }

    [[nodiscard]] bool startsSentence(std::size_t index) const
    {
        while (index > 0 && (at(index - 1) == ' ' || isCloser(at(index - 1)) || at(index - 1) == '(' ||
                             at(index - 1) == '[' || at(index - 1) == 0x201C)) {
            --index;
        }
        return index == 0 || at(index - 1) == '\n' || endMarkOf(at(index - 1)) != EndMark::None ||
               at(index - 1) == '#';
    }

    /// Plural endings only: enough for `LLMs` to meet `LLM`.
    static std::string stem(std::string word)
    {
        if (word.size() > 4 && word.ends_with("ies") && word != "series" && word != "species") {
            word.replace(word.size() - 3, 3, "y");
        } else if (word.size() > 3 && word.ends_with('s') && !endsInItsOwnS(word)) {
            word.pop_back();
        }
        return word;
    }

    static bool endsInItsOwnS(std::string_view word)
    {
        constexpr std::array<std::string_view, 12> kWords = {"news",    "this",    "does",      "always",
                                                             "perhaps", "besides", "sometimes", "lens",
                                                             "chaos",   "towards", "overseas",  "nowadays"};
        return word.ends_with("ss") || word.ends_with("us") || word.ends_with("sis") ||
               word.ends_with("ics") || std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    }

    void readMark(std::size_t index)
    {
        const UChar32 code = at(index);
        switch (code) {
        case '?':
            return addMark("m:?", index);
        case '!':
            return addMark(at(index + 1) == '[' ? "m:image" : "m:!", index);
        case ']':
            return at(index + 1) == '(' || at(index + 1) == '[' ? addMark("m:link", index) : void();
        case '*':
            return at(index + 1) == '*' ? addMark("m:bold", index) : void();
        case '`':
            return addMark("m:code", index);
        case '"':
        case 0x201C:
        case 0x300C:
        case 0x300E:
            return addMark("m:quote", index);
        case '(':
            return index > 0 && at(index - 1) == ']' ? void() : addMark("m:bracket", index);
        case ':':
            return addMark("m:colon", index);
        case ';':
            return addMark("m:semicolon", index);
        case '%':
            return addMark("m:%", index);
        case '$':
            return addMark("m:$", index);
        case 0x2014:
        case 0x2013:
            return addMark("m:dash", index);
        case '\n':
            return addMark("m:line", index);
        case '=':
            return addMark("m:=", index);
        default:
            return;
        }
    }

    void readHan()
    {
        const text::ChineseCharacters& table = text::ChineseCharacters::table();
        char32_t previous = 0;
        for (std::size_t i = 0; i < m_characters.size(); ++i) {
            if (!text::isHan(static_cast<char32_t>(at(i))) || m_characters[i].address) {
                previous = 0;
                continue;
            }
            const char32_t character = table.simplified(static_cast<char32_t>(at(i)));
            if (previous != 0) {
                m_features.bigrams.push_back(
                    {m_vocabulary.hanBigram(previous, character), std::uint64_t{1} << m_atomOf[i]});
            }
            previous = character;
        }
    }

    [[nodiscard]] std::size_t indexAt(int byte) const
    {
        const auto found = std::upper_bound(m_characters.begin(), m_characters.end(), byte,
                                            [](int value, const Character& c) { return value < c.begin; });
        return found == m_characters.begin() ? 0 : static_cast<std::size_t>(found - m_characters.begin()) - 1;
    }

    void readNumberTokens()
    {
        for (const text::NumberToken& number : text::readNumbers(m_unit.markdown)) {
            const std::size_t index = indexAt(static_cast<int>(number.begin));
            if (m_characters[index].address) {
                continue;
            }
            std::array<char, 40> text{'n', ':'};
            const auto end = std::to_chars(text.data() + 2, text.data() + text.size(), number.value,
                                           std::chars_format::general, 10);
            const bool small = std::abs(number.value) <= 12 && number.value == std::floor(number.value);
            add(m_vocabulary.token({text.data(), static_cast<std::size_t>(end.ptr - text.data())},
                                   small ? TokenClass::SmallNumber : TokenClass::Number),
                index);
            const bool leads = index <= 2 || (index < 10 && m_features.ordinal == 0 && startsWithStep(index));
            if (leads && m_features.ordinal == 0 && number.value < 1000) {
                m_features.ordinal = number.value;
            }
        }
    }

    /// `Step 3`, `第 3 步`: a number that leads after one short word.
    [[nodiscard]] bool startsWithStep(std::size_t index) const
    {
        return at(0) == 0x7B2C || at(0) == 0x6B65 ||
               (index > 1 && at(index - 1) == ' ' && isLetter(at(0)) && !isDigit(at(0)) && index <= 5);
    }

    void readForm()
    {
        static constexpr std::array<UnitForm, 9> kForms = {
            UnitForm::Heading, UnitForm::Paragraph, UnitForm::ListItem,  UnitForm::Table, UnitForm::Code,
            UnitForm::Quote,   UnitForm::Image,     UnitForm::Paragraph, UnitForm::Rule};
        m_features.form = kForms[static_cast<std::size_t>(m_unit.kind)];
        m_features.level = m_unit.level;
        m_features.section = m_unit.section;
        const bool bare = m_features.form == UnitForm::Paragraph && m_unit.markdown.starts_with('[') &&
                          (m_unit.markdown.ends_with(')') || m_unit.markdown.ends_with(']')) &&
                          m_unit.markdown.find("](") != std::string::npos;
        if (bare) {
            m_features.form = UnitForm::Link;
        }
        if (m_unit.marker.size() > 1 && isDigit(static_cast<unsigned char>(m_unit.marker[0]))) {
            m_features.ordinal = std::strtod(m_unit.marker.c_str(), nullptr);
        }
        std::string bare_text;
        for (const char c : m_unit.markdown) {
            if (static_cast<unsigned char>(c) > ' ') {
                bare_text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            }
        }
        m_features.identity = bare_text.empty() ? 0 : std::hash<std::string>{}(bare_text) | 1U;
    }

    static void collect(std::vector<TokenUse>& uses)
    {
        std::sort(uses.begin(), uses.end(),
                  [](const TokenUse& a, const TokenUse& b) { return a.token < b.token; });
        std::size_t kept = 0;
        for (std::size_t i = 0; i < uses.size(); ++i) {
            if (kept > 0 && uses[kept - 1].token == uses[i].token) {
                uses[kept - 1].atoms |= uses[i].atoms;
            } else {
                uses[kept++] = uses[i];
            }
        }
        uses.resize(kept);
    }

    const AlignUnit& m_unit;
    Vocabulary& m_vocabulary;
    std::vector<Character> m_characters;
    std::vector<std::uint8_t> m_atomOf;
    std::vector<std::pair<std::uint32_t, int>> m_pending;
    UnitFeatures m_features;
};

} // namespace

std::vector<TokenUse> mergedUses(std::span<const TokenUse> uses, std::span<const TokenUse> more, int shift)
{
    std::vector<TokenUse> merged;
    merged.reserve(uses.size() + more.size());
    auto left = uses.begin();
    for (const TokenUse& use : more) {
        while (left != uses.end() && left->token < use.token) {
            merged.push_back(*left++);
        }
        TokenUse moved{use.token, use.atoms << shift};
        if (left != uses.end() && left->token == use.token) {
            moved.atoms |= (left++)->atoms;
        }
        merged.push_back(moved);
    }
    merged.insert(merged.end(), left, uses.end());
    return merged;
}

UnitFeatures readFeatures(const AlignUnit& unit, Vocabulary& vocabulary)
{
    return UnitReader{unit, vocabulary}.read();
}

UnitFeatures joined(const UnitFeatures& first, const UnitFeatures& second)
{
    UnitFeatures both = first;
    both.han = first.han || second.han;
    both.length = first.length + second.length;
    for (const double end : second.ends) {
        both.ends.push_back(first.length + end);
    }
    both.cuts.insert(both.cuts.end(), second.cuts.begin(), second.cuts.end());
    both.marks.insert(both.marks.end(), second.marks.begin(), second.marks.end());
    both.identity = 0;
    both.tokens = mergedUses(first.tokens, second.tokens, first.atoms());
    both.bigrams = mergedUses(first.bigrams, second.bigrams, first.atoms());
    return both;
}

} // namespace duizhao::align
