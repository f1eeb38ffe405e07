// Marks in texts that are full of repeated sentences, through thousands of random edits. Every letter knows
// where it came from; a mark is wrong when it stands on letters that are not its own.

#include "core/annotation/Anchoring.h"
#include "core/text/Utf8.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <random>
#include <set>

namespace duizhao::annotation {
namespace {

struct Letter {
    char32_t c = 0;
    int origin = 0; ///< a copy has that of its model
};
using Sentence = std::vector<Letter>;
using Paragraph = std::vector<Sentence>;

const std::vector<std::u32string> kRepeated{U"This is not investment advice.",
                                            U"Read the whole story here.",
                                            U"The model was not changed.",
                                            U"Nobody knows why yet.",
                                            U"It costs ten dollars a month.",
                                            U"What follows is a summary.",
                                            U"这不是投资建议。",
                                            U"点击这里阅读全文。",
                                            U"目前还没有人知道原因。",
                                            U"模型本身没有改变。",
                                            U"Subscribe to read more of this.",
                                            U"The paper is worth reading in full, and the code is public."};

const std::vector<std::u32string> kWords{U"a",     U"new",  U"system", U"learns", U"from",  U"old",  U"data",
                                         U"and",   U"its",  U"makers", U"say",    U"that",  U"it",   U"runs",
                                         U"twice", U"as",   U"fast",   U"while",  U"using", U"half", U"the",
                                         U"power", U"一个", U"系统",   U"学会",   U"了",    U"数据", U"两倍",
                                         U"速度",  U"研究", U"人员",   U"发现",   U"性能",  U"提高"};

class EditedText {
public:
    explicit EditedText(unsigned seed) : m_random{seed}
    {
        for (int count = 0; count < 40; ++count) {
            m_paragraphs.push_back(newParagraph());
        }
    }

    int below(std::size_t limit)
    {
        return static_cast<int>(std::uniform_int_distribution<std::size_t>{0, limit - 1}(m_random));
    }

    void edit()
    {
        static const std::vector<std::function<void(EditedText&)>> edits{
            [](EditedText& t) { t.insertAt(t.sentence(t.repeated())); },
            [](EditedText& t) { t.insertAt(t.sentence(t.repeated())); },
            [](EditedText& t) { t.insertAt(t.madeUp()); },
            [](EditedText& t) { t.deleteSentence(); },
            [](EditedText& t) { t.deleteSentence(); },
            [](EditedText& t) { t.changeWord(); },
            [](EditedText& t) { t.changeWord(); },
            [](EditedText& t) { t.changeWord(); },
            [](EditedText& t) { t.insertParagraph(t.newParagraph()); },
            [](EditedText& t) { t.insertParagraph({t.sentence(t.repeated())}); },
            [](EditedText& t) { t.takeParagraph(); },
            [](EditedText& t) { t.insertParagraph(t.takeParagraph()); },
            [](EditedText& t) { t.insertParagraph(t.m_paragraphs[t.any()]); },
            [](EditedText& t) { t.split(); },
            [](EditedText& t) { t.join(); },
        };
        edits[std::size_t(below(edits.size()))](*this);
        while (m_paragraphs.size() < 25) {
            insertParagraph(newParagraph());
        }
        while (m_paragraphs.size() > 60) {
            takeParagraph();
        }
    }

    [[nodiscard]] AnchorText text() const
    {
        std::vector<AnchorText::Source> blocks;
        for (const Paragraph& paragraph : m_paragraphs) {
            std::string utf8;
            for (const Letter& letter : lettersOf(paragraph)) {
                text::appendUtf8(utf8, letter.c);
            }
            blocks.push_back({std::hash<std::string>{}(utf8), utf8});
        }
        return AnchorText{std::move(blocks)};
    }

    /// Of the letters (blanks not counted) of a stretch.
    [[nodiscard]] std::vector<int> origins(const AnchorPlace& place) const
    {
        std::vector<int> found;
        std::size_t at = 0;
        for (const Letter& letter : lettersOf(m_paragraphs[place.block])) {
            std::string utf8;
            text::appendUtf8(utf8, letter.c);
            if (at >= place.range.begin && at < place.range.end && letter.c != U' ') {
                found.push_back(letter.origin);
            }
            at += utf8.size();
        }
        return found;
    }

    [[nodiscard]] std::set<int> allOrigins() const
    {
        std::set<int> all;
        for (const Paragraph& paragraph : m_paragraphs) {
            for (const Letter& letter : lettersOf(paragraph)) {
                all.insert(letter.origin);
            }
        }
        return all;
    }

