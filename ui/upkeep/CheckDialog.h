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
    /// What is being examined: the library as it is found, or as a repair left it.
    enum class After { Nothing, Repair };
    void examine(After after);
    void repair();
    void tell(std::vector<library::Finding> findings, After after);

    std::vector<library::Finding> m_findings;
};

} // namespace duizhao::ui
