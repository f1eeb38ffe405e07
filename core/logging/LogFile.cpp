#include "core/logging/LogFile.h"

#include "core/base/PrivateFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unicode/utf8.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <system_error>

namespace duizhao::logging {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestRecord = 1000;   // bytes
constexpr std::streamoff kReadAtMost = 64'000; // of one file
constexpr std::size_t kOlderFiles = 3;
constexpr mode_t kOwnFolder = 0700;
constexpr mode_t kOwnFile = 0600;

tl::unexpected<Error> refused(const fs::path& path, const std::string& why)
{
    return failure(ErrorKind::NotWritable, path.string() + " cannot be written: " + why + ".");
}

std::string systemMessage(int error)
{
    return std::generic_category().message(error);
}

bool isForbidden(UChar32 c)
{
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool breaksLine = c == 0x2028 || c == 0x2029;
    const bool turns = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                       (c >= 0x2066 && c <= 0x2069);
    return control || breaksLine || turns;
}

void appendEscaped(std::string& out, std::uint32_t value)
{
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), value < 0x100 ? "\\x%02x" : "\\u%04x", value);
    out += text.data();
}

/// The lines at the end of one file, as far as they go.
std::vector<std::string> linesOf(const fs::path& file)
{
    std::vector<std::string> lines;
    std::error_code error;
    if (!fs::is_regular_file(file, error)) {
        return lines;
    }
    std::ifstream stream{file, std::ios::binary | std::ios::ate};
    const auto size = stream ? static_cast<std::streamoff>(stream.tellg()) : 0;
    stream.seekg(std::max<std::streamoff>(0, size - kReadAtMost));
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(inOneLine(line));
    }
    if (size > kReadAtMost && !lines.empty()) {
        lines.erase(lines.begin()); // begun before what was read
    }
    return lines;
}

} // namespace

Result<> preparePrivateFile(const fs::path& file)
{
    const fs::path folder = file.parent_path();
    if (const std::error_code error = makePrivateFolders(folder)) {
        return refused(folder, error.message());
    }
    if (::chmod(folder.c_str(), kOwnFolder) != 0) {
        return refused(folder, systemMessage(errno));
    }
    // Not through a link, and without waiting at a pipe that somebody has laid there.
    const int flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    const int descriptor = ::open(file.c_str(), flags, kOwnFile);
    if (descriptor < 0) {
        return refused(file, systemMessage(errno));
    }
    struct stat found = {};
    const bool regular = ::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode);
    const int changed = regular ? ::fchmod(descriptor, kOwnFile) : 0;
    const int problem = errno;
    ::close(descriptor);
    if (!regular) {
        return refused(file, "it is no file");
    }
    return changed == 0 ? Result<>{} : refused(file, systemMessage(problem));
}

fs::path olderLogFile(const fs::path& file, std::size_t number)
{
    fs::path older = file;
    older.replace_filename(file.stem().string() + "." + std::to_string(number) + file.extension().string());
    return older;
}

std::vector<std::string> lastLogLines(const fs::path& file, std::size_t count)
{
    std::vector<std::string> lines = linesOf(file);
    for (std::size_t number = 1; number <= kOlderFiles && lines.size() < count; ++number) {
        std::vector<std::string> older = linesOf(olderLogFile(file, number));
        older.insert(older.end(), lines.begin(), lines.end());
        lines = std::move(older);
    }
    if (lines.size() > count) {
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
    }
    return lines;
}

std::string inOneLine(std::string_view text)
{
    std::string line;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        if (line.size() >= kLongestRecord) {
            return line + "…";
        }
        const std::int64_t begin = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0) {
            appendEscaped(line, bytes[begin]);
            at = begin + 1;
        } else if (isForbidden(c)) {
            appendEscaped(line, static_cast<std::uint32_t>(c));
        } else {
            line += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
        }
    }
    return line;
}

} // namespace duizhao::logging
