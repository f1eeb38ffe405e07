#include "ui/upkeep/CheckDialog.h"

#include "core/importer/VersionImport.h"
#include "ui/Text.h"

#include <QDir>

#include <algorithm>

namespace duizhao::ui {

CheckDialog::CheckDialog(const library::Library& library, QWidget* parent)
    : UpkeepDialog(library, tr("Check the library"), parent)
{
    setObjectName(QStringLiteral("checkDialog"));
}

void CheckDialog::start()
{
    examine(false);
}

QString CheckDialog::stageText(const QString& stage) const
{
    if (stage == QLatin1String(library::kStageFile))
        return tr("Is the file whole?");
    if (stage == QLatin1String(library::kStageContents))
        return tr("Does everything belong to something?");
    return tr("Does the search index say what the text says?");
}

void CheckDialog::examine(bool repaired)
{
    auto findings = std::make_shared<std::vector<library::Finding>>();
    run(
        tr("Checking the library"),
        [findings](library::Library& own, Progress& progress) -> Result<> {
            auto found = library::examineLibrary(own, progress);
            if (!found)
                return failure(found.error());
            *findings = std::move(*found);
            return {};
        },
        [this, findings, repaired](const Result<>& done) {
            if (done)
                tell(std::move(*findings), repaired);
            else
                complain(done.error());
        });
}

void CheckDialog::repair()
{
    run(
        tr("Repairing the library"),
        [findings = m_findings](library::Library& own, Progress& progress) {
            if (auto mended = library::mendLibrary(own, findings, progress); !mended)
                return mended;
            const auto read = importer::readEarlierVersions(own, progress);
            return read ? Result<>() : failure(read.error());
        },
        [this](const Result<>& done) {
            if (done)
                examine(true);
            else
                complain(done.error());
        });
}

void CheckDialog::tell(std::vector<library::Finding> findings, bool repaired)
{
    m_findings = std::move(findings);
    const QString file = QDir::toNativeSeparators(qstr(library().file().string()));
    if (m_findings.empty()) {
        say(repaired ? tr("Repaired: the library is sound now") : tr("The library is sound"), file);
        return;
    }
    const auto mendable = std::ranges::count_if(
        m_findings, [](const library::Finding& one) { return one.remedy != library::Remedy::None; });
    const auto rest = static_cast<int>(m_findings.size()) - static_cast<int>(mendable);
    QString text;
    if (mendable > 0)
        text = tr("Counts and the search index follow from the rest and can be made anew; what you made is "
                  "not touched.");
    if (rest > 0)
        text +=
            (text.isEmpty() ? QString() : QStringLiteral("\n\n")) +
            tr("What cannot be repaired from within: %1. Keep a copy of the file, and go back to a backup "
               "if something is missing.")
                .arg(rest);
    say(m_findings.size() == 1 ? tr("1 thing is not as it must be")
                               : tr("%1 things are not as they must be").arg(m_findings.size()),
        text);
    QStringList lines;
    for (const library::Finding& finding : m_findings)
        lines << qstr(finding.sentence);
    list(lines);
    if (mendable > 0)
        offer(tr("Repair"), [this] { repair(); });
}

} // namespace duizhao::ui
