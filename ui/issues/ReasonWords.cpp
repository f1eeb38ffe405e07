#include "ui/issues/ReasonWords.h"

#include "ui/Text.h"

#include <QCoreApplication>
#include <QStringList>

namespace duizhao::ui {

namespace {

struct ReasonWords {
    Q_DECLARE_TR_FUNCTIONS(ReasonWords)
public:
    static QString agreeing(importer::LinkReason reason)
    {
        using importer::LinkReason;
        switch (reason) {
        case LinkReason::Address:
            return tr("same address");
        case LinkReason::Cited:
            return tr("one names the other as its original");
        case LinkReason::Title:
            return tr("same title");
        case LinkReason::Number:
            return tr("same number");
        case LinkReason::Date:
            return tr("same day");
        case LinkReason::FileName:
            return tr("same file name");
        case LinkReason::Twin:
        case LinkReason::LooseTwin:
            return tr("file names alike but for the language");
        case LinkReason::SameFile:
            return tr("same file");
        default:
            return shared(reason);
        }
    }

    static QString shared(importer::LinkReason reason)
    {
        using importer::LinkReason;
        switch (reason) {
        case LinkReason::Entries:
            return tr("same entries");
        case LinkReason::Passages:
            return tr("same passages");
        case LinkReason::Headlines:
            return tr("same headlines");
        case LinkReason::Links:
            return tr("same links");
        default:
            return tr("same names in the text");
        }
    }

    static QString differing(importer::LinkReason reason)
    {
        using importer::LinkReason;
        switch (reason) {
        case LinkReason::OtherNumber:
            return tr("number differs");
        case LinkReason::OtherDate:
            return tr("day differs");
        case LinkReason::OtherFile:
            return tr("another file of the same series");
        case LinkReason::OtherAddress:
            return tr("address differs");
        case LinkReason::OtherTitle:
            return tr("title differs");
        case LinkReason::OtherNames:
            return tr("no names in common");
        default:
            return {};
        }
    }

    static QString listed(const QStringList& reasons) { return reasons.join(tr(", ", "between reasons")); }
};

} // namespace

QString reasonText(const importer::LinkEvidence& evidence)
{
    QString text = ReasonWords::differing(evidence.reason);
    if (text.isEmpty())
        text = ReasonWords::agreeing(evidence.reason);
    return evidence.detail.empty()
               ? text
               : ReasonWords::tr("%1 (%2)", "reason (figure)").arg(text, qstr(evidence.detail));
}

QString reasonsText(const std::vector<importer::LinkEvidence>& evidence)
{
    QStringList pro;
    QStringList contra;
    for (const importer::LinkEvidence& one : evidence)
        (one.bits > 0 ? pro : contra) << reasonText(one);
    QStringList sentences;
    if (!pro.isEmpty())
        sentences << ReasonWords::tr("For: %1.").arg(ReasonWords::listed(pro));
    if (!contra.isEmpty())
        sentences << ReasonWords::tr("Against: %1.").arg(ReasonWords::listed(contra));
    return sentences.join(QLatin1Char('\n'));
}

} // namespace duizhao::ui
