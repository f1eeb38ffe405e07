#include "ui/reading/MarkOrder.h"

#include <array>

namespace duizhao::ui {

namespace {

struct Spelling {
    const char* name;
    model::MarkColour colour;
};

/// In the order of `MarkOrder`.
constexpr std::array<Spelling, markOrderCount> spellings{{{"yellow", model::MarkColour::Yellow},
                                                          {"green", model::MarkColour::Green},
                                                          {"blue", model::MarkColour::Blue},
                                                          {"red", model::MarkColour::Red},
                                                          {"violet", model::MarkColour::Violet},
                                                          {"underline", model::MarkColour::None},
                                                          {"note", model::MarkColour::None},
                                                          {"plain", model::MarkColour::None},
                                                          {"delete", model::MarkColour::None}}};

} // namespace

QString name(MarkOrder order)
{
    return QString::fromLatin1(spellings.at(static_cast<std::size_t>(order)).name);
}

std::optional<MarkOrder> markOrderFromName(const QString& text)
{
    for (std::size_t at = 0; at < spellings.size(); ++at) {
        if (text == QLatin1String(spellings.at(at).name))
            return static_cast<MarkOrder>(at);
    }
    return std::nullopt;
}

model::MarkColour colourOf(MarkOrder order)
{
    return spellings.at(static_cast<std::size_t>(order)).colour;
}

} // namespace duizhao::ui
