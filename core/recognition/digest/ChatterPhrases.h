#pragma once

#include <string_view>

namespace duizhao::recognition {

/// What language models say around a text they were asked to edit, told by its words. Everything here takes
/// folded text (`fold`), so that both scripts and both widths are alike, unless it says plain text.

/// `整理后的文稿`, `以下是整理后的版本(结构化呈现)`: a head over the whole text.
[[nodiscard]] bool isManuscriptLabel(std::string_view folded);

/// `请整理此文章重点,…`: what the model was asked.
[[nodiscard]] bool isRequest(std::string_view folded);

/// An opening that goes on to tell what was changed.
[[nodiscard]] bool announcesChanges(std::string_view folded);

/// Speaks of a text and how it was edited: the words alone prove nothing, most items of a section do.
[[nodiscard]] bool speaksOfEditing(std::string_view folded);

/// The same with words that hardly stand in any text but one about a text.
[[nodiscard]] bool speaksOnlyOfEditing(std::string_view folded);

/// `===== 文章整理 =====`: the model repeats how it was asked to mark its text. Plain text.
[[nodiscard]] bool isPromptEcho(std::string_view text);

/// `好的，我來為您整理…`, `以下是整理后的版本：`. Plain text.
[[nodiscard]] bool isOpeningChatter(std::string_view text);

/// `希望這個整理對您有幫助！`, `如果您…請隨時告訴我。`. Plain text.
[[nodiscard]] bool isClosingChatter(std::string_view text);

/// The head of a note about the editing: `Certain` by its words alone (整理說明), `Possible` only when its
/// items speak of editing (建議). Plain text.
enum class EditorHead { No, Possible, Certain };
[[nodiscard]] EditorHead editorHead(std::string_view text);

/// Without the marks that stand around a line and say nothing.
[[nodiscard]] std::string_view withoutMarks(std::string_view text);

} // namespace duizhao::recognition
