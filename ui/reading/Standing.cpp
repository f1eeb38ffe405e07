#include "ui/reading/Standing.h"

#include <QCoreApplication>
#include <QStringList>

namespace duizhao::ui {

namespace {

struct Standing {
    Q_DECLARE_TR_FUNCTIONS(Standing)
public:
    /// One of the words that core/align/{Explain,SourceOrder}.cpp use; what is not among them is a quote of
    /// the text.
    static QString part(const QString& text)
    {
        static const char* const words[] = {QT_TRANSLATE_NOOP("Standing", "no counterpart"),
                                            QT_TRANSLATE_NOOP("Standing", "same text"),
                                            QT_TRANSLATE_NOOP("Standing", "length"),
                                            QT_TRANSLATE_NOOP("Standing", "known words"),
                                            QT_TRANSLATE_NOOP("Standing", "words used alike"),
                                            QT_TRANSLATE_NOOP("Standing", "list number"),
                                            QT_TRANSLATE_NOOP("Standing", "form"),
                                            QT_TRANSLATE_NOOP("Standing", "place"),
                                            QT_TRANSLATE_NOOP("Standing", "source order")};
        for (const char* word : words) {
            if (text == QLatin1String(word))
                return QCoreApplication::translate("Standing", word);
        }
        const QString shared = QStringLiteral("shared names and numbers: ");
        if (text.startsWith(shared))
            return tr("shared names and numbers: %1").arg(text.mid(shared.size()));
        const qsizetype blank = text.indexOf(QLatin1Char(' '));
        bool isNumber = false;
        const int count = text.left(blank).toInt(&isNumber);
        const QString what = text.mid(blank + 1);
        if (isNumber && what.startsWith(QLatin1String("shared name")))
            return count == 1 ? tr("1 shared name") : tr("%1 shared names").arg(count);
        if (isNumber && what.startsWith(QLatin1String("shared address")))
            return count == 1 ? tr("1 shared address") : tr("%1 shared addresses").arg(count);
        if (isNumber && what.startsWith(QLatin1String("shared number")))
            return count == 1 ? tr("1 shared number") : tr("%1 shared numbers").arg(count);
        return text;
    }
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
    for (const QString& part :
         QString::fromStdString(bead.reason).split(QStringLiteral(", "), Qt::SkipEmptyParts))
        parts << Standing::part(part);
    return parts.join(Standing::tr(", ", "between reasons"));
}

} // namespace duizhao::ui
