#include "core/storage/Compression.h"

#include <zstd.h>

namespace duizhao::storage {

namespace {

constexpr int kLevel = 3; // briefings: a sixteenth larger than at level 9 in a fifth of the time

} // namespace

Result<std::string> compress(std::string_view bytes)
{
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), kLevel);
    if (ZSTD_isError(size) != 0) {
        return failure(ErrorKind::Storage,
                       std::string{"The source could not be compressed: "} + ZSTD_getErrorName(size));
    }
    frame.resize(size);
    return frame;
}

Result<std::string> decompress(std::string_view frame, std::size_t size)
{
    // The frame's own word comes first: a damaged row must not make us reserve what it cannot hold.
    if (ZSTD_getFrameContentSize(frame.data(), frame.size()) != size) {
        return failure(ErrorKind::LibraryDamaged, "A stored source file is damaged and cannot be unpacked.");
    }
    std::string bytes(size, '\0');
    const std::size_t written = ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
    if (ZSTD_isError(written) != 0 || written != size) {
        return failure(ErrorKind::LibraryDamaged, "A stored source file is damaged and cannot be unpacked.");
    }
    return bytes;
}

} // namespace duizhao::storage
