#include "core/logging/Uncaught.h"

#include "core/base/Guard.h"
#include "core/logging/ErrorLine.h"
#include "core/logging/LogFile.h"

#include <ostream>

namespace duizhao::logging {

int reportUncaught(const Log& log, std::ostream& terminal, std::string_view program)
{
    const Error error = thrownError();
    // Said first: recording takes memory, of which there may be none.
    terminal << program << ": " << inOneLine(error.message) << std::endl;
    log.failed(LogCategory::App, "Uncaught in " + std::string{program}, error);
    return 1;
}

} // namespace duizhao::logging
