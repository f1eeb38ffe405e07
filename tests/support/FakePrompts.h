#pragma once

#include "ui/dialogs/Prompts.h"

#include <QList>

#include <deque>

namespace duizhao::test {

/// Answers in place of a person: what is set here is returned, what was asked is kept.
class FakePrompts final : public ui::Prompts {
public:
    QStringList files;
    QStringList pair;
    QString folder;
    QString saveTo;
    QString openFrom;
    std::deque<QString> libraries; ///< answers to 'which library', in turn; then none
    std::optional<QString> typed;
    std::optional<int> numbered;
    std::optional<QString> picked; ///< the item's text
    std::deque<int> choices;       ///< answers to questions, in turn; then -1
    QList<ui::Question> asked;
    QStringList offered;
    QStringList told;
    QStringList opened;
    QStringList revealed;

    QStringList filesToImport(QWidget*) override { return files; }
    QStringList pairToImport(QWidget*) override { return pair; }
    QString folderToImport(QWidget*) override { return folder; }
    QString folderToWatch(QWidget*) override { return folder; }
    QString fileToSave(QWidget*, const QString&, const QString&, const QString&) override { return saveTo; }
    QString fileToOpen(QWidget*, const QString&, const QString&) override { return openFrom; }
    QString libraryToOpen(QWidget*) override { return libraries.empty() ? QString() : next(libraries); }
    std::optional<QString> text(QWidget*, const QString&, const QString&, const QString&) override
    {
        return typed;
    }
    std::optional<int> number(QWidget*, const QString&, const QString&, int, int) override
    {
        return numbered;
    }
    std::optional<int> pick(QWidget*, const QString&, const QString&, const QStringList& items) override
    {
        offered = items;
        const auto at = picked ? items.indexOf(*picked) : -1;
        return at < 0 ? std::nullopt : std::optional(static_cast<int>(at));
    }
    int choose(QWidget*, const ui::Question& question) override
    {
        asked << question;
        return choices.empty() ? -1 : next(choices);
    }
    void tell(QWidget*, const QString&, const QString& text, const QString&) override { told << text; }
    void openAddress(const QString& url) override { opened << url; }
    void revealFile(const QString& path) override { revealed << path; }

private:
    template <typename T>
    static T next(std::deque<T>& answers)
    {
        T answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

} // namespace duizhao::test
