#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duizhao::recognition {

/// What the form of one English line or paragraph says, without its neighbours. All take plain text, look
/// at it once, and know no publication's words beyond the vocabulary that web pages and letters share.

/// Without blanks at both ends (no-break blanks too), lower case for ASCII, curly quotes straight, runs of
/// white space one blank: for comparing with the tables here.
[[nodiscard]] std::string plainLower(std::string_view text);

/// Words between blanks.
[[nodiscard]] int wordCount(std::string_view text);

/// Ends as a sentence does: `.`, `!`, `?`, also before closing quotes and brackets.
[[nodiscard]] bool endsSentence(std::string_view text);

/// More than one sentence: a stop, a blank and a capital, where the word before the stop is no
/// abbreviation.
[[nodiscard]] bool hasSeveralSentences(std::string_view text);

/// Could be a title: short, one line, does not end like a sentence, begins with a capital, a digit, a
/// quote or a symbol and holds no marks of program code.
[[nodiscard]] bool isTitleLike(std::string_view text);

/// Title Case: most of its longer words begin with a capital.
[[nodiscard]] bool isTitleCase(std::string_view text);

/// How many bytes the lead of a labelled paragraph takes, with its colon (`Why it matters:` → 15); 0 where
/// there is none. A lead has up to seven words and text follows it.
[[nodiscard]] std::size_t labelLength(std::string_view text);

/// `Dear friends,`, `Hi all,`, `Hello Anna,`.
[[nodiscard]] bool isSalutation(std::string_view text);

/// A letter's closing words before the name: `Keep learning,`, `Love,`, `All the best!`.
[[nodiscard]] bool isClosing(std::string_view text);

/// A name alone on its line: one to five words, all with a capital, no stop.
[[nodiscard]] bool isNameLine(std::string_view text);

/// The line over an advertisement: `A MESSAGE FROM …`, `SPONSORED BY …`, `Sponsor message`.
[[nodiscard]] bool isPromotionMark(std::string_view text);

/// Its last sentence is a short order to the reader: `Subscribe today!`, `Sign up here`, `Enroll now`.
[[nodiscard]] bool isCallToAction(std::string_view text);

/// Describes a picture by its first words: `Bar chart comparing …`, `Fig: …`, `Screenshot of …`.
[[nodiscard]] bool isPictureDescription(std::string_view text);

/// Page text that is not the article: share and subscribe lines, players, banners, cookie notes, footer
/// links. The table is in Furniture.cpp.
[[nodiscard]] bool isFurnitureLine(std::string_view text);

} // namespace duizhao::recognition
