#include "core/library/acts/VersionDiff.h"

#include "core/base/EnumNames.h"
#include "core/text/SequenceDiff.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace duizhao::library {

namespace {

constexpr EnumNames<DiffRow::Kind, 4> kKinds{{{DiffRow::Kind::Same, "same"},
                                              {DiffRow::Kind::Added, "added"},
                                              {DiffRow::Kind::Removed, "removed"},
                                              {DiffRow::Kind::Changed, "changed"}}};

constexpr double kLeastLikeness = 0.4;   ///< less in common: another paragraph
constexpr std::size_t kMostPairs = 4096; ///< of a stretch that are compared with one another

struct Paragraph {
    ArticleId article;
    document::Block block;
    [[nodiscard]] const std::string& text() const { return block.text.empty() ? block.markdown : block.text; }
};

std::vector<Paragraph> shownOf(const VersionDocument& document)
{
    std::vector<Paragraph> paragraphs;
    for (const VersionArticle& article : document.articles) {
        for (const document::Block& block : article.blocks) {
            if (block.disposition == document::Disposition::Shown) {
                paragraphs.push_back({article.article, block});
            }
        }
    }
    return paragraphs;
}

class Comparison {
public:
    Comparison(const VersionDocument& before, const VersionDocument& after)
        : m_before{shownOf(before)}, m_after{shownOf(after)}
    {
        m_diff.before = before.version;
        m_diff.after = after.version;
    }

    VersionDiff run()
    {
        const auto old = numbered(m_before);
        const auto now = numbered(m_after);
        for (const text::SequenceEdit& edit : text::diffSequences(old, now)) {
            if (edit.kind == text::SequenceEdit::Kind::Removed) {
                m_removed.push_back(std::size_t(edit.before));
            } else if (edit.kind == text::SequenceEdit::Kind::Added) {
                m_added.push_back(std::size_t(edit.after));
            } else {
                endStretch();
                addRow(DiffRow::Kind::Same, &m_before[std::size_t(edit.before)],
                       &m_after[std::size_t(edit.after)]);
            }
        }
        endStretch();
        return std::move(m_diff);
    }

private:
    using Key = std::tuple<document::BlockKind, int, std::string, std::string, std::string>;

    std::vector<int> numbered(const std::vector<Paragraph>& paragraphs)
    {
        std::vector<int> numbers;
        for (const Paragraph& paragraph : paragraphs) {
            const document::Block& block = paragraph.block;
            Key key{block.kind, block.level, block.marker, block.markdown, block.info};
            const auto number = static_cast<int>(m_known.size());
            numbers.push_back(m_known.try_emplace(std::move(key), number).first->second);
        }
        return numbers;
    }

    void addRow(DiffRow::Kind kind, const Paragraph* before, const Paragraph* after)
    {
        DiffRow row;
        row.kind = kind;
        row.article = after != nullptr ? after->article : before->article;
        row.before = before != nullptr ? std::optional{DiffParagraph{before->block, {}}} : std::nullopt;
        row.after = after != nullptr ? std::optional{DiffParagraph{after->block, {}}} : std::nullopt;
        if (kind == DiffRow::Kind::Changed) {
            text::InnerDiff inner = text::diffTexts(before->text(), after->text());
            row.before->ranges = std::move(inner.removed);
            row.after->ranges = std::move(inner.added);
        }
        ++(kind == DiffRow::Kind::Same      ? m_diff.same
           : kind == DiffRow::Kind::Added   ? m_diff.added
           : kind == DiffRow::Kind::Removed ? m_diff.removed
                                            : m_diff.changed);
        m_diff.rows.push_back(std::move(row));
    }

    /// Which of the added paragraphs is each removed one, changed: in order, as like as can be in all.
    std::vector<std::pair<std::size_t, std::size_t>> pairUp() const
    {
        const std::size_t rows = m_removed.size();
        const std::size_t columns = m_added.size();
        if (rows == 0 || columns == 0 || rows * columns > kMostPairs) {
            return {};
        }
        std::vector<std::vector<double>> like(rows, std::vector<double>(columns, 0));
        std::vector<std::vector<double>> best(rows + 1, std::vector<double>(columns + 1, 0));
        for (std::size_t i = rows; i-- > 0;) {
            for (std::size_t j = columns; j-- > 0;) {
                like[i][j] = similarity(m_before[m_removed[i]], m_after[m_added[j]]);
                const double paired = like[i][j] >= kLeastLikeness ? like[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = std::max({paired, best[i + 1][j], best[i][j + 1]});
            }
        }
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
            if (like[i][j] >= kLeastLikeness && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
                pairs.emplace_back(i++, j++);
            } else {
                best[i + 1][j] >= best[i][j + 1] ? ++i : ++j;
            }
        }
        return pairs;
    }

    static double similarity(const Paragraph& before, const Paragraph& after)
    {
        if (before.block.language != after.block.language) {
            return 0;
        }
        return before.text() == after.text() ? 1.0 : text::diffTexts(before.text(), after.text()).similarity;
    }

    void endStretch()
    {
        std::size_t old = 0;
        std::size_t now = 0;
        const auto alone = [&](std::size_t oldEnd, std::size_t nowEnd) {
            for (; old < oldEnd; ++old) {
                addRow(DiffRow::Kind::Removed, &m_before[m_removed[old]], nullptr);
            }
            for (; now < nowEnd; ++now) {
                addRow(DiffRow::Kind::Added, nullptr, &m_after[m_added[now]]);
            }
        };
        for (const auto& [i, j] : pairUp()) {
            alone(i, j);
            addRow(DiffRow::Kind::Changed, &m_before[m_removed[old++]], &m_after[m_added[now++]]);
        }
        alone(m_removed.size(), m_added.size());
        m_removed.clear();
        m_added.clear();
    }

    std::vector<Paragraph> m_before;
    std::vector<Paragraph> m_after;
    std::map<Key, int> m_known;
    std::vector<std::size_t> m_removed;
    std::vector<std::size_t> m_added;
    VersionDiff m_diff;
};

} // namespace

std::string_view name(DiffRow::Kind kind)
{
    return duizhao::nameIn(kKinds, kind);
}

VersionDiff diffVersions(const VersionDocument& before, const VersionDocument& after)
{
    return Comparison{before, after}.run();
}

Result<VersionDiff> diffVersions(const Session& library, EditionId edition, int before, int after,
                                 ArticleId only)
{
    const auto old = readVersion(library, edition, before, only);
    if (!old) {
        return failure(old.error());
    }
    const auto now = readVersion(library, edition, after, only);
    if (!now) {
        return failure(now.error());
    }
    return diffVersions(*old, *now);
}

} // namespace duizhao::library
