#include "core/model/Annotation.h"

#include "core/base/EnumNames.h"

#include <algorithm>

namespace duizhao::model {

namespace {

constexpr EnumNames<AnnotationKind, 4> kKinds{{{AnnotationKind::Highlight, "highlight"},
                                               {AnnotationKind::Underline, "underline"},
                                               {AnnotationKind::Note, "note"},
                                               {AnnotationKind::Bookmark, "bookmark"}}};

constexpr EnumNames<MarkColour, 6> kColours{{{MarkColour::None, ""},
                                             {MarkColour::Yellow, "yellow"},
                                             {MarkColour::Green, "green"},
                                             {MarkColour::Blue, "blue"},
                                             {MarkColour::Red, "red"},
                                             {MarkColour::Violet, "violet"}}};

} // namespace

std::string_view name(AnnotationKind kind)
{
    return nameIn(kKinds, kind);
}

std::string_view name(MarkColour colour)
{
    return nameIn(kColours, colour);
}

AnnotationKind annotationKindFromName(std::string_view text)
{
    return valueIn(kKinds, text, AnnotationKind::Note);
}

MarkColour markColourFromName(std::string_view text)
{
    return valueIn(kColours, text, MarkColour::None);
}

bool Annotation::lostText() const
{
    return anchor.unplaced || std::any_of(targets.begin(), targets.end(),
                                          [](const MarkTarget& target) { return !target.block; });
}

} // namespace duizhao::model
