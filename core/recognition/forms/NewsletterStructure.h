#pragma once

#include "core/document/Block.h"
#include "core/model/Recognised.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// One English block as it stands in a newsletter, in reading order.
struct NewsletterPiece {
    std::string_view text; ///< plain text; outlives the call
    document::BlockKind kind = document::BlockKind::Paragraph;
    int level = 0;        ///< of a heading
    int blanksBefore = 1; ///< blank lines before it; two or more part stories in text copied from a page
};

/// What a piece is in a newsletter.
enum class NewsletterRole {
    Body,
    LetterStart,    ///< `Dear friends,`
    Letter,         ///< a paragraph of the letter
    Signature,      ///< `Keep learning,` and the name
    PromotionStart, ///< `A MESSAGE FROM …`
    Promotion,      ///< what stands below it
    SectionHead,    ///< `News`: a head over stories, of no story itself
    Caption,        ///< the description of a picture; before a headline it belongs to the story below
    Headline,
    Deck,      ///< the sentence under the headline
    Label,     ///< a paragraph with a lead (`Why it matters: …`)
    Furniture, ///< page text; a reader that has a translation of it may still show it
};

struct NewsletterPlace {
    NewsletterRole role = NewsletterRole::Body;
    int article = -1; ///< index into `articles`; -1: of the issue as a whole
};

struct NewsletterArticle {
    model::ArticleRole role = model::ArticleRole::Story; ///< Letter, Promotion or Story
    std::string title; ///< the headline; the salutation or the advertiser's line
};

/// What `inferNewsletter` found: one place a piece, the articles in reading order, and how much the form
/// says for a newsletter (a letter, stories with labelled paragraphs) in [0, 1].
struct NewsletterStructure {
    std::vector<NewsletterPlace> places;
    std::vector<NewsletterArticle> articles;
    double evidence = 0;
};

/// Infers letter, advertisement, sections and stories from the form of the pieces alone. Headings of the
/// source are headlines as they are; where a text has lost its marks, a headline is a short line without a
/// stop that stands over a one-sentence deck and a labelled paragraph, or, when there are no labels and no
/// headings, a line in title case or after a wider gap that stands over prose. Linear.
[[nodiscard]] NewsletterStructure inferNewsletter(std::span<const NewsletterPiece> pieces);

} // namespace duizhao::recognition
