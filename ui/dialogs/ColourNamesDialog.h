#pragma once

#include "core/annotation/Annotation.h"

#include <QDialog>

#include <array>

class QGridLayout;
class QLineEdit;

namespace duizhao {

class Acts;
class Library;

/// What the reader calls the five colours of marks. Each name that is changed is a step of the history.
class ColourNamesDialog final : public QDialog {
    Q_OBJECT

public:
    ColourNamesDialog(const Library& library, Acts& acts, QWidget* parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QGridLayout* fields();

    Acts& m_acts;
    QStringList m_before;
    std::array<QLineEdit*, kMarkColours.size()> m_fields{};
};

} // namespace duizhao
