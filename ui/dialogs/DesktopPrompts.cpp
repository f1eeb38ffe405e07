#include "ui/dialogs/DesktopPrompts.h"

#include "ui/widgets/PlainText.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace duizhao::ui {

QStringList DesktopPrompts::filesToImport(QWidget* parent)
{
    return QFileDialog::getOpenFileNames(parent, tr("Import briefings"), {},
                                         tr("Briefings (*.md *.markdown *.txt);;All files (*)"));
}

QStringList DesktopPrompts::pairToImport(QWidget* parent)
{
    return QFileDialog::getOpenFileNames(parent, tr("Choose the English and the Chinese file"), {},
                                         tr("Briefings (*.md *.markdown *.txt);;All files (*)"));
}

QString DesktopPrompts::folderToImport(QWidget* parent)
{
    return QFileDialog::getExistingDirectory(parent, tr("Import a folder"));
}

QString DesktopPrompts::folderToWatch(QWidget* parent)
{
    return QFileDialog::getExistingDirectory(parent, tr("Watch a folder"));
}

QString DesktopPrompts::fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                                   const QString& filter)
{
    // Exports renew what they wrote and keep the rest, so an existing file is no reason to ask.
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter, nullptr,
                                        QFileDialog::DontConfirmOverwrite);
}

QString DesktopPrompts::fileToOpen(QWidget* parent, const QString& title, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString DesktopPrompts::libraryToOpen(QWidget* parent)
{
    QFileDialog dialog(parent, tr("Open or create a library"));
    dialog.setNameFilter(tr("Libraries (*.duizhao);;All files (*)"));
    dialog.setDefaultSuffix(QStringLiteral("duizhao"));
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setAcceptMode(QFileDialog::AcceptOpen);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

std::optional<QString> DesktopPrompts::text(QWidget* parent, const QString& title, const QString& label,
                                            const QString& initial)
{
    bool accepted = false;
    const QString answer =
        QInputDialog::getText(parent, title, plainTip(label), QLineEdit::Normal, initial, &accepted);
    return accepted ? std::optional(answer) : std::nullopt;
}

std::optional<int> DesktopPrompts::number(QWidget* parent, const QString& title, const QString& label,
                                          int low, int high)
{
    bool accepted = false;
    const int answer = QInputDialog::getInt(parent, title, plainTip(label), low, low, high, 1, &accepted);
    return accepted ? std::optional(answer) : std::nullopt;
}

std::optional<int> DesktopPrompts::pick(QWidget* parent, const QString& title, const QString& label,
                                        const QStringList& items)
{
    bool accepted = false;
    const QString answer = QInputDialog::getItem(parent, title, plainTip(label), items, 0, false, &accepted);
    return accepted ? std::optional(static_cast<int>(items.indexOf(answer))) : std::nullopt;
}

int DesktopPrompts::choose(QWidget* parent, const Question& question)
{
    QMessageBox box(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    box.setInformativeText(question.detail);
    QList<QAbstractButton*> buttons;
    for (const QString& choice : question.choices)
        buttons.append(
            box.addButton(choice, buttons.isEmpty() ? QMessageBox::AcceptRole : QMessageBox::ActionRole));
    showPlainText(box);
    box.exec();
    return static_cast<int>(buttons.indexOf(box.clickedButton()));
}

void DesktopPrompts::tell(QWidget* parent, const QString& title, const QString& text, const QString& detail)
{
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, parent);
    box.setInformativeText(detail);
    box.addButton(tr("Close"), QMessageBox::AcceptRole);
    showPlainText(box);
    box.exec();
}

void DesktopPrompts::openAddress(const QString& url)
{
    QDesktopServices::openUrl(QUrl(url));
}

void DesktopPrompts::revealFile(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

} // namespace duizhao::ui