    /// Some words, a sentence, a few of them, or a paragraph.
    AnchorPlace anyStretch(const AnchorText& text)
    {
        const std::size_t block = any();
        const std::string& utf8 = text.blocks()[block].text;
        if (below(4) == 0) {
            return {block, {0, utf8.size()}};
        }
        const auto boundary = [&](std::size_t at) {
            while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U) {
                ++at;
            }
            return at;
        };
        if (below(2) == 0) {
            std::size_t begin = 0;
            const Paragraph& paragraph = m_paragraphs[block];
            const auto wanted = std::size_t(below(paragraph.size()));
            for (std::size_t at = 0; at <= wanted; ++at) {
                std::string sentence;
                for (const Letter& letter : paragraph[at]) {
                    text::appendUtf8(sentence, letter.c);
                }
                if (at == wanted) {
                    return {block, {begin, begin + sentence.size()}};
                }
                begin += sentence.size() + 1;
            }
        }
        const std::size_t begin = boundary(std::size_t(below(utf8.size())));
        return {block, {begin, boundary(std::min(utf8.size(), begin + 4 + std::size_t(below(60))))}};
    }

private:
    static Sentence lettersOf(const Paragraph& paragraph)
    {
        Sentence letters;
        for (const Sentence& sentence : paragraph) {
            if (!letters.empty()) {
                letters.push_back({U' ', 0});
            }
            letters.insert(letters.end(), sentence.begin(), sentence.end());
        }
        return letters;
    }

    std::size_t any() { return std::size_t(below(m_paragraphs.size())); }
    const std::u32string& repeated() { return kRepeated[std::size_t(below(kRepeated.size()))]; }

    Sentence sentence(const std::u32string& words)
    {
        Sentence letters;
        for (const char32_t c : words) {
            letters.push_back({c, ++m_lastOrigin});
        }
        return letters;
    }

    Sentence madeUp()
    {
        std::u32string words;
        for (int count = 4 + below(12); count > 0; --count) {
            words += (words.empty() ? U"" : U" ") + kWords[std::size_t(below(kWords.size()))];
        }
        return sentence(words + U".");
    }

    Paragraph newParagraph()
    {
        Paragraph paragraph;
        for (int count = 1 + below(4); count > 0; --count) {
            paragraph.push_back(below(2) == 0 ? sentence(repeated()) : madeUp());
        }
        return paragraph;
    }

    void insertAt(Sentence sentence)
    {
        Paragraph& paragraph = m_paragraphs[any()];
        paragraph.insert(paragraph.begin() + below(paragraph.size() + 1), std::move(sentence));
    }

    void deleteSentence()
    {
        Paragraph& paragraph = m_paragraphs[any()];
        if (paragraph.size() > 1) {
            paragraph.erase(paragraph.begin() + below(paragraph.size()));
        }
    }

    void changeWord()
    {
        Paragraph& paragraph = m_paragraphs[any()];
        Sentence& old = paragraph[std::size_t(below(paragraph.size()))];
        const auto at = std::size_t(below(old.size()));
        const std::size_t end = std::min(old.size(), at + 1 + std::size_t(below(6)));
        const Sentence word = sentence(kWords[std::size_t(below(kWords.size()))]);
        old.erase(old.begin() + std::ptrdiff_t(at), old.begin() + std::ptrdiff_t(end));
        old.insert(old.begin() + std::ptrdiff_t(at), word.begin(), word.end());
    }

    void insertParagraph(Paragraph paragraph)
    {
        m_paragraphs.insert(m_paragraphs.begin() + below(m_paragraphs.size() + 1), std::move(paragraph));
    }

    Paragraph takeParagraph()
    {
        const auto at = m_paragraphs.begin() + std::ptrdiff_t(any());
        Paragraph taken = std::move(*at);
        m_paragraphs.erase(at);
        return taken;
    }

    void split()
    {
        const std::size_t at = any();
        if (m_paragraphs[at].size() > 1) {
            const auto cut = 1 + below(m_paragraphs[at].size() - 1);
            Paragraph rest{m_paragraphs[at].begin() + cut, m_paragraphs[at].end()};
            m_paragraphs[at].resize(std::size_t(cut));
            m_paragraphs.insert(m_paragraphs.begin() + std::ptrdiff_t(at) + 1, std::move(rest));
        }
    }

