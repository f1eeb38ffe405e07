#include "ui/annotations/AnnotationWords.h"

#include "core/align/edit/BeadEditor.h"
#include "ui/Text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace duizhao::ui {

namespace {

struct AnnotationTexts {
    Q_DECLARE_TR_FUNCTIONS(AnnotationTexts)
};

} // namespace

AnnotationQuotes quotesOf(const model::Annotation& annotation)
{
    const QString en = qstr(annotation.anchor.quoteEn).simplified();
    const QString zh = qstr(annotation.anchor.quoteZh).simplified();
    const bool english = std::ranges::any_of(annotation.targets, [](const model::MarkTarget& target) {
        return target.half == model::Half::English;
    });
    if (en.isEmpty() || (!annotation.targets.empty() && !english))
        return {zh, en, true};
    return {en, zh, false};
}

QString titleOf(const model::AnnotationEntry& entry)
{
    const std::string& title = entry.title.empty() ? entry.titleZh : entry.title;
    return qstr(title.empty() ? entry.issueTitle : title);
}

QString placeOf(const model::Annotation& annotation)
{
    const model::Anchor& anchor = annotation.anchor;
    if (annotation.lostText())
        return AnnotationTexts::tr("Place lost (was pair %1)").arg(anchor.pairNumber);
    return anchor.bead ? AnnotationTexts::tr("Pair %1").arg(anchor.pairNumber)
                       : AnnotationTexts::tr("Article");
}

QString dayOf(const model::Annotation& annotation)
{
    const auto seconds = annotation.created.time_since_epoch().count();
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), QLocale::ShortFormat);
}

} // namespace duizhao::ui
