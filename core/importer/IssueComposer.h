#pragma once

#include "core/model/Recognised.h"
#include "core/recognition/articles/ArticleMatcher.h"

#include <string>
#include <vector>

namespace duizhao::importer {

/// What one edition brings to its issue.
struct EditionPart {
    model::EditionKind kind = model::EditionKind::Original;
    model::Format format = model::Format::Markdown;
    model::RecognisedHead head;
    std::vector<model::RecognisedArticle> articles;
    std::vector<recognition::ArticleProfile> profiles; ///< one for each article
    std::string fileStem;                              ///< `x` of `folder/x.zh.md`
    std::string folder;                                ///< the folder's own name
    std::string number;                                ///< see `numberOf`
    std::string noted;                                 ///< see `notedOf`
    std::string identity; ///< hash of the source: the last word where all else is equal
};

/// An article of one edition: which edition (index into the parts as given) and which of its articles.
struct ArticleMember {
    int edition = 0;
    int article = 0;
    bool operator==(const ArticleMember&) const = default;
};

struct ComposedArticle {
    model::RecognisedArticle fields;    ///< each field from the best edition that has it
    std::vector<std::string> tags;      ///< keywords, and the editions' tags that fall to this article
    std::vector<ArticleMember> members; ///< best edition first; never empty
};

struct ComposedIssue {
    std::string title;
    std::string titleZh;
    std::string date;
    std::string url;
    std::string rawUrl;
    std::string publication;
    bool publicationIsGuess = false; ///< it is only the name of the folder where the file lay
    std::string number;
    std::string noted; ///< where there is no date
    std::string category;
    std::vector<ComposedArticle> articles; ///< reading order
};

/// One issue out of its editions: a function of the set alone, never of the order they arrived in. Fields
/// come from the best edition that has them (bilingual, original, translation, summary, outline); articles
/// are the best edition's, those of the others are found among them (see ArticleMatcher), and what is found
/// nowhere falls to the article before it, so that every article of every edition is a member of exactly one.
[[nodiscard]] ComposedIssue composeIssue(const std::vector<EditionPart>& parts);

/// 0 is best: bilingual, original, translation, summary, outline.
[[nodiscard]] int rankOf(model::EditionKind kind);

} // namespace duizhao::importer
