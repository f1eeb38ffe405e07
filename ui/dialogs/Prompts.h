#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace duizhao::ui {

/// A question with named answers. `choices` are button texts; the first is the default.
struct Question {
    QString title;
    QString text;
    QString detail;
    QStringList choices;
};

/// Everything the window asks a person or hands to the desktop: a seam, so that tests can answer.
/// Empty strings and nullopt mean that the person changed their mind.
class Prompts {
public:
    virtual ~Prompts() = default;
    [[nodiscard]] virtual QStringList filesToImport(QWidget* parent) = 0;
    /// The two files of a pair, or one of them.
    [[nodiscard]] virtual QStringList pairToImport(QWidget* parent) = 0;
    [[nodiscard]] virtual QString folderToImport(QWidget* parent) = 0;
    [[nodiscard]] virtual QString folderToWatch(QWidget* parent) = 0;
    [[nodiscard]] virtual QString fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                                             const QString& filter) = 0;
    [[nodiscard]] virtual QString fileToOpen(QWidget* parent, const QString& title,
                                             const QString& filter) = 0;
    [[nodiscard]] virtual QString libraryToOpen(QWidget* parent) = 0;
    [[nodiscard]] virtual std::optional<QString> text(QWidget* parent, const QString& title,
                                                      const QString& label, const QString& initial) = 0;
    [[nodiscard]] virtual std::optional<int> number(QWidget* parent, const QString& title,
                                                    const QString& label, int low, int high) = 0;
    /// One of several, by its index.
    [[nodiscard]] virtual std::optional<int> pick(QWidget* parent, const QString& title, const QString& label,
                                                  const QStringList& items) = 0;
    /// The index of the answer, or -1 when the box was closed.
    [[nodiscard]] virtual int choose(QWidget* parent, const Question& question) = 0;
    virtual void tell(QWidget* parent, const QString& title, const QString& text, const QString& detail) = 0;
    /// Hands an http(s) or mailto address to the desktop.
    virtual void openAddress(const QString& url) = 0;
    /// Shows the folder of a file in the desktop's file manager.
    virtual void revealFile(const QString& path) = 0;
};

} // namespace duizhao::ui
