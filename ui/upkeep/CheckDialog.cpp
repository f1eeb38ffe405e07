#include "ui/upkeep/CheckDialog.h"

#include "core/importer/VersionImport.h"
#include "ui/Text.h"
#include "ui/reading/Sentences.h"

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
    examine(After::Nothing);
}

QString CheckDialog::stageText(const QString& stage) const
{
    if (stage == QLatin1String(library::kStageFile))
        return tr("Checking that the file is intact…");
    if (stage == QLatin1String(library::kStageOriginals))
        return tr("Reading the originals…");
    if (stage == QLatin1String(library::kStageContents))
        return tr("Checking that nothing is orphaned…");
    return tr("Checking that the search index matches the text…");
}

void CheckDialog::examine(After after)
{
    run<std::vector<library::Finding>>(
        tr("Checking the library"),
        [](library::Library& own, Progress& progress) { return library::examineLibrary(own, progress); },
        [this, after](Result<std::vector<library::Finding>> found) {
            if (found)
                tell(*std::move(found), after);
            else
                complain(found.error());
        });
}

void CheckDialog::repair()
{
    run<void>(
        tr("Repairing the library"),
        [findings = m_findings](library::Library& own, Progress& progress) {
            if (auto mended = library::mendLibrary(own, findings, progress); !mended)
                return mended;
            const auto read = importer::readEarlierVersions(own, progress);
            return read ? Result<>() : failure(read.error());
        },
        [this](const Result<>& done) {
            if (done)
                examine(After::Repair);
            else
                complain(done.error());
        });
}

void CheckDialog::tell(std::vector<library::Finding> findings, After after)
{
    m_findings = std::move(findings);
    const QString file = QDir::toNativeSeparators(qstr(library().file().string()));
    if (m_findings.empty()) {
        say(after == After::Repair ? tr("Repaired: no problems remain") : tr("No problems found"), file);
        return;
    }
    const auto mendable = std::ranges::count_if(m_findings, [](const library::Finding& one) {
        return library::remedyOf(one.kind) != library::Remedy::None;
    });
    const auto rest = static_cast<int>(m_findings.size()) - static_cast<int>(mendable);
    QString text;
    if (mendable > 0)
        text = tr("Counts and the search index are derived from the rest and can be rebuilt; nothing you "
                  "made is touched.");
    if (rest > 0)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n\n")) +
                tr("Problems that cannot be repaired here: %1. Keep a copy of the file, and restore a backup "
                   "if something is missing.")
                    .arg(rest);
    say(m_findings.size() == 1 ? tr("1 problem found") : tr("%1 problems found").arg(m_findings.size()),
        text);
    QStringList lines;
    for (const library::Finding& finding : m_findings)
        lines << sentence(finding);
    list(lines);
    if (mendable > 0)
        offer(tr("Repair"), [this] { repair(); });
}

} // namespace duizhao::ui
