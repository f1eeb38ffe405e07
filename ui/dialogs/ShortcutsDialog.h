#pragma once

#include <QDialog>

namespace duizhao::ui {

/// The list of shortcuts, made from the table of actions.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget* parent = nullptr);
};

} // namespace duizhao::ui
