#include "ui/annotations/AnnotationWords.h"

#include "core/align/BeadEditor.h"
#include "ui/Text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace duizhao {

namespace {

struct AnnotationTexts {
    Q_DECLARE_TR_FUNCTIONS(AnnotationTexts)
};

} // namespace

AnnotationQuotes quotesOf(const Annotation& annotation)
{
    const QString en = qstr(annotation.anchor.quoteEn).simplified();
    const QString zh = qstr(annotation.anchor.quoteZh).simplified();
    const bool english = std::ranges::any_of(
        annotation.targets, [](const MarkTarget& target) { return target.half == Half::English; });
    if (en.isEmpty() || (!annotation.targets.empty() && !english))
        return {zh, en, true};
    return {en, zh, false};
}

QString titleOf(const AnnotationEntry& entry)
{
    const std::string& title = entry.title.empty() ? entry.titleZh : entry.title;
    return qstr(title.empty() ? entry.issueTitle : title);
}

QString placeOf(const Annotation& annotation)
{
    const Anchor& anchor = annotation.anchor;
    if (annotation.lostText())
        return AnnotationTexts::tr("Place lost (was pair %1)").arg(anchor.pairNumber);
    return anchor.bead ? AnnotationTexts::tr("Pair %1").arg(anchor.pairNumber)
                       : AnnotationTexts::tr("Article");
}

QString dayOf(const Annotation& annotation)
{
    const auto seconds = annotation.created.time_since_epoch().count();
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), QLocale::ShortFormat);
}

} // namespace duizhao
