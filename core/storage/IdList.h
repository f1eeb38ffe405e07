#pragma once

#include <span>
#include <string>

namespace duizhao::storage {

/// `[1,2,3]`, for `IN (SELECT value FROM json_each(?))`.
template <typename IdType>
[[nodiscard]] std::string idList(std::span<const IdType> ids)
{
    std::string list = "[";
    for (const IdType id : ids) {
        list += (list.size() > 1 ? "," : "") + std::to_string(id.value);
    }
    return list + "]";
}

} // namespace duizhao::storage
