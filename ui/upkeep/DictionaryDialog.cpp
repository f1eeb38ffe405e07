#include "ui/upkeep/DictionaryDialog.h"

#include "core/importer/DictionaryFile.h"
#include "core/library/store/WordStore.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"

#include <QLocale>

namespace duizhao::ui {

DictionaryDialog::DictionaryDialog(const library::Library& library, Prompts& prompts, QWidget* parent)
    : UpkeepDialog(library, tr("Dictionary"), parent), m_prompts(prompts)
{
    setObjectName(QStringLiteral("dictionaryDialog"));
    tell();
}

QString DictionaryDialog::stageText(const QString&) const
{
    return {};
}

void DictionaryDialog::tell()
{
    const auto counts = library::countWords(library());
    if (!counts) {
        complain(counts.error());
        return;
    }
    const QString use =
        tr("A dictionary helps to align separate files, and adds to the cards of learned words.");
    const QString learned = counts->learned == 0
                                ? QString()
                                : QStringLiteral("\n\n") + tr("Words learned from reliable pairs so far: %1.")
                                                               .arg(QLocale().toString(counts->learned));
    if (counts->dictionary.empty())
        say(tr("The library has no dictionary"),
            use + QStringLiteral(" ") + tr("It is a file in the format of CC-CEDICT, which is free.") +
                learned);
    else
        say(qstr(counts->dictionary),
            tr("%1 English words.").arg(QLocale().toString(counts->dictionaryWords)) + QStringLiteral(" ") +
                use + learned);
    offer(counts->dictionary.empty() ? tr("Choose a file…") : tr("Choose another file…"),
          [this] { choose(); });
    offerBeside(counts->dictionary.empty() ? QString() : tr("Remove"), [this] { remove(); });
}

void DictionaryDialog::choose()
{
    const QString file =
        m_prompts.fileToOpen(this, tr("Choose a dictionary"), tr("Dictionaries (*.u8 *.txt);;All files (*)"));
    if (!file.isEmpty())
        take(file);
}

void DictionaryDialog::take(const QString& file)
{
    run<void>(
        tr("Reading the dictionary"),
        [path = std::filesystem::path(utf8(file))](library::Library& own, Progress&) -> Result<> {
            const auto words = importer::importDictionary(own, path);
            return words ? Result<>{} : failure(words.error());
        },
        [this](const Result<>& done) {
            tell();
            if (done)
                return;
            if (done.error().kind == ErrorKind::InvalidArgument)
                say(tr("This is not a dictionary"), tr("A dictionary has lines like: 港口 港口 [gang3 kou3] "
                                                       "/harbor/port/. Nothing was changed."));
            else
                complain(done.error());
        });
}

void DictionaryDialog::remove()
{
    run<void>(
        tr("Removing the dictionary"),
        [](library::Library& own, Progress&) { return library::removeDictionary(own); },
        [this](const Result<>& done) {
            tell();
            if (!done)
                complain(done.error());
        });
}

} // namespace duizhao::ui
