#pragma once

#include "core/document/Block.h"
#include "core/model/Bead.h"
#include "core/model/Remark.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::model {

/// The shape a file was read as.
enum class Format { Outline, Summary, Interleaved, WebText, Digest, Markdown };
enum class EditionKind { Original, Translation, Bilingual, Summary, Outline };
enum class ArticleRole {
    Whole,     ///< the edition is one article
    Letter,    ///< `Dear friends,` … signature
    Story,     ///< a titled news story or section
    Promotion, ///< an advertisement: shown, but set apart
    Entry,     ///< an entry of a digest
};

/// A titled piece as one edition has it.
struct RecognisedArticle {
    ArticleRole role = ArticleRole::Whole;
    std::string title;                 ///< English title, may be empty
    std::string titleZh;               ///< Chinese title in its original script, may be empty
    std::string originalTitle;         ///< of a Chinese original, where `titleZh` is another one
    int number = 0;                    ///< an entry's own number, 0: none
    std::string date;                  ///< `2025-01-15`, or empty
    std::string category;              ///< 【人工智能】 without its brackets
    std::vector<std::string> keywords; ///< become tags
    std::string url;                   ///< clean
    std::string rawUrl;                ///< as it stood
    std::string videoId;               ///< YouTube's, where the link is one
    std::string model;                 ///< `gemini-2.0-flash` of `[model=gemini-2.0-flash,0]`
    std::string author;
    bool stub = false; ///< an entry without a body
};

/// What the whole file says of itself. Empty where it says nothing; dates as `2025-01-15`.
struct RecognisedHead {
    std::string title; ///< English (or original) title, without site and author suffixes
    std::string titleZh;
    bool originalIsChinese = false; ///< `title` is empty and the original itself is Chinese
    std::string url;                ///< clean
    std::string rawUrl;
    std::string date;        ///< of the issue or article: banner, byline, front matter
    std::string noteDate;    ///< of the note: `## 20250116Title`
    std::string publication; ///< `The Batch`, when the text says so itself
    std::string author;
    std::string site;
    std::string category; ///< 文章类别
    std::vector<std::string> tags;
    std::string model;
    std::string readingTime;
    std::string
        originalTitle; ///< of a Chinese original, where `titleZh` is another one; its article keeps it
};

/// A file as a recogniser reads it: everything the library will hold of it, still without ids.
/// `blocks` are in source order, disjoint, and hold every non-blank character of the text.
struct RecognisedEdition {
    Format format = Format::Markdown;
    EditionKind kind = EditionKind::Original;
    double confidence = 0; ///< [0, 1]: how sure the recogniser is of the format
    RecognisedHead head;
    std::vector<RecognisedArticle> articles; ///< in source order, at least one when anything is shown
    std::vector<document::Block> blocks;
    std::vector<Bead> beads;     ///< over indices of `blocks`; every `Shown` block in exactly one
    std::vector<Remark> remarks; ///< for the report: what a reader should know
};

[[nodiscard]] std::string_view name(Format format);    ///< `outline`, `web-text`, …
[[nodiscard]] std::string_view name(EditionKind kind); ///< `original`, `bilingual`, …
[[nodiscard]] std::string_view name(ArticleRole role); ///< `whole`, `promotion`, …
[[nodiscard]] Format formatFromName(std::string_view text);
[[nodiscard]] EditionKind editionKindFromName(std::string_view text);
[[nodiscard]] ArticleRole articleRoleFromName(std::string_view text);

/// The one article of an edition that is not divided: all the head says of it.
[[nodiscard]] RecognisedArticle wholeArticle(const RecognisedHead& head);

/// The persons a byline names: `A, B and C`, `甲、乙`; `B, PhD` is one.
[[nodiscard]] std::vector<std::string> namesIn(std::string_view byline);

/// How the characters of a source are accounted for.
struct Account {
    std::size_t totalCharacters = 0;     ///< non-blank code points of the source
    std::size_t accountedCharacters = 0; ///< of these, inside exactly one block's range
    bool overlapping = false;            ///< two blocks claim the same bytes: a defect
};

/// Counts independently of the recogniser, from `edition.blocks[i].source` over the decoded text.
[[nodiscard]] Account account(std::string_view text, const RecognisedEdition& edition);

} // namespace duizhao::model
