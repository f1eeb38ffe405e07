#pragma once

#include "core/import/Recognised.h"
#include "core/import/forms/SourceBlocks.h"

#include <vector>

namespace duizhao {

/// Parts a block whose lines change language into one block a language: an English line and its Chinese
/// with no blank line between are one paragraph for CommonMark, two for a reader.
void splitGluedLanguages(std::vector<Block>& blocks, const SourceBlocks& source);

/// `### Item 12: Prefer oars（优先使用桨）` is a head in both languages: one block each.
void splitBilingualHeads(std::vector<Block>& blocks, const SourceBlocks& source);

/// `Meta AI & Llama 模型` is Chinese between two languages, however many Latin letters its names have.
void settleMixedLines(std::vector<Block>& blocks);

/// Numbered paragraphs that have lost their list marks (`1 Technical proficiency …`) become list items, where
/// their numbers follow each other.
void restoreOrdinals(std::vector<Block>& blocks);

/// Figure captions by their first word; what instructs a language model, page text and model marks are
/// folded.
void markNotes(RecognisedEdition& edition);

/// Gives every block its article: letter, advertisement and stories where the English has the form of a
/// newsletter, else one article for all.
void assignArticles(RecognisedEdition& edition);

/// After pairing: the Chinese half of a heading, caption or list item is one too, and heads give articles and
/// the edition their Chinese titles.
void followPairs(RecognisedEdition& edition);

} // namespace duizhao
