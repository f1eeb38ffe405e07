#pragma once

#include "core/model/Recognised.h"
#include "core/recognition/forms/SourceBlocks.h"

#include <vector>

namespace duizhao::recognition {

/// Code that stands without a fence is code, and in no language.
void takeBareCode(std::vector<document::Block>& blocks);

/// Parts a block whose lines change language into one block a language: an English line and its Chinese
/// with no blank line between are one paragraph for CommonMark, two for a reader.
void splitGluedLanguages(std::vector<document::Block>& blocks, const SourceBlocks& source);

/// `### Item 12: Prefer oars（优先使用桨）` is a head in both languages: one block each.
void splitBilingualHeads(std::vector<document::Block>& blocks, const SourceBlocks& source);

/// `Meta AI & Llama 模型` is Chinese between two languages, however many Latin letters its names have.
void settleMixedLines(std::vector<document::Block>& blocks);

/// Numbered paragraphs that have lost their list marks (`1 Technical proficiency …`) become list items, where
/// their numbers follow each other.
void restoreOrdinals(std::vector<document::Block>& blocks);

/// Figure captions by their first word; what instructs a language model, page text and model marks are
/// folded.
void markNotes(model::RecognisedEdition& edition);

/// Gives every block its article: letter, advertisement and stories where the English has the form of a
/// newsletter, else one article for all.
void assignArticles(model::RecognisedEdition& edition);

/// After pairing: the Chinese half of a heading, caption or list item is one too, and heads give articles and
/// the edition their Chinese titles.
void followPairs(model::RecognisedEdition& edition);

} // namespace duizhao::recognition
