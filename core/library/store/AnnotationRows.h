#pragma once

#include "core/library/store/Marks.h"
#include "core/library/store/Placement.h"
#include "core/model/Records.h"
#include "core/storage/Transaction.h"

#include <span>
#include <string>

namespace duizhao::library {

/// Annotations as rows of the table `note`; `m` is the row in the queries put together from these parts.

[[nodiscard]] std::string annotationColumns();
inline constexpr int kAnnotationColumns = 16;
[[nodiscard]] model::Annotation annotationOf(const storage::Statement& row, int first);
/// The same columns for the table `bookmark`.
[[nodiscard]] std::string bookmarkColumns();

struct AnnotationRow {
    model::AnnotationKind kind = model::AnnotationKind::Note;
    model::MarkColour colour = model::MarkColour::None;
    std::string body;
    Placement placement;
};

/// Fail the transaction with NotFound where there is no such annotation.
[[nodiscard]] AnnotationRow requireAnnotation(storage::Transaction& transaction, AnnotationId id);
void requireAnnotations(storage::Transaction& transaction, std::span<const AnnotationId> ids);

/// InvalidArgument for a note without a word.
[[nodiscard]] Result<> requireBody(const std::string& body);

} // namespace duizhao::library
