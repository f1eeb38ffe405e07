#pragma once

#include "core/align/edit/BeadEditor.h"
#include "core/annotation/AnchorText.h"
#include "core/model/Annotation.h"
#include "core/storage/Transaction.h"

#include <map>
#include <memory>
#include <optional>
#include <tuple>

namespace duizhao::library {

/// One language of an article, or of all articles, of one edition, and which block is which.
struct HalfText {
    explicit HalfText(annotation::AnchorText given) : text{std::move(given)} {}
    annotation::AnchorText text;
    std::vector<BlockId> blocks; ///< parallel to the text's
    [[nodiscard]] std::optional<std::size_t> placeOf(BlockId block) const;
};

/// Texts of editions as marks are looked for in them, read when they are asked for and kept. In the
/// caller's transaction; no change to blocks or pairs while it lives.
class EditionTexts {
public:
    explicit EditionTexts(storage::Transaction& transaction) : m_transaction{transaction} {}

    /// `article` unset: the whole edition but for what lies in the trash, where no mark is to go; none: what
    /// belongs to no article.
    [[nodiscard]] const HalfText& of(EditionId edition, model::Half half, std::optional<ArticleId> article);
    /// Where a block that stands in a pair is to be found.
    struct Home {
        EditionId edition;
        ArticleId article;
        model::Half half = model::Half::English;
    };
    [[nodiscard]] std::optional<Home> homeOf(BlockId block);
    /// A target on a range of a block, measured in its article; none where the block is in no pair or the
    /// range holds no letter.
    [[nodiscard]] std::optional<model::MarkTarget> target(BlockId block, text::TextRange range);

private:
    storage::Transaction& m_transaction;
    std::map<std::tuple<EditionId, model::Half, std::optional<ArticleId>>, std::unique_ptr<HalfText>> m_texts;
};

} // namespace duizhao::library
