#pragma once

#include "ui/dialogs/Prompts.h"

#include <QCoreApplication>

namespace duizhao::ui {

/// The real thing: Qt's dialogs.
class DesktopPrompts final : public Prompts {
    Q_DECLARE_TR_FUNCTIONS(DesktopPrompts)

public:
    [[nodiscard]] QStringList filesToImport(QWidget* parent) override;
    [[nodiscard]] QStringList pairToImport(QWidget* parent) override;
    [[nodiscard]] QString folderToImport(QWidget* parent) override;
    [[nodiscard]] QString folderToWatch(QWidget* parent) override;
    [[nodiscard]] QString fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                                     const QString& filter) override;
    [[nodiscard]] QString fileToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    [[nodiscard]] QString libraryToOpen(QWidget* parent) override;
    [[nodiscard]] std::optional<QString> text(QWidget* parent, const QString& title, const QString& label,
                                              const QString& initial) override;
    [[nodiscard]] std::optional<int> number(QWidget* parent, const QString& title, const QString& label,
                                            int low, int high) override;
    [[nodiscard]] std::optional<int> pick(QWidget* parent, const QString& title, const QString& label,
                                          const QStringList& items) override;
    [[nodiscard]] int choose(QWidget* parent, const Question& question) override;
    void tell(QWidget* parent, const QString& title, const QString& text, const QString& detail) override;
    void openAddress(const QString& url) override;
    void revealFile(const QString& path) override;
};

} // namespace duizhao::ui
