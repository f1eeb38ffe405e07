#include "core/exporter/ExportVersions.h"

// qpdf asks its users to say that they use std::shared_ptr, not its own former pointer.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

#include <zip.h>

namespace duizhao::exporter {

std::vector<ComponentVersion> exportVersions()
{
    return {{"libzip", zip_libzip_version()}, {"qpdf", QPDF::QPDFVersion()}};
}

} // namespace duizhao::exporter
