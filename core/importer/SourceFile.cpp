#include "core/importer/SourceFile.h"

#include "core/base/Reasons.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace duizhao::importer {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMegabyte = std::uintmax_t{1024} * 1024;

std::string quoted(const fs::path& file)
{
    return "\"" + file.string() + "\"";
}

bool isHidden(const fs::path& file)
{
    return file.filename().string().starts_with('.');
}

std::vector<fs::path> filesBelow(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator at{folder, fs::directory_options::skip_permission_denied, error};
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (isHidden(at->path())) {
            at.disable_recursion_pending();
        } else if (at->is_regular_file(ignored) && isImportable(at->path())) {
            files.push_back(at->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<> checkKind(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
        return failure(Reason::NoSuchFile, {file.string()});
    }
    if (status.type() == fs::file_type::directory) {
        return failure(Reason::FolderWithoutTexts, {file.string()});
    }
    if (status.type() != fs::file_type::regular) {
        return error ? failure(Reason::FileNotReadable, {file.string()},
                               quoted(file) + " cannot be read: " + error.message() +
                                   "; copy it to a folder of your own.")
                     : failure(Reason::FileNotRegular, {file.string()});
    }
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error && size > kLargestSource) {
        return failure(Reason::FileTooLarge, {file.string(), std::to_string(size / kMegabyte),
                                              std::to_string(kLargestSource / kMegabyte)});
    }
    return {};
}

} // namespace

bool isImportable(const fs::path& file)
{
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension == ".md" || extension == ".markdown" || extension == ".txt";
}

Result<std::string> readSource(const fs::path& file)
{
    if (auto kind = checkKind(file); !kind) {
        return failure(kind.error());
    }
    std::ifstream stream{file, std::ios::binary};
    if (!stream) {
        return failure(Reason::FileNotOpened, {file.string()},
                       quoted(file) + " cannot be opened: " + std::generic_category().message(errno) +
                           "; check its permissions.");
    }
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
        bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > kLargestSource) {
            return failure(Reason::FileGrows, {file.string()});
        }
    }
    if (stream.bad()) {
        return failure(Reason::FileReadingBrokeOff, {file.string()});
    }
    if (bytes.empty()) {
        return failure(Reason::FileEmpty, {file.string()});
    }
    return bytes;
}

std::vector<fs::path> filesToImport(const std::vector<fs::path>& paths)
{
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code error;
        std::vector<fs::path> below = fs::is_directory(path, error) ? filesBelow(path) : std::vector{path};
        if (below.empty()) {
            below.push_back(path);
        }
        files.insert(files.end(), below.begin(), below.end());
    }
    return files;
}

} // namespace duizhao::importer
