#pragma once

#include "core/page/PageAnnotations.h"

#include <QJsonArray>

#include <vector>

namespace duizhao::ui {

/// As resources/web/annotate.js reads it; ids are texts, since a script's numbers do not hold 64 bits.
[[nodiscard]] QJsonArray toJson(const std::vector<page::PageAnnotation>& marks);

} // namespace duizhao::ui
