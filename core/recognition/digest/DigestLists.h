#pragma once

#include "core/model/Recognised.h"
#include "core/text/Lines.h"

#include <string_view>

namespace duizhao::recognition {

/// How sure it is that the text is a list of collected articles, or one of them by itself: headings that are
/// links over `**摘要**`, `**原始链接**`, `**收录时间**`; items `**[title](…)** | [原文](…) | 时间: …`;
/// a single entry with `**URL**:`, `## 原始摘要`, `## AI 摘要`, `## 元数据`. In [0, 1].
[[nodiscard]] double listConfidence(std::string_view text, const text::Lines& lines);

/// Reads such a text: an article an entry, its labelled lines as metadata.
void readList(std::string_view text, const text::Lines& lines, model::RecognisedEdition& edition);

} // namespace duizhao::recognition
