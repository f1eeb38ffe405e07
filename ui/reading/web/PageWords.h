#pragma once

#include "core/page/PageTexts.h"

#include <QCoreApplication>

namespace duizhao::ui {

/// The page's own words, translated.
class PageWords final : public page::PageTexts {
    Q_DECLARE_TR_FUNCTIONS(PageWords)

public:
    [[nodiscard]] std::string word(page::PageWord word) const override;
    [[nodiscard]] std::string folded(document::FoldReason reason, int blocks) const override;
    [[nodiscard]] std::string standing(const model::StoredBead& bead) const override;
};

} // namespace duizhao::ui
