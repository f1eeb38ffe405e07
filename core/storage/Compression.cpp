#include "core/storage/Compression.h"

#include <zstd.h>

#include <memory>
#include <vector>

namespace duizhao::storage {

namespace {

constexpr int kLevel = 3; // briefings: a sixteenth larger than at level 9 in a fifth of the time

/// Far more than any source that may be imported.
constexpr std::size_t kLargest = std::size_t{1} << 30U;

tl::unexpected<Error> damaged()
{
    return failure(ErrorKind::LibraryDamaged, "A stored source file is damaged and cannot be unpacked.");
}

/// Piece by piece, so that memory follows what is really in the frame and not what it claims. At most `size`
/// bytes and one piece.
Result<std::string> unpack(std::string_view frame, std::size_t size)
{
    const std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream{ZSTD_createDStream(),
                                                                               ZSTD_freeDStream};
    std::vector<char> piece(ZSTD_DStreamOutSize());
    ZSTD_inBuffer in{frame.data(), frame.size(), 0};
    std::string bytes;
    std::size_t left = 1;
    while (left != 0 && bytes.size() <= size) {
        ZSTD_outBuffer out{piece.data(), piece.size(), 0};
        left = ZSTD_decompressStream(stream.get(), &out, &in);
        const bool stuck = out.pos == 0 && in.pos == in.size && left != 0;
        if (ZSTD_isError(left) != 0 || stuck) {
            return damaged();
        }
        bytes.append(piece.data(), out.pos);
    }
    return bytes;
}

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
    if (size > kLargest || ZSTD_getFrameContentSize(frame.data(), frame.size()) != size) {
        return damaged();
    }
    auto bytes = unpack(frame, size);
    if (bytes && bytes->size() != size) {
        return damaged();
    }
    return bytes;
}

} // namespace duizhao::storage
