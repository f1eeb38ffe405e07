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
                                                        : tr("Writing the file anew…");
}

void CompactDialog::ask()
{
    const auto plan = library::planCompaction(library(), m_room);
    if (!plan) {
        complain(plan.error());
        return;
    }
    if (!plan->fits()) {
        say(tr("The disk has no room for this"),
            tr("Compacting takes %1 of free room in %2; there are %3. Free some room and try again. Nothing "
               "was changed.")
                .arg(sizeText(plan->needed), QDir::toNativeSeparators(qstr(plan->scarcest)),
                     sizeText(plan->available)));
        return;
    }
    const QString known =
        plan->unused == 0
            ? tr("The library takes %1. All of the file is in use; tidying the search index may still give "
                 "something back.")
                  .arg(sizeText(plan->size))
            : tr("The library takes %1, of which %2 are no longer used.")
                  .arg(sizeText(plan->size), sizeText(plan->unused));
    say(tr("Give back the room that is no longer used?"),
        known + QStringLiteral("\n\n") + tr("Nothing is removed from the library."));
    offer(tr("Compact"), [this] { compact(); });
}

void CompactDialog::compact()
{
    auto outcome = std::make_shared<library::CompactionOutcome>();
    run(
        tr("Compacting the library"),
        [outcome, room = m_room](library::Library& own, Progress& progress) -> Result<> {
            const auto done = library::compactLibrary(own, progress, room);
            if (!done)
                return failure(done.error());
            *outcome = *done;
            return {};
        },
        [this, outcome](const Result<>& done) {
            if (!done) {
                complain(done.error());
                return;
            }
            say(outcome->won() == 0 ? tr("The file was as small as it can be")
                                    : tr("%1 won").arg(sizeText(outcome->won())),
                tr("The library took %1 and takes %2 now.")
                    .arg(sizeText(outcome->before), sizeText(outcome->after)));
        });
}

} // namespace duizhao::ui
