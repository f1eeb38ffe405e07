#pragma once

#include "core/align/features/Concepts.h"
#include "core/align/model/CategoryTable.h"
#include "core/align/model/LengthModel.h"
#include "core/align/model/Weights.h"
#include "core/align/words/KnownWords.h"

#include <span>
#include <utility>
#include <vector>

namespace duizhao::align {

/// Forms with the levels of headings told apart.
inline constexpr int kForms = kUnitForms + 5;

/// Two texts as evidence: everything estimated from this pair of documents, and the terms of any bead.
/// Refers to the features and the vocabulary, which must outlive it. Not thread-safe while learning.
class PairModel {
public:
    PairModel(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
              const Vocabulary& vocabulary, std::span<const Lexicon* const> lexicons = {},
              const Lexicon* taught = nullptr);

    /// Estimates everything again from an alignment, and learns words from it.
    void learn(std::span<const TrainingBead> beads);

    [[nodiscard]] int enCount() const { return static_cast<int>(m_en.size()); }
    [[nodiscard]] int zhCount() const { return static_cast<int>(m_zh.size()); }
    [[nodiscard]] const UnitFeatures& en(int i) const { return m_en[i]; }
    [[nodiscard]] const UnitFeatures& zh(int j) const { return m_zh[j]; }

    /// The terms of pairing English unit i with Chinese unit j.
    [[nodiscard]] Terms pairTerms(int i, int j) const;
    /// The terms of a bead of `a` English units from i and `b` Chinese ones from j: 2:1, 1:2, 3:1, 1:3 or
    /// 2:2. Where several places to cut are possible, those of the best one.
    [[nodiscard]] Terms mergedTerms(int i, int a, int j, int b, const Weights& weights) const;
    /// False where the lengths alone rule a merged bead out.
    [[nodiscard]] bool fits(int i, int a, int j, int b) const;
    [[nodiscard]] Terms nullTerms(int index, text::Language language) const;
    /// False where both texts say that the units belong to different articles.
    [[nodiscard]] bool allowed(int i, int j) const
    {
        return m_en[i].section < 0 || m_zh[j].section < 0 || m_en[i].section == m_zh[j].section;
    }

private:
    friend class Cutter;

    /// Some atoms of one unit (or of two joined ones).
    struct Slice {
        const UnitFeatures* unit = nullptr;
        std::span<const TokenUse> uses;
        std::uint64_t atoms = kAllAtoms;
        double length = 0;
        std::array<int, 2> beads{-1, -1}; ///< those its units were learned from
    };
    [[nodiscard]] static bool sharesBead(const Slice& a, const Slice& b);
    [[nodiscard]] Slice slice(int index, text::Language language) const;
    [[nodiscard]] bool held(int i, int j) const
    {
        return m_beadOfEn[i] >= 0 && m_beadOfEn[i] == m_beadOfZh[j];
    }
    void addContentTerms(Terms& terms, const Slice& en, const Slice& zh, bool held) const;
    static void addContentTerms(Terms& terms, const ContentSums& sums);
    void addEndTerms(Terms& terms, int i, int lastEn, int j, int lastZh) const;
    void estimateTables(std::span<const TrainingBead> beads);
    void estimateContent(std::span<const TrainingBead> beads);
    void estimateNulls(std::span<const TrainingBead> beads);

    std::span<const UnitFeatures> m_en;
    std::span<const UnitFeatures> m_zh;
    const Vocabulary& m_vocabulary;
    KnownWords m_known;
    KnownWords m_taught;
    LengthModel m_lengths;
    ConceptSpace m_space;
    CategoryTable<kForms> m_forms;
    CategoryTable<kEndMarks> m_marks;
    std::vector<int> m_beadOfEn; ///< the bead a unit was learned from, -1: none
    std::vector<int> m_beadOfZh;
    std::vector<double> m_ordinalShare; ///< share of the Chinese units that start with the ordinal
    std::array<double, kForms>
        m_nullEn{}; ///< log of how much likelier than usual a unit of a form is one-sided
    std::array<double, kForms> m_nullZh{};
};

} // namespace duizhao::align
