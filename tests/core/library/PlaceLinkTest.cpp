#include "core/library/read/PlaceLink.h"

#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "tests/core/exporter/ExportFixture.h"

namespace duizhao::library {

namespace {

const std::string kUuid = "1a2b3c4d-0000-4000-8000-000000000000";

class FollowingLinks : public test::ExportFixture {};

} // namespace

TEST(PlaceLink, namesArticlePairAndNote)
{
    const auto link = parsePlaceLink("duizhao://article/" + kUuid + "?pair=12&note=" + kUuid + "&later=1");
    ASSERT_TRUE(link);
    EXPECT_EQ(link->article, kUuid);
    EXPECT_EQ(link->pair, 12);
    EXPECT_EQ(link->note, kUuid);
    EXPECT_EQ(parsePlaceLink("duizhao://article/" + kUuid + "/")->article, kUuid);
}

TEST(PlaceLink, anythingElseIsRefused)
{
    for (const std::string& text :
         {std::string{}, std::string{"duizhao:"}, std::string{"https://example.org"},
          std::string{"duizhao://article/"}, "duizhao://article/" + kUuid + "x",
          "duizhao://article/" + kUuid + "?pair=-1", "duizhao://article/" + kUuid + "?pair=1x",
          "duizhao://article/" + kUuid + "?pair=99999999999",
          "duizhao://article/" + kUuid + "?note=../../etc"}) {
        EXPECT_EQ(parsePlaceLink(text).error().kind, ErrorKind::InvalidArgument) << text;
    }
}

TEST_F(FollowingLinks, leadToThePairWhereTheNoteStandsNow)
{
    const AnnotationId id = note("A small institute", "x");
    const auto place = pairOf("A small institute");
    const auto article = library::article(library(), place.first);
    const auto notes = library::notes(library(), {});
    PlaceLink link{article->uuid, 1, notes->front().uuid};
    const auto found = followLink(library(), link);
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(found->article, place.first);
    EXPECT_EQ(found->pair, notes->front().anchor.pairNumber);
    ASSERT_TRUE(library::deleteNote(library(), id));
    EXPECT_EQ(followLink(library(), link).error().message,
              "The note that the link leads to is no longer in this library.");
    link.article = kUuid;
    EXPECT_EQ(followLink(library(), link).error().message,
              "The link leads to an article that is not in this library.");
}

} // namespace duizhao::library
