#pragma once

#include "core/align/model/PairModel.h"

namespace duizhao::align {

/// Finds where a unit that answers to several is cut: each of the several is scored against its own part,
/// so that a 2:1 bead is two pairs that share a unit and not a heap of words.
class Cutter {
public:
    Cutter(const PairModel& model, const Weights& weights) : m_model(model), m_weights(weights) {}

    /// The terms of the best cut (content and place only).
    [[nodiscard]] Terms best(int i, int a, int j, int b) const;

private:
    using Slice = PairModel::Slice;

    [[nodiscard]] Terms cutOnce(const Slice& first, const Slice& second, const Slice& whole,
                                text::Language many, int forbidden) const;
    [[nodiscard]] Terms cutTwice(const std::array<Slice, 3>& parts, const Slice& whole,
                                 text::Language many) const;
    [[nodiscard]] Terms content(const Slice& part, const Slice& whole, int from, int to,
                                text::Language partIn) const;

    [[nodiscard]] std::vector<ContentSums> sweep(const Slice& part, const Slice& whole, text::Language partIn,
                                                 CutSide side) const;

    const PairModel& m_model;
    const Weights& m_weights;
};

} // namespace duizhao::align
