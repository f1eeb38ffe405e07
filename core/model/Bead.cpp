#include "core/model/Bead.h"

#include "core/base/EnumNames.h"

namespace duizhao::model {

namespace {

constexpr EnumNames<BeadOrigin, 3> kOrigins{
    {{BeadOrigin::Source, "source"}, {BeadOrigin::Auto, "auto"}, {BeadOrigin::Manual, "manual"}}};

constexpr EnumNames<BeadStatus, 3> kStatuses{{{BeadStatus::Auto, "auto"},
                                              {BeadStatus::Confirmed, "confirmed"},
                                              {BeadStatus::NeedsReview, "needs review"}}};

} // namespace

std::string_view name(BeadOrigin origin)
{
    return nameIn(kOrigins, origin);
}

std::string_view name(BeadStatus status)
{
    return nameIn(kStatuses, status);
}

BeadOrigin beadOriginFromName(std::string_view text)
{
    return valueIn(kOrigins, text, BeadOrigin::Source);
}

BeadStatus beadStatusFromName(std::string_view text)
{
    return valueIn(kStatuses, text, BeadStatus::Auto);
}

} // namespace duizhao::model
