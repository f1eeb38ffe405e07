#pragma once

#include "ui/reading/Appearance.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QFormLayout;

namespace duizhao::ui {

/// Text faces and sizes for each language, the theme, the program's language. Changes show at once.
class AppearanceDialog final : public QDialog {
    Q_OBJECT

public:
    /// `language` as in `Settings::language`.
    AppearanceDialog(const Appearance& appearance, const QString& language, bool hardwareRendering,
                     QWidget* parent = nullptr);

    [[nodiscard]] Appearance appearance() const;

signals:
    void appearanceChanged(const duizhao::ui::Appearance& appearance);
    void languageChanged(const QString& language);
    void hardwareRenderingChanged(bool on);

private:
    struct Face {
        QFontComboBox* family;
        QCheckBox* own;
        QDoubleSpinBox* size;
    };
    Face addFace(QFormLayout* form, const QString& label, const QString& family, double size);
    void addProgram(QFormLayout* form, const QString& language, bool hardwareRendering);

    Appearance m_appearance;
    Face m_english;
    Face m_chinese;
    QComboBox* m_theme;
};

} // namespace duizhao::ui
