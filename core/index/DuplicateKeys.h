#pragma once

#include "core/index/ArticleText.h"
#include "core/storage/Transaction.h"

#include <vector>

namespace duizhao::index {

/// The keys by which articles that are there twice are found (table duplicate_key). Whoever indexes an
/// article for searching keeps them in step.

/// Of the text, given as its passages, and of address and title.
void writeDuplicateKeys(storage::Transaction& transaction, ArticleId article,
                        const std::vector<Passage>& passages);
/// Of address and title alone, where the text is what it was.
void renewDuplicateAddress(storage::Transaction& transaction, ArticleId article);
/// Of up to `most` articles that have none yet, as those of a library that is older than the keys; how many.
int writeMissingKeys(storage::Transaction& transaction, int most);

} // namespace duizhao::index
