#pragma once

#include "core/library/AnnotationFilter.h"

#include <QString>

namespace duizhao {

/// The quotes of an annotation in the order in which they matter: first the half that is marked.
struct AnnotationQuotes {
    QString first;
    QString second;
    bool firstIsChinese = false;
};
[[nodiscard]] AnnotationQuotes quotesOf(const Annotation& annotation);

/// The article's title, in either language.
[[nodiscard]] QString titleOf(const AnnotationEntry& entry);
/// `Pair 12`, `Article`, `Place lost (was pair 12)`.
[[nodiscard]] QString placeOf(const Annotation& annotation);
/// The day it was made, as the reader's locale writes it.
[[nodiscard]] QString dayOf(const Annotation& annotation);

} // namespace duizhao
