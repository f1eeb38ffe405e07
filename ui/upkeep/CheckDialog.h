#pragma once

#include "core/library/upkeep/Upkeep.h"
#include "ui/upkeep/UpkeepDialog.h"

#include <vector>

namespace duizhao::ui {

/// Examines the library and lists what is not as it must be; offers to repair what can be repaired.
class CheckDialog final : public UpkeepDialog {
    Q_OBJECT

public:
    explicit CheckDialog(const library::Library& library, QWidget* parent = nullptr);
    void start();

protected:
    [[nodiscard]] QString stageText(const QString& stage) const override;

private:
    void examine(bool repaired);
    void repair();
    void tell(std::vector<library::Finding> findings, bool repaired);

    std::vector<library::Finding> m_findings;
};

} // namespace duizhao::ui
