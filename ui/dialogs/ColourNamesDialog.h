#pragma once

#include "core/model/Annotation.h"

#include <QDialog>

#include <array>

class QGridLayout;
class QLineEdit;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class Acts;

/// What the reader calls the five colours of marks. Each name that is changed is a step of the history.
class ColourNamesDialog final : public QDialog {
    Q_OBJECT

public:
    ColourNamesDialog(const library::Library& library, Acts& acts, QWidget* parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QGridLayout* fields();

    Acts& m_acts;
    QStringList m_before;
    std::array<QLineEdit*, model::kMarkColours.size()> m_fields{};
};

} // namespace duizhao::ui
