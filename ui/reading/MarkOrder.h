#pragma once

#include "core/model/Annotation.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace duizhao::ui {

/// What a reader asks for a selection or for a mark that is there: by the bar on the page, or by its keys.
enum class MarkOrder {
    Yellow,
    Green,
    Blue,
    Red,
    Violet,
    Underline,
    Note,      ///< a mark with words of the reader's
    PlainNote, ///< words without a mark; of a selection only
    Delete,    ///< of a mark only
};
inline constexpr int markOrderCount = 9;

/// The spelling of the page's script (resources/web/annotate.js), and back; nothing for any other.
[[nodiscard]] QString name(MarkOrder order);
[[nodiscard]] std::optional<MarkOrder> markOrderFromName(const QString& text);

/// None for an order that is no colour.
[[nodiscard]] model::MarkColour colourOf(MarkOrder order);

} // namespace duizhao::ui

Q_DECLARE_METATYPE(duizhao::ui::MarkOrder)
