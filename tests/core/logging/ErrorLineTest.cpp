#include "core/logging/ErrorLine.h"

#include <gtest/gtest.h>

#include <set>

namespace duizhao::logging {
namespace {

constexpr int kKinds = static_cast<int>(ErrorKind::Unexpected) + 1;

TEST(ErrorLine, everyKindHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (int kind = 0; kind < kKinds; ++kind) {
        names.insert(logName(static_cast<ErrorKind>(kind)));
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(kKinds));
    EXPECT_EQ(names.count(""), 0U);
}

TEST(ErrorLine, pathsAndTheSystemsWordsAreToldAndAPersonsAreNot)
{
    EXPECT_EQ(errorLine({ErrorKind::NotWritable, "Cannot write \"/a/b\": the disk is full."}),
              "not-writable: Cannot write \"/a/b\": the disk is full.");
    EXPECT_EQ(errorLine({ErrorKind::BadEncoding, "not valid UTF-8", 7}),
              "bad-encoding at byte 7: not valid UTF-8");
    for (const ErrorKind kind : {ErrorKind::NotFound, ErrorKind::InvalidArgument, ErrorKind::Conflict,
                                 ErrorKind::NotText, ErrorKind::Empty, ErrorKind::Cancelled}) {
        EXPECT_EQ(errorLine({kind, "no article is tagged \"secret\""}), logName(kind));
    }
}

TEST(ErrorLine, whatCouldNotBeParsedIsCutOff)
{
    EXPECT_EQ(errorLine({ErrorKind::Storage, "could not be used: fts5: syntax error near \"secret\"."}),
              "storage: could not be used: fts5: syntax error");
    EXPECT_EQ(errorLine({ErrorKind::Unexpected, "wrong (parse_error: invalid literal; last read: 'secret')"}),
              "unexpected: wrong (parse_error: invalid literal; last read: ");
}

} // namespace
} // namespace duizhao::logging
