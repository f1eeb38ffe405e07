#include "ui/upkeep/CompactDialog.h"

#include "ui/Text.h"

#include <QDir>
#include <QLocale>

namespace duizhao::ui {

namespace {

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace

CompactDialog::CompactDialog(const library::Library& library, QWidget* parent, library::RoomOf room)
    : UpkeepDialog(library, tr("Compact the library"), parent), m_room(std::move(room))
{
    setObjectName(QStringLiteral("compactDialog"));
    ask();
}

QString CompactDialog::stageText(const QString& stage) const
{
    return stage == QLatin1String(library::kStageIndex) ? tr("Tidying the search index…")
                                                        : tr("Rewriting the file…");
}

void CompactDialog::ask()
{
    const auto plan = library::planCompaction(library(), m_room);
    if (!plan) {
        complain(plan.error());
        return;
    }
    if (!plan->fits()) {
        say(tr("There is not enough disk space"),
            tr("Compacting needs %1 of free space in %2; %3 is available. Free some space and try again. "
               "Nothing was changed.")
                .arg(sizeText(plan->needed), QDir::toNativeSeparators(qstr(plan->scarcest)),
                     sizeText(plan->available)));
        return;
    }
    const QString known = plan->unused == 0 ? tr("The library takes up %1. All of it is in use; tidying the "
                                                 "search index may still save some space.")
                                                  .arg(sizeText(plan->size))
                                            : tr("The library takes up %1, of which %2 is no longer used.")
                                                  .arg(sizeText(plan->size), sizeText(plan->unused));
    say(tr("Free the space that is no longer used?"),
        known + QStringLiteral("\n\n") + tr("Nothing is removed from the library."));
    offer(tr("Compact"), [this] { compact(); });
}

void CompactDialog::compact()
{
    run<library::CompactionOutcome>(
        tr("Compacting the library"),
        [room = m_room](library::Library& own, Progress& progress) {
            return library::compactLibrary(own, progress, room);
        },
        [this](const Result<library::CompactionOutcome>& outcome) {
            if (!outcome) {
                complain(outcome.error());
                return;
            }
            say(outcome->won() == 0 ? tr("The file is already as small as it can be")
                                    : tr("%1 freed").arg(sizeText(outcome->won())),
                tr("The library took up %1; now it takes up %2.")
                    .arg(sizeText(outcome->before), sizeText(outcome->after)));
        });
}

} // namespace duizhao::ui
