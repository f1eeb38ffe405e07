#include "core/importer/SourceFile.h"

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
        return failure(ErrorKind::NotFound,
                       "There is no file " + quoted(file) + "; check the name and the folder.");
    }
    if (status.type() == fs::file_type::directory) {
        return failure(ErrorKind::NotReadable,
                       quoted(file) +
                           " is a folder without .md, .markdown or .txt files; name a file, or a folder "
                           "that holds some.");
    }
    if (status.type() != fs::file_type::regular) {
        return failure(ErrorKind::NotReadable,
                       quoted(file) + " cannot be read: " +
                           (error ? error.message() : std::string{"it is not a regular file"}) +
                           "; copy it to a folder of your own.");
    }
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error && size > kLargestSource) {
        return failure(ErrorKind::TooLarge, quoted(file) + " has " + std::to_string(size / kMegabyte) +
                                                " MB; at most " + std::to_string(kLargestSource / kMegabyte) +
                                                " MB can be imported. Split it into parts.");
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
        return failure(ErrorKind::NotReadable,
                       quoted(file) + " cannot be opened: " + std::generic_category().message(errno) +
                           "; check its permissions.");
    }
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
        bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > kLargestSource) {
            return failure(ErrorKind::TooLarge, quoted(file) + " grows while it is read; try again later.");
        }
    }
    if (stream.bad()) {
        return failure(ErrorKind::NotReadable,
                       quoted(file) + " could not be read to its end; is the disk still there?");
    }
    if (bytes.empty()) {
        return failure(ErrorKind::Empty, quoted(file) + " is empty; there is nothing to import.");
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
