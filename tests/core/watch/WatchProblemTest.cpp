#include "core/watch/WatchProblem.h"

#include "core/base/Reasons.h"

#include <gtest/gtest.h>

namespace duizhao::watch {

namespace {

Error keptAndRead(const Error& error)
{
    return unpackProblem(problemName(error.kind), packProblem(error));
}

} // namespace

TEST(WatchProblem, comesBackWithItsReason)
{
    const Error kept = errorOf(Reason::NotATextFile, {Worded{Wording::PdfDocument}});
    const Error read = keptAndRead(kept);
    EXPECT_EQ(read.kind, ErrorKind::NotText);
    EXPECT_EQ(read.reason, Reason::NotATextFile);
    EXPECT_EQ(read.arguments, kept.arguments);
    EXPECT_EQ(read.message, kept.message);
}

TEST(WatchProblem, theByteOfADamagedTextIsKept)
{
    Error kept = errorOf(Reason::BytesNotValid, {"4711", "UTF-8"});
    kept.offset = 4711;
    const Error read = keptAndRead(kept);
    EXPECT_EQ(read.offset, 4711);
    EXPECT_EQ(read.arguments, kept.arguments);
}

TEST(WatchProblem, numbersStayNumbers)
{
    const Error kept = errorOf(Reason::FileTooLarge, {"a \"b\" {c}.md", 120, 64});
    EXPECT_EQ(keptAndRead(kept).arguments, kept.arguments);
}

TEST(WatchProblem, whatOlderVersionsKeptIsItsKindAndTheMessage)
{
    const Error read = unpackProblem("not-text", "This is a PDF document, not a text file.");
    EXPECT_EQ(read.kind, ErrorKind::NotText);
    EXPECT_EQ(read.reason, Reason::None);
    EXPECT_EQ(read.message, "This is a PDF document, not a text file.");
    EXPECT_EQ(unpackProblem("of a later version", "?").kind, ErrorKind::NotReadable);
}

TEST(WatchProblem, aReasonOfALaterVersionLeavesTheKind)
{
    const Error read = unpackProblem(
        "empty", R"({"message":"Empty.","offset":-1,"reason":"moon-phase","arguments":["full"]})");
    EXPECT_EQ(read.kind, ErrorKind::Empty);
    EXPECT_EQ(read.reason, Reason::None);
    EXPECT_EQ(read.message, "Empty.");
}

} // namespace duizhao::watch
