#include "core/archive/Archive.h"
#include "core/base/Reasons.h"
#include "core/exporter/ExportTarget.h"
#include "core/exporter/Exporter.h"
#include "core/library/store/Session.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

namespace duizhao::exporter {

namespace {

constexpr std::streamoff kLooked = 4096; ///< bytes at either end that may hold our sign

/// By what an earlier export is known.
std::string_view signOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return "<!-- duizhao:";
    case ExportFormat::Html:
        return "<meta name=\"generator\" content=\"Duizhao\"";
    case ExportFormat::Pdf:
        return "%Duizhao";
    case ExportFormat::Csv:
        return "duizhao_id,";
    case ExportFormat::Json:
        return "\"format\": \"duizhao-notes\"";
    case ExportFormat::Epub:
        return "Made by Duizhao";
    case ExportFormat::Tmx:
        return "creationtool=\"duizhao\"";
    case ExportFormat::Tsv:
        return "id\ten\tzh\tstatus\torigin\tscore";
    case ExportFormat::Anki:
        return "#deck:Duizhao";
    case ExportFormat::JsonLines:
        return "\"format\":\"duizhao-archive\"";
    case ExportFormat::BibTex:
        return "% Duizhao: citations";
    case ExportFormat::CslJson:
        return "\"source\": \"Duizhao\"";
    }
    return {};
}

std::string endsOf(std::ifstream& stream, std::streamoff size)
{
    std::string text(static_cast<std::size_t>(std::min(size, kLooked)), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (size > kLooked) {
        std::string tail(static_cast<std::size_t>(std::min(size - kLooked, kLooked)), '\0');
        stream.seekg(size - static_cast<std::streamoff>(tail.size()));
        stream.read(tail.data(), static_cast<std::streamsize>(tail.size()));
        text += '\n' + tail;
    }
    return text;
}

} // namespace

namespace {

bool isEarlierExport(const std::filesystem::path& file, ExportFormat format)
{
    std::ifstream stream{file, std::ios::binary | std::ios::ate};
    const std::streamoff size = stream ? static_cast<std::streamoff>(stream.tellg()) : -1;
    stream.seekg(0);
    return size == 0 || (size > 0 && endsOf(stream, size).find(signOf(format)) != std::string::npos);
}

} // namespace

Result<> checkReplaceable(const library::Session& library, const std::filesystem::path& file,
                          ExportFormat format, Replace replace)
{
    if (auto possible = checkTarget(library.file, file); !possible) {
        return possible;
    }
    std::error_code error;
    if (replace == Replace::Anything || !std::filesystem::is_regular_file(file, error)) {
        return {};
    }
    if (!isEarlierExport(file, format)) {
        return failure(Reason::ForeignFileThere, {file.string(), std::string{name(format)}},
                       "\"" + file.string() + "\" is there and is not an earlier " +
                           std::string{name(format)} +
                           " export; name another file, or replace it with --force. Nothing was changed.");
    }
    if (format == ExportFormat::JsonLines) {
        const auto ours = archive::isArchiveOf(library, file);
        if (!ours) {
            return failure(ours.error());
        }
        if (!*ours) {
            return failure(Reason::ForeignArchiveThere, {file.string()},
                           "\"" + file.string() +
                               "\" is there and is the archive of another library; name another file, or "
                               "replace it with --force. Nothing was changed.");
        }
    }
    return {};
}

} // namespace duizhao::exporter
