#pragma once

#include <string_view>

namespace duizhao::text {

/// The language of a stretch of text, by evidence. `None`: code, URLs, numbers, punctuation, nothing.
enum class Language { None, English, Chinese };

/// The Chinese script. `None` where there is no Chinese or only characters both scripts share;
/// `Mixed` where characters peculiar to each stand side by side in earnest.
enum class Script { None, Hans, Hant, Mixed };

/// Judges plain text (no Markdown marks). A Chinese paragraph with many English names is Chinese; an
/// English one that quotes a Chinese word is English.
[[nodiscard]] Language detectLanguage(std::string_view plainText);

/// Judges by characters that exist in one script only (tables from OpenCC). One stray character in a long
/// text does not make it mixed.
[[nodiscard]] Script detectScript(std::string_view plainText);

/// `en`, `zh`, or an empty string: the value of HTML `lang` (before the script subtag) and of JSON.
[[nodiscard]] std::string_view languageCode(Language language);
/// `Hans`, `Hant`, `mixed`, or an empty string.
[[nodiscard]] std::string_view scriptCode(Script script);
/// The reverse of the two above; `None` for anything else.
[[nodiscard]] Language languageFromCode(std::string_view code);
[[nodiscard]] Script scriptFromCode(std::string_view code);

} // namespace duizhao::text
