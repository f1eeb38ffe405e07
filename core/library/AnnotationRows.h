#pragma once

#include "core/library/Marks.h"
#include "core/library/Placement.h"
#include "core/library/Records.h"
#include "core/storage/Transaction.h"

#include <span>
#include <string>

namespace duizhao {

/// Annotations as rows of the table `note`; `m` is the row in the queries put together from these parts.

[[nodiscard]] std::string annotationColumns();
inline constexpr int kAnnotationColumns = 16;
[[nodiscard]] Annotation annotationOf(const Statement& row, int first);
/// The same columns for the table `bookmark`.
[[nodiscard]] std::string bookmarkColumns();

struct AnnotationRow {
    AnnotationKind kind = AnnotationKind::Note;
    MarkColour colour = MarkColour::None;
    std::string body;
    Placement placement;
};

/// Fail the transaction with NotFound where there is no such annotation.
[[nodiscard]] AnnotationRow requireAnnotation(Transaction& transaction, NoteId id);
void requireAnnotations(Transaction& transaction, std::span<const NoteId> ids);

/// InvalidArgument for a note without a word.
[[nodiscard]] Result<> requireBody(const std::string& body);

} // namespace duizhao
