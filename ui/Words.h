#pragma once

#include "core/importer/Importer.h"
#include "core/model/Recognised.h"
#include "core/model/Records.h"

#include <QString>

namespace duizhao::ui {

/// The product's words in the reader's language, each said in one place.
[[nodiscard]] QString word(model::EditionKind kind);
[[nodiscard]] QString word(model::Format format);
[[nodiscard]] QString word(importer::ImportOutcome outcome);
/// `reason` as core spells it (`furniture`, `repeated-original`, …).
[[nodiscard]] QString foldReasonWord(const QString& reason);

/// `1 article`, `3 articles`.
[[nodiscard]] QString articleCount(int count);
[[nodiscard]] QString pairCount(int count);
/// `98% confidence`, of a value in [0, 1]; never rounded up.
[[nodiscard]] QString sureText(double confidence);
/// `none to check`, `1 pair to check`, `3 pairs to check`.
[[nodiscard]] QString wantLookText(int count);
[[nodiscard]] QString noteCount(int count);
[[nodiscard]] QString fileCount(int count);

/// `2025-01-15` as the reader's locale writes a date; anything else unchanged.
[[nodiscard]] QString dateText(const std::string& isoDate);

/// The title to show first and the one below it. Where a language is missing the second is empty.
struct Titles {
    QString first;
    QString second;
};
[[nodiscard]] Titles titlesOf(const model::IssueSummary& issue);
[[nodiscard]] Titles titlesOf(const model::IssueHead& issue);
[[nodiscard]] Titles titlesOf(const model::ArticleSummary& article);

} // namespace duizhao::ui
