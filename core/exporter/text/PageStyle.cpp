#include "core/exporter/text/PageStyle.h"

#include "core/page/StandalonePage.h"
#include "resources/web.h"

namespace duizhao::exporter {

std::string_view webFile(std::string_view name)
{
    for (const auto& file : resources::web()) {
        if (file.name == name) {
            return file.content;
        }
    }
    return {};
}

std::string pageStyle()
{
    return page::standaloneStyle() + std::string{webFile("export.css")};
}

} // namespace duizhao::exporter
