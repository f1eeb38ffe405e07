#include "core/align/Bead.h"

namespace duizhao {

std::string_view name(BeadOrigin origin)
{
    switch (origin) {
    case BeadOrigin::Source:
        return "source";
    case BeadOrigin::Auto:
        return "auto";
    case BeadOrigin::Manual:
        return "manual";
    }
    return {};
}

std::string_view name(BeadStatus status)
{
    switch (status) {
    case BeadStatus::Auto:
        return "auto";
    case BeadStatus::Confirmed:
        return "confirmed";
    case BeadStatus::NeedsReview:
        return "needs review";
    }
    return {};
}

BeadOrigin beadOriginFromName(std::string_view text)
{
    if (text == "auto") {
        return BeadOrigin::Auto;
    }
    return text == "manual" ? BeadOrigin::Manual : BeadOrigin::Source;
}

BeadStatus beadStatusFromName(std::string_view text)
{
    if (text == "confirmed") {
        return BeadStatus::Confirmed;
    }
    return text == "needs review" ? BeadStatus::NeedsReview : BeadStatus::Auto;
}

} // namespace duizhao
