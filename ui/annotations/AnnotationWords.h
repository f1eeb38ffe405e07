#pragma once

#include "core/model/AnnotationFilter.h"

#include <QString>

namespace duizhao::ui {

/// The quotes of an annotation in the order in which they matter: first the half that is marked.
struct AnnotationQuotes {
    QString first;
    QString second;
    bool firstIsChinese = false;
};
[[nodiscard]] AnnotationQuotes quotesOf(const model::Annotation& annotation);

/// The article's title, in either language.
[[nodiscard]] QString titleOf(const model::AnnotationEntry& entry);
/// `Pair 12`, `Article`, `Place lost (was pair 12)`.
[[nodiscard]] QString placeOf(const model::Annotation& annotation);
/// The day it was made, as the reader's locale writes it.
[[nodiscard]] QString dayOf(const model::Annotation& annotation);

} // namespace duizhao::ui
