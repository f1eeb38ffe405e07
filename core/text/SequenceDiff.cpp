#include "core/text/SequenceDiff.h"

#include "core/text/Utf8.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

namespace duizhao::text {

namespace {

/// Two stretches, one of each sequence.
struct Box {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    [[nodiscard]] int width() const { return right - left; }
    [[nodiscard]] int height() const { return bottom - top; }
};

struct Snake {
    int x = 0;
    int y = 0;
    int endX = 0;
    int endY = 0;
};

/// Names after the paper: a path goes right by a removal, down by an addition, aslant where both are equal.
class Myers {
public:
    Myers(std::span<const int> before, std::span<const int> after) : m_a{before}, m_b{after}
    {
        const std::size_t size = 2 * (before.size() + after.size()) + 3;
        m_forward.resize(size);
        m_backward.resize(size);
    }

    std::vector<SequenceEdit> run()
    {
        compare({0, 0, static_cast<int>(m_a.size()), static_cast<int>(m_b.size())});
        return std::move(m_edits);
    }

private:
    [[nodiscard]] bool equal(int x, int y) const { return m_a[std::size_t(x)] == m_b[std::size_t(y)]; }

    void compare(Box box)
    {
        while (box.width() > 0 && box.height() > 0 && equal(box.left, box.top)) {
            m_edits.push_back({SequenceEdit::Kind::Same, box.left++, box.top++});
        }
        int tail = 0;
        while (box.width() > 0 && box.height() > 0 && equal(box.right - 1, box.bottom - 1)) {
            --box.right;
            --box.bottom;
            ++tail;
        }
        if (box.width() == 0 || box.height() == 0) {
            for (int x = box.left; x < box.right; ++x) {
                m_edits.push_back({SequenceEdit::Kind::Removed, x, -1});
            }
            for (int y = box.top; y < box.bottom; ++y) {
                m_edits.push_back({SequenceEdit::Kind::Added, -1, y});
            }
        } else {
            const Snake middle = middleSnake(box);
            compare({box.left, box.top, middle.x, middle.y});
            for (int x = middle.x, y = middle.y; x < middle.endX; ++x, ++y) {
                m_edits.push_back({SequenceEdit::Kind::Same, x, y});
            }
            compare({middle.endX, middle.endY, box.right, box.bottom});
        }
        for (int i = 0; i < tail; ++i) {
            m_edits.push_back({SequenceEdit::Kind::Same, box.right + i, box.bottom + i});
        }
    }

    int& forward(int diagonal) { return m_forward[std::size_t(diagonal + m_middle)]; }
    int& backward(int diagonal) { return m_backward[std::size_t(diagonal + m_middle)]; }

    /// Where a path from the start and one from the end meet half-way. Both stretches have something.
    Snake middleSnake(const Box& box)
    {
        const int delta = box.width() - box.height();
        const int most = (box.width() + box.height() + 1) / 2;
        m_middle = static_cast<int>(m_forward.size() / 2);
        forward(1) = 0;
        backward(1) = 0;
        for (int d = 0; d <= most; ++d) {
            for (int k = -d; k <= d; k += 2) {
                if (const Snake snake = stepForward(box, d, k, delta); snake.endX >= 0) {
                    return snake;
                }
            }
            for (int k = -d; k <= d; k += 2) {
                if (const Snake snake = stepBackward(box, d, k, delta); snake.endX >= 0) {
                    return snake;
                }
            }
        }
        return {box.right, box.bottom, box.right, box.bottom}; // never: two paths always meet
    }

    /// `endX` -1: they do not meet yet.
    Snake stepForward(const Box& box, int d, int k, int delta)
    {
        int x = k == -d || (k != d && forward(k - 1) < forward(k + 1)) ? forward(k + 1) : forward(k - 1) + 1;
        int y = x - k;
        const Snake begin{box.left + x, box.top + y, 0, 0};
        while (x < box.width() && y < box.height() && equal(box.left + x, box.top + y)) {
            ++x;
            ++y;
        }
        forward(k) = x;
        const int reverse = delta - k;
        const bool meets = delta % 2 != 0 && std::abs(reverse) < d && x + backward(reverse) >= box.width();
        return meets ? Snake{begin.x, begin.y, box.left + x, box.top + y} : Snake{0, 0, -1, -1};
    }

