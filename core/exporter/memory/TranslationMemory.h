#pragma once

#include "core/model/Records.h"

#include <string>
#include <vector>

namespace duizhao::exporter {

/// One pair for a translator's tool. Texts are plain.
struct MemoryUnit {
    std::string id; ///< stable: the article's UUID and the pair's number; may be empty
    std::string en;
    std::string zh;
    std::string zhTag = "zh-Hans";
    std::string status; ///< `auto`, `confirmed`, `needs review`; may be empty
    std::string origin; ///< `source`, `auto`, `manual`; may be empty
    double score = 1.0;
    std::string document;           ///< the article's title; may be empty
    std::vector<std::string> notes; ///< a reader's, or the aligner's reason
};

/// The pairs of a document that have both halves, with the notes written on them.
[[nodiscard]] std::vector<MemoryUnit> memoryUnits(const model::ReadingDocument& document);

/// TMX 1.4b (LISA OSCAR): the head, one unit, the end. Status, origin, score and title are `prop`s of the
/// types `x-status`, `x-origin`, `x-score` and `x-document`; notes are `note`s.
[[nodiscard]] std::string tmxHead();
[[nodiscard]] std::string tmxUnit(const MemoryUnit& unit);
[[nodiscard]] std::string tmxEnd();

/// A table of tab-separated values, its first line naming the columns: id, en, zh, status, origin, score,
/// document, notes. Tabs, line ends and backslashes within a value are `\t`, `\n`, `\\`.
[[nodiscard]] std::string tsvHead();
[[nodiscard]] std::string tsvUnit(const MemoryUnit& unit);

} // namespace duizhao::exporter
