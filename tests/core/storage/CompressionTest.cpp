#include "core/storage/Compression.h"

#include <gtest/gtest.h>

namespace duizhao::storage {
namespace {

TEST(Compression, bytesComeBackAsTheyWere)
{
    std::string bytes{"\0\xFF\xFE binary \r\n", 13};
    for (int i = 0; i < 5000; ++i) {
        bytes += "the same sentence again, ";
    }
    const auto frame = compress(bytes);
    ASSERT_TRUE(frame);
    EXPECT_LT(frame->size(), bytes.size() / 20);
    EXPECT_EQ(decompress(*frame, bytes.size()), bytes);
}

TEST(Compression, nothingIsSomethingToo)
{
    const auto frame = compress({});
    ASSERT_TRUE(frame);
    EXPECT_EQ(decompress(*frame, 0), "");
}

TEST(Compression, damageIsTold)
{
    const std::string bytes(1000, 'a');
    auto frame = compress(bytes).value();
    EXPECT_EQ(decompress(frame, 999).error().kind, ErrorKind::LibraryDamaged);
    EXPECT_EQ(decompress(frame.substr(0, frame.size() - 2), 1000).error().kind, ErrorKind::LibraryDamaged);
    EXPECT_EQ(decompress("not a frame", 1000).error().kind, ErrorKind::LibraryDamaged);
}

/// The head of a frame that claims a size (RFC 8878, 3.1.1.1): eight bytes of it, one segment, no content.
std::string frameThatClaims(std::uint64_t size)
{
    std::string frame{"\x28\xB5\x2F\xFD\xE0", 5};
    for (int byte = 0; byte < 8; ++byte) {
        frame += static_cast<char>(size >> (8 * byte) & 0xFFU);
    }
    return frame + std::string{"\x01\x00\x00", 3};
}

TEST(Compression, aClaimTakesNoMemory)
{
    for (const std::uint64_t claimed :
         {std::uint64_t{1} << 40U, std::uint64_t{1} << 62U, (std::uint64_t{1} << 30U) - 1}) {
        const auto bytes = decompress(frameThatClaims(claimed), claimed);
        ASSERT_FALSE(bytes) << claimed;
        EXPECT_EQ(bytes.error().kind, ErrorKind::LibraryDamaged) << claimed;
    }
    EXPECT_EQ(decompress(frameThatClaims(0), 0), "");
}

TEST(Compression, moreThanOnePieceComesBackWhole)
{
    std::string bytes;
    for (int i = 0; i < 200'000; ++i) {
        bytes += std::to_string(i * 7919);
    }
    EXPECT_EQ(decompress(compress(bytes).value(), bytes.size()), bytes);
}

} // namespace
} // namespace duizhao::storage
