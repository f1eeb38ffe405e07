#pragma once

#include "ui/upkeep/UpkeepDialog.h"

namespace duizhao::ui {

class Prompts;

/// The library's dictionary, which helps to pair languages and adds to cards: which one it is, another one
/// from a file, or none.
class DictionaryDialog final : public UpkeepDialog {
    Q_OBJECT

public:
    DictionaryDialog(const library::Library& library, Prompts& prompts, QWidget* parent = nullptr);

protected:
    [[nodiscard]] QString stageText(const QString& stage) const override;

private:
    void tell();
    void choose();
    void take(const QString& file);
    void remove();

    Prompts& m_prompts;
};

} // namespace duizhao::ui
