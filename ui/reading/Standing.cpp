#include "ui/reading/Standing.h"

#include "ui/reading/Sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace duizhao::ui {

namespace {

struct Standing {
    Q_DECLARE_TR_FUNCTIONS(Standing)
};

} // namespace

QString standingOf(const model::StoredBead& bead)
{
    if (bead.status == model::BeadStatus::Confirmed)
        return Standing::tr("Confirmed");
    if (bead.origin == model::BeadOrigin::Source && bead.status == model::BeadStatus::Auto)
        return Standing::tr("Paired by the file");
    return Standing::tr("%1% confidence").arg(static_cast<int>(bead.score * 100));
}

QString reasonOf(const model::StoredBead& bead)
{
    QStringList parts;
    for (const model::Ground& ground : bead.reason)
        parts << words(ground);
    return parts.join(Standing::tr(", ", "between reasons"));
}

} // namespace duizhao::ui