    Snake stepBackward(const Box& box, int d, int k, int delta)
    {
        int x =
            k == -d || (k != d && backward(k - 1) < backward(k + 1)) ? backward(k + 1) : backward(k - 1) + 1;
        int y = x - k;
        const Snake end{0, 0, box.right - x, box.bottom - y};
        while (x < box.width() && y < box.height() && equal(box.right - 1 - x, box.bottom - 1 - y)) {
            ++x;
            ++y;
        }
        backward(k) = x;
        const int reverse = delta - k;
        const bool meets = delta % 2 == 0 && std::abs(reverse) <= d && x + forward(reverse) >= box.width();
        return meets ? Snake{box.right - x, box.bottom - y, end.endX, end.endY} : Snake{0, 0, -1, -1};
    }

    std::span<const int> m_a;
    std::span<const int> m_b;
    std::vector<int> m_forward; ///< the furthest x on each diagonal
    std::vector<int> m_backward;
    int m_middle = 0;
    std::vector<SequenceEdit> m_edits;
};

/// What is removed before what is added, between two things that are the same.
void sortStretches(std::vector<SequenceEdit>& edits)
{
    const auto isSame = [](const SequenceEdit& edit) { return edit.kind == SequenceEdit::Kind::Same; };
    for (auto begin = edits.begin(); begin != edits.end();) {
        begin = std::find_if_not(begin, edits.end(), isSame);
        const auto end = std::find_if(begin, edits.end(), isSame);
        std::stable_partition(
            begin, end, [](const SequenceEdit& edit) { return edit.kind == SequenceEdit::Kind::Removed; });
        begin = end;
    }
}

bool isWordLetter(char32_t c)
{
    constexpr char32_t firstOther = 0x2000; // general punctuation, then signs and the scripts of East Asia
    return isAsciiLetter(c) || isAsciiDigit(c) || (c >= 0xC0 && c < firstOther);
}

std::vector<TextRange> piecesOf(std::string_view text)
{
    std::vector<TextRange> pieces;
    bool inWord = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const bool letter = isWordLetter(nextCodePoint(text, at));
        if (letter && inWord) {
            pieces.back().end = at;
        } else {
            pieces.push_back({begin, at});
        }
        inWord = letter;
    }
    return pieces;
}

void unite(std::vector<TextRange>& ranges, TextRange range)
{
    if (!ranges.empty() && ranges.back().end == range.begin) {
        ranges.back().end = range.end;
    } else {
        ranges.push_back(range);
    }
}

} // namespace

std::vector<SequenceEdit> diffSequences(std::span<const int> before, std::span<const int> after)
{
    auto edits = Myers{before, after}.run();
    sortStretches(edits);
    return edits;
}

InnerDiff diffTexts(std::string_view before, std::string_view after)
{
    std::map<std::string_view, int> known;
    const auto numbered = [&](std::string_view text, const std::vector<TextRange>& pieces) {
        std::vector<int> numbers;
        for (const TextRange& piece : pieces) {
            const auto word = text.substr(piece.begin, piece.end - piece.begin);
            numbers.push_back(known.try_emplace(word, static_cast<int>(known.size())).first->second);
        }
        return numbers;
    };
    const auto old = piecesOf(before);
    const auto now = piecesOf(after);
    const auto oldNumbers = numbered(before, old);
    const auto nowNumbers = numbered(after, now);
    InnerDiff diff;
    // Blanks and stops are in every text.
    const auto weight = [](std::string_view text, const TextRange& piece) {
        const std::size_t size = piece.end - piece.begin;
        return size > 1 || isWordLetter(static_cast<unsigned char>(text[piece.begin])) ? size : 0;
    };
    std::size_t all = 0;
    std::size_t same = 0;
    for (const SequenceEdit& edit : diffSequences(oldNumbers, nowNumbers)) {
        const std::size_t here = edit.before < 0 ? 0 : weight(before, old[std::size_t(edit.before)]);
        const std::size_t there = edit.after < 0 ? 0 : weight(after, now[std::size_t(edit.after)]);
        all += here + there;
        if (edit.kind == SequenceEdit::Kind::Removed) {
            unite(diff.removed, old[std::size_t(edit.before)]);
        } else if (edit.kind == SequenceEdit::Kind::Added) {
            unite(diff.added, now[std::size_t(edit.after)]);
        } else {
            same += here;
        }
    }
    diff.similarity = all > 0 ? 2.0 * static_cast<double>(same) / static_cast<double>(all) : 1.0;
    return diff;
}

} // namespace duizhao::text
