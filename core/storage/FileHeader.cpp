#include "core/storage/FileHeader.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string_view>

namespace duizhao::storage {

namespace {

// https://www.sqlite.org/fileformat.html, section 1.3
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kUserVersion = 60;
constexpr std::size_t kApplicationId = 68;
constexpr std::string_view kMagic{"SQLite format 3\0", 16};

using Header = std::array<char, kHeaderSize>;

std::int32_t bigEndian(const Header& header, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = (value << 8U) | static_cast<unsigned char>(header[offset + i]);
    }
    return static_cast<std::int32_t>(value);
}

} // namespace

Error newerFile(const std::filesystem::path& file, int version, int newest)
{
    return {ErrorKind::LibraryNewer, "The library " + file.string() + " was written by a newer version (" +
                                         std::to_string(version) + ", this one knows " +
                                         std::to_string(newest) + "); it has not been touched."};
}

Result<FileState> inspectHeader(const std::filesystem::path& file, FileFormat format)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        return FileState::Absent;
    }
    if (status.type() != std::filesystem::file_type::regular) {
        return failure(ErrorKind::NotReadable, file.string() + " is not a file.");
    }
    std::ifstream stream{file, std::ios::binary};
    if (!stream) {
        return failure(ErrorKind::NotReadable,
                       "The library " + file.string() + " cannot be read: " + std::strerror(errno) + ".");
    }
    Header header{};
    stream.read(header.data(), header.size());
    const auto size = static_cast<std::size_t>(stream.gcount());
    if (size == 0) {
        return FileState::Empty;
    }
    if (std::string_view{header.data(), std::min(size, kMagic.size())} != kMagic) {
        return failure(ErrorKind::LibraryForeign,
                       file.string() + " is not a Duizhao library; it has not been touched.");
    }
    if (size < kHeaderSize) {
        return failure(ErrorKind::LibraryDamaged, "The library " + file.string() + " is cut off.");
    }
    if (bigEndian(header, kApplicationId) != format.applicationId) {
        return failure(ErrorKind::LibraryForeign,
                       file.string() + " is a database of another program; it has not been touched.");
    }
    const int version = bigEndian(header, kUserVersion);
    if (version > format.newestVersion) {
        return failure(newerFile(file, version, format.newestVersion));
    }
    return FileState::Ours;
}

} // namespace duizhao::storage