    void join()
    {
        const std::size_t at = any();
        if (at + 1 < m_paragraphs.size() && m_paragraphs[at].size() < 6) {
            Paragraph& next = m_paragraphs[at + 1];
            m_paragraphs[at].insert(m_paragraphs[at].end(), next.begin(), next.end());
            m_paragraphs.erase(m_paragraphs.begin() + std::ptrdiff_t(at) + 1);
        }
    }

    std::mt19937 m_random;
    std::vector<Paragraph> m_paragraphs;
    int m_lastOrigin = 0;
};

struct Mark {
    model::TextAnchor anchor;
    std::set<int> letters;
};

struct Counts {
    int right = 0;
    int unplaced = 0; ///< though most of its letters were there
    int gone = 0;
    int wrong = 0;
};

class Trial {
public:
    Trial(unsigned seed, std::size_t editsAtOnce) : m_text{seed}, m_editsAtOnce{editsAtOnce}
    {
        const AnchorText text = m_text.text();
        for (int count = 0; count < 40; ++count) {
            m_marks.push_back(newMark(text));
        }
    }

    Counts run(int edits)
    {
        while (edits > 0) {
            for (int count = 1 + m_text.below(m_editsAtOnce); count > 0; --count, --edits) {
                m_text.edit();
            }
            const AnchorText text = m_text.text();
            const std::set<int> there = m_text.allOrigins();
            for (Mark& mark : m_marks) {
                follow(text, there, mark);
            }
        }
        return m_counts;
    }

private:
    Mark newMark(const AnchorText& text)
    {
        while (true) {
            const AnchorPlace place = m_text.anyStretch(text);
            Mark mark{makeAnchor(text, place.block, place.range), {}};
            const auto letters = m_text.origins(place);
            mark.letters.insert(letters.begin(), letters.end());
            if (!mark.anchor.quote.empty()) {
                return mark;
            }
        }
    }

    void follow(const AnchorText& text, const std::set<int>& there, Mark& mark)
    {
        const auto places = placeAnchor(text, mark.anchor);
        std::vector<int> found;
        for (const AnchorPlace& place : places) {
            const auto letters = m_text.origins(place);
            found.insert(found.end(), letters.begin(), letters.end());
        }
        const auto left = std::count_if(mark.letters.begin(), mark.letters.end(),
                                        [&](int origin) { return there.contains(origin); });
        const auto own = std::count_if(found.begin(), found.end(),
                                       [&](int origin) { return mark.letters.contains(origin); });
        if (places.empty()) {
            ++(2 * left >= std::ptrdiff_t(mark.letters.size()) ? m_counts.unplaced : m_counts.gone);
            mark = newMark(text);
        } else if (2 * own < std::ptrdiff_t(found.size()) || 2 * own < left) {
            ++m_counts.wrong;
            mark = newMark(text);
        } else {
            ++m_counts.right;
            const auto longest = std::max_element(
                places.begin(), places.end(), [](const AnchorPlace& one, const AnchorPlace& other) {
                    return one.range.end - one.range.begin < other.range.end - other.range.begin;
                });
            mark.anchor = makeAnchor(text, longest->block, longest->range);
            const auto letters = m_text.origins(*longest);
            mark.letters = {letters.begin(), letters.end()};
        }
    }

    EditedText m_text;
    std::size_t m_editsAtOnce;
    std::vector<Mark> m_marks;
    Counts m_counts;
};

class RandomEdits : public testing::TestWithParam<std::size_t> {};

TEST_P(RandomEdits, aThousandOfThemPutNoMarkInTheWrongPlace)
{
    Counts all;
    for (unsigned seed = 1; seed <= 2; ++seed) {
        const Counts counts = Trial{seed, GetParam()}.run(1000);
        EXPECT_EQ(counts.wrong, 0) << "seed " << seed;
        all.right += counts.right;
        all.unplaced += counts.unplaced;
        all.gone += counts.gone;
        all.wrong += counts.wrong;
    }
    std::cout << "up to " << GetParam() << " edits between two versions: right " << all.right << ", unplaced "
              << all.unplaced << ", of text that is gone " << all.gone << ", wrong " << all.wrong << "\n";
    const double placeable = all.right + all.unplaced;
    EXPECT_GE(all.right / placeable, GetParam() == 1 ? 0.99 : GetParam() < 10 ? 0.97 : 0.8);
}

INSTANTIATE_TEST_SUITE_P(BetweenTwoVersions, RandomEdits, testing::Values(1, 5, 40));

} // namespace
} // namespace duizhao::annotation
