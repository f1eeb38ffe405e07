#pragma once

#include "core/page/PageTexts.h"

#include <QCoreApplication>

namespace duizhao {

/// The page's own words, translated.
class PageWords final : public PageTexts {
    Q_DECLARE_TR_FUNCTIONS(PageWords)

public:
    [[nodiscard]] std::string word(PageWord word) const override;
    [[nodiscard]] std::string folded(FoldReason reason, int blocks) const override;
    [[nodiscard]] std::string standing(const StoredBead& bead) const override;
};

} // namespace duizhao
