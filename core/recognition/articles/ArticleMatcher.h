#pragma once

#include "core/model/Recognised.h"
#include "core/recognition/articles/Fingerprints.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace duizhao::recognition {

/// An article of one edition as far as it matters for finding the same article in another edition.
struct ArticleProfile {
    model::ArticleRole role = model::ArticleRole::Whole;
    std::uint64_t key = 0; ///< an entry's own key, 0: none
    std::string title;     ///< folded
    std::string titleZh;   ///< folded
    FeatureSet words;      ///< vocabulary of titles and text
    FeatureSet titleWords; ///< vocabulary of the titles alone
};

/// One text for each article of an edition (its titles and shown blocks), the base of all comparing by
/// content. One more at the end holds what belongs to no article.
[[nodiscard]] std::vector<std::string> articleTexts(const model::RecognisedEdition& edition);

/// The key by which an entry of a digest is known again in a newer version; 0: it has none.
[[nodiscard]] std::uint64_t entryKey(const model::RecognisedArticle& article);

/// `text`: titles and shown text, see `articleTexts`.
[[nodiscard]] ArticleProfile articleProfile(const model::RecognisedArticle& article, const std::string& text);

/// For each article of `lower` the article of `higher` that tells the same, or -1. First by key and by title
/// (folded, either language); then the rest in order (both editions tell their stories in one order) by
/// shared rare words, weighted by how few articles hold them (tf-idf cosine, monotone alignment); then,
/// between two that are certain, by position where both sides have the same number left. An advertisement is
/// found by title or key only.
[[nodiscard]] std::vector<int> matchArticles(std::span<const ArticleProfile> higher,
                                             std::span<const ArticleProfile> lower);

/// Whether two editions are divided into the same articles in the same order, two at least.
[[nodiscard]] bool showSameArticles(const model::RecognisedEdition& a, const model::RecognisedEdition& b);

/// The article that says most of what `tag` names: by title first, then by text; -1: none mentions it.
/// Advertisements are left out. Several whose titles hold the whole tag are all returned.
[[nodiscard]] std::vector<int> articlesOfTag(const std::string& tag,
                                             std::span<const ArticleProfile> articles);

} // namespace duizhao::recognition
