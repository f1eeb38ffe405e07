#pragma once

#include "core/align/model/PairModel.h"
#include "core/align/search/Band.h"
#include "core/base/Progress.h"

#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

namespace duizhao::align {

/// One candidate bead with both sides, from cell (i, j) to (i + a, j + b).
struct Edge {
    int i = 0;
    int j = 0;
    int a = 1;
    int b = 1;
    double score = 0;
    double posterior = 0;
};

/// A bead on the chosen path; `a` or `b` 0: one-sided.
struct Step {
    int i = 0;
    int j = 0;
    int a = 0;
    int b = 0;
    double posterior = 0;
};

enum class Shapes { OnlyPairs, All };
enum class KeepTerms { No, Yes };

/// All ways through the band as a weighted graph; probabilities by forward-backward in the log domain.
/// A run of one-sided units opens once (affine gap), English ones first: each alignment has one path.
class Lattice {
public:
    /// With `earlier`, only those merged beads that it left any probability are looked at.
    Lattice(const PairModel& model, Band band, const Weights& weights, Shapes shapes, KeepTerms keep,
            Progress& progress, const Lattice* earlier = nullptr);

    /// Posteriors of all edges and one-sided units. False when building was cancelled: then there are none.
    bool infer();
    /// The path with the greatest expected number of right beads, each bead costing `price`.
    [[nodiscard]] std::vector<Step> decode(double price) const;
    /// The path of the greatest score.
    [[nodiscard]] std::vector<Step> best() const;
    /// The cells with more than `least` (log) of the probability going through them, `margin` around them.
    [[nodiscard]] Band narrowed(double least, int margin) const;

    [[nodiscard]] const std::vector<Edge>& edges() const { return m_edges; }
    [[nodiscard]] const std::vector<Terms>& terms() const { return m_terms; } ///< of `edges`, if kept
    [[nodiscard]] const std::vector<double>& nullEn() const { return m_postEn; }
    [[nodiscard]] const std::vector<double>& nullZh() const { return m_postZh; }
    [[nodiscard]] double openEn() const { return m_opensEn; } ///< expected number of runs
    [[nodiscard]] double openZh() const { return m_opensZh; }
    [[nodiscard]] double logTotal() const { return m_logTotal; }
    [[nodiscard]] const Band& band() const { return m_band; }
    /// New weights for the same edges and terms (kept).
    void reweigh(const Weights& weights);

private:
    enum State { Paired, GapEn, GapZh, States };
    using Cell = std::array<double, States>;
    /// What the search for a path keeps of a cell: by state, the score and the state it came from.
    struct Back {
        std::array<double, States> score{-1e30, -1e30, -1e30};
        std::array<int, States> from{-1, -1, -1};
        std::size_t edge = 0; ///< the last bead of the best way that ends with one
    };
    [[nodiscard]] static std::pair<double, int> bestState(const Back& from, double paired, double gapEn,
                                                          double gapZh);
    [[nodiscard]] std::vector<Step> trace(const std::vector<Back>& table) const;

    void addEdges(const PairModel& model, const Weights& weights, Shapes shapes, KeepTerms keep,
                  Progress& progress, const Lattice* earlier);
    [[nodiscard]] std::unordered_set<std::uint64_t> likelyMerged() const;
    void forward();
    void backward();
    template <typename Value, typename NullEn, typename NullZh>
    [[nodiscard]] std::vector<Step> path(Value value, NullEn nullEn, NullZh nullZh, double openEn,
                                         double openZh) const;

    Band m_band;
    int m_n = 0;
    int m_m = 0;
    bool m_complete = false;
    std::vector<Edge> m_edges;
    std::vector<std::size_t> m_firstEdge; ///< by cell where the edge ends
    std::vector<Terms> m_terms;
    std::vector<Terms> m_termsEn;
    std::vector<Terms> m_termsZh;
    std::vector<double> m_scoreEn;
    std::vector<double> m_scoreZh;
    double m_openEn = 0;
    double m_openZh = 0;
    std::vector<Cell> m_alpha;
    std::vector<Cell> m_beta;
    std::vector<double> m_into; ///< m_alpha's states together
    std::vector<double> m_postEn;
    std::vector<double> m_postZh;
    double m_opensEn = 0;
    double m_opensZh = 0;
    double m_logTotal = 0;

    friend class Fitter;
};

} // namespace duizhao::align
