#include "tests/support/Faults.h"

#include "core/library/Library.h"
#include "core/library/upkeep/Check.h"
#include "core/library/upkeep/Finding.h"

namespace duizhao::test {

std::vector<std::string> faultsOf(const library::Library& library)
{
    const auto findings = library::check(library);
    if (!findings) {
        return {"cannot check: " + findings.error().message};
    }
    std::vector<std::string> lines;
    for (const library::Finding& finding : *findings) {
        lines.push_back(inEnglish(finding));
    }
    return lines;
}

} // namespace duizhao::test
