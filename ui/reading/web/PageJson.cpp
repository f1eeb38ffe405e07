#include "ui/reading/web/PageJson.h"

namespace duizhao::ui {

QString layoutName(Layout layout)
{
    switch (layout) {
    case Layout::SideBySide:
        return QStringLiteral("side-by-side");
    case Layout::Interleaved:
        return QStringLiteral("interleaved");
    case Layout::EnglishOnly:
        return QStringLiteral("english");
    case Layout::ChineseOnly:
        return QStringLiteral("chinese");
    case Layout::Reveal:
        return QStringLiteral("reveal");
    }
    return {};
}

QString themeName(Theme theme, bool dark)
{
    switch (theme) {
    case Theme::System:
        return dark ? QStringLiteral("dark") : QStringLiteral("light");
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Sepia:
        return QStringLiteral("sepia");
    case Theme::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

QColor paperColour(const QString& theme)
{
    if (theme == QStringLiteral("dark")) {
        return QColor(0x1a, 0x1a, 0x1b);
    }
    return theme == QStringLiteral("sepia") ? QColor(0xf5, 0xec, 0xd9) : QColor(0xfc, 0xfb, 0xf8);
}

QString idText(std::int64_t id)
{
    return QString::number(id);
}

QJsonArray toJson(const std::vector<page::SentenceMark>& marks)
{
    const auto half = [](const std::vector<page::BlockRange>& ranges) {
        QJsonArray list;
        for (const page::BlockRange& range : ranges) {
            list.append(QJsonArray{idText(range.block.value), range.begin, range.end});
        }
        return list;
    };
    QJsonArray groups;
    for (const page::SentenceMark& mark : marks) {
        groups.append(QJsonArray{half(mark.en), half(mark.zh)});
    }
    return groups;
}

QJsonObject toJson(const page::PagePatch& patch)
{
    QJsonArray gone;
    for (const std::string& id : patch.gone) {
        gone.append(QString::fromStdString(id));
    }
    QJsonArray numbers;
    for (const auto& [id, number] : patch.numbers) {
        numbers.append(QJsonArray{QString::fromStdString(id), number});
    }
    return {{"article", QString::fromStdString(patch.article)},
            {"before", QString::fromStdString(patch.before)},
            {"gone", gone},
            {"html", QString::fromStdString(patch.html)},
            {"numbers", numbers}};
}

QJsonObject toJson(const RepairMarks& marks)
{
    const auto name = [](model::Half half) {
        return half == model::Half::English ? QStringLiteral("en") : QStringLiteral("zh");
    };
    return {{"on", marks.on},
            {"half", name(marks.half)},
            {"first", idText(marks.first.value)},
            {"last", idText(marks.last.value)},
            {"held", idText(marks.held.value)},
            {"heldHalf", name(marks.heldHalf)}};
}

} // namespace duizhao::ui
