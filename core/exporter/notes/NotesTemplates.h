#pragma once

#include "core/exporter/Exporter.h"

#include <filesystem>
#include <string>
#include <vector>

namespace duizhao::exporter {

/// A template for notes in Markdown or HTML.
struct NotesTemplate {
    std::string origin; ///< for messages: its name or its file, in quotes
    std::string text;
};

/// The templates of a format by name: `default`, those that ship, then the reader's own.
[[nodiscard]] std::vector<std::string> templateNames(ExportFormat format);

/// A template by name or by file; empty: the default. NotFound, naming those there are; NotReadable.
[[nodiscard]] Result<NotesTemplate> findTemplate(ExportFormat format, const std::string& nameOrFile);

/// Where a reader puts templates: `NAME.md` and `NAME.html`, in `templates` beside the usual library.
[[nodiscard]] std::filesystem::path templatesFolder();

} // namespace duizhao::exporter
