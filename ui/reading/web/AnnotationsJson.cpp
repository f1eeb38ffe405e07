#include "ui/reading/web/AnnotationsJson.h"

#include <QJsonObject>
#include <QString>

namespace duizhao::ui {

namespace {

QString text(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QJsonObject toJson(const page::PageAnnotation& mark)
{
    QJsonArray ranges;
    for (const page::BlockRange& range : mark.ranges) {
        ranges.append(QJsonArray{QString::number(range.block.value), range.begin, range.end});
    }
    QJsonArray others;
    for (const BlockId block : mark.counterparts) {
        others.append(QString::number(block.value));
    }
    return {{"id", QString::number(mark.id.value)},
            {"kind", text(name(mark.kind))},
            {"colour", text(name(mark.colour))},
            {"note", mark.hasBody},
            {"ranges", ranges},
            {"others", others}};
}

} // namespace

QJsonArray toJson(const std::vector<page::PageAnnotation>& marks)
{
    QJsonArray list;
    for (const page::PageAnnotation& mark : marks) {
        list.append(toJson(mark));
    }
    return list;
}

} // namespace duizhao::ui
