#pragma once

#include "core/page/PagePlan.h"
#include "core/page/PageWriter.h"

#include <memory>
#include <vector>

namespace duizhao::page {

/// The page of a long document in pieces: a page that is written out around one place, and its other sections
/// one by one. All of it may be asked from any thread, from several at once too.
class PageComposer {
public:
    PageComposer(std::shared_ptr<const model::ReadingDocument> document,
                 std::shared_ptr<const PageTexts> texts);

    /// The page with the sections around this one written out; of a document of some screens all of them.
    /// What `options` says of sections is not asked.
    [[nodiscard]] std::string page(PageOptions options, std::size_t around) const;
    /// Those that `page` leaves empty, the nearest to `around` first.
    [[nodiscard]] std::vector<std::size_t> waiting(std::size_t around) const;
    /// What belongs into one section.
    [[nodiscard]] std::string run(std::size_t number) const;

    /// The section that holds the pair, by itself or by its article and number; that an article begins with;
    /// that holds the block. Not there: 0.
    [[nodiscard]] std::size_t runOf(BeadId pair) const;
    [[nodiscard]] std::size_t runOf(ArticleId article, int number) const;
    [[nodiscard]] std::size_t runOf(BlockId block) const;

private:
    struct Run {
        const PagePart* part = nullptr;
        std::size_t first = 0;
        std::size_t count = 0;
    };
    struct Range {
        std::size_t first = 0;
        std::size_t end = 0;
    };
    [[nodiscard]] std::span<const PageItem> items(const Run& run) const;
    [[nodiscard]] Range around(std::size_t number) const;
    template <typename Wanted>
    [[nodiscard]] std::size_t runWith(Wanted wanted) const;

    std::shared_ptr<const model::ReadingDocument> m_document;
    std::shared_ptr<const PageTexts> m_texts;
    std::vector<PagePart> m_parts;
    std::vector<Run> m_runs;
};

} // namespace duizhao::page
