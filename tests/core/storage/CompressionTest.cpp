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

} // namespace
} // namespace duizhao::storage
