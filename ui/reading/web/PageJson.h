#pragma once

#include "core/page/PagePatch.h"
#include "core/page/SentenceMarks.h"
#include "ui/reading/Appearance.h"
#include "ui/reading/ReadingView.h"

#include <QColor>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace duizhao::ui {

/// What the view tells the page, in the form its scripts (resources/web) read. Ids travel as texts, since a
/// script's numbers do not hold 64 bits.

[[nodiscard]] QString layoutName(Layout layout);
[[nodiscard]] QString themeName(Theme theme, bool dark);
/// `--paper` of tokens.css: what stands there until the page has painted itself.
[[nodiscard]] QColor paperColour(const QString& theme);
[[nodiscard]] QString idText(std::int64_t id);
/// As sentences.js reads it: a group has two halves, a half its ranges.
[[nodiscard]] QJsonArray toJson(const std::vector<page::SentenceMark>& marks);
/// As repair.js reads it.
[[nodiscard]] QJsonObject toJson(const page::PagePatch& patch);
[[nodiscard]] QJsonObject toJson(const RepairMarks& marks);

} // namespace duizhao::ui
