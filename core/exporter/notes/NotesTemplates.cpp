#include "core/exporter/notes/NotesTemplates.h"

#include "core/base/Reasons.h"
#include "core/library/store/Places.h"
#include "resources/templates.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace duizhao::exporter {

namespace {

constexpr std::uintmax_t kLargest = 1U << 20U;

std::string endOf(ExportFormat format)
{
    return format == ExportFormat::Markdown ? ".md" : ".html";
}

Result<NotesTemplate> readTemplate(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream stream{file, std::ios::binary};
    if (error || !stream || size > kLargest) {
        return failure(Reason::TemplateNotReadable, {file.string()});
    }
    return NotesTemplate{"\"" + file.string() + "\"", {std::istreambuf_iterator<char>{stream}, {}}};
}

} // namespace

std::filesystem::path templatesFolder()
{
    return library::defaultLibraryFile().parent_path() / "templates";
}

std::vector<std::string> templateNames(ExportFormat format)
{
    const std::string end = endOf(format);
    std::vector<std::string> names;
    for (const auto& file : resources::templates()) {
        if (file.name.ends_with(end)) {
            names.emplace_back(file.name.substr(0, file.name.size() - end.size()));
        }
    }
    std::vector<std::string> own;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{templatesFolder(), error}, last; !error && entry != last;
         entry.increment(error)) {
        if (entry->path().extension() == end) {
            own.push_back(entry->path().stem().string());
        }
    }
    std::ranges::sort(own);
    for (const std::string& name : own) {
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    }
    return names;
}

Result<NotesTemplate> findTemplate(ExportFormat format, const std::string& nameOrFile)
{
    const std::string name = nameOrFile.empty() ? "default" : nameOrFile;
    std::error_code error;
    if (name.find('/') != std::string::npos || std::filesystem::is_regular_file(name, error)) {
        return readTemplate(name);
    }
    const std::string fileName = name + endOf(format);
    // The reader's own comes first: so a template that ships can be changed.
    if (std::filesystem::is_regular_file(templatesFolder() / fileName, error)) {
        return readTemplate(templatesFolder() / fileName);
    }
    for (const auto& file : resources::templates()) {
        if (file.name == fileName) {
            return NotesTemplate{"\"" + name + "\"", std::string{file.content}};
        }
    }
    std::string known;
    for (const std::string& one : templateNames(format)) {
        known += (known.empty() ? "" : ", ") + one;
    }
    return failure(Reason::NoSuchTemplate,
                   {name, std::string{duizhao::exporter::name(format)}, known, templatesFolder().string()});
}

} // namespace duizhao::exporter
