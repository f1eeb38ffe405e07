#include "core/base/Hash.h"

#include <gtest/gtest.h>

namespace duizhao {

TEST(Hash, sha256OfTheStandardsExamples)
{
    EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hash64("abc"), 0xba7816bf8f01cfeaULL);
}

TEST(Hash, uuidsAreOfVersionFourAndDiffer)
{
    const std::string one = newUuid();
    EXPECT_EQ(one.size(), 36U);
    EXPECT_EQ(one[14], '4');
    EXPECT_NE(one, newUuid());
}

} // namespace duizhao
