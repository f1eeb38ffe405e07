#include "core/search/SavedSearches.h"

#include "core/archive/Archive.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Undo.h"
#include "tests/core/library/LibraryFixture.h"

#include <fstream>

namespace duizhao::library {
namespace {

using test::sampleEdition;

class SavedSearches : public test::LibraryTest {
protected:
    SavedSearches() { add(sampleEdition()); }

    SavedSearchId save(const std::string& name, const std::string& query,
                       search::SearchOrder order = search::SearchOrder::Date)
    {
        const auto id = search::saveSearch(library(), {name, query, order});
        EXPECT_TRUE(id) << (id ? "" : id.error().message);
        return id.value_or(SavedSearchId{});
    }
    /// `name: query` of each, a `!` behind those that are ranked.
    [[nodiscard]] std::string listed() const
    {
        std::string text;
        const auto all = search::savedSearches(library()).value();
        for (const search::SavedSearch& search : all) {
            text += search.name + ": " + search.query +
                    (search.order == search::SearchOrder::Rank ? "!" : "") + "\n";
        }
        return text;
    }
    [[nodiscard]] int count(const std::string& query) const
    {
        return search::Searcher{library()}.count(search::parseQuery(query)).value();
    }
};

TEST_F(SavedSearches, areKeptInTheOrderTheyWereMade)
{
    save("Water", "lake OR pond", search::SearchOrder::Rank);
    save("  鳥  ", " tag:birds ");
    reopen();
    EXPECT_EQ(listed(), "Water: lake OR pond!\n鳥: tag:birds\n");
    EXPECT_FALSE(search::savedSearches(library())->front().uuid.empty());
    expectSound();
}

TEST_F(SavedSearches, areChangedRemovedAndTakenBackOneByOne)
{
    const SavedSearchId water = save("Water", "lake");
    const SavedSearchId birds = save("Birds", "duck");
    ASSERT_TRUE(
        search::changeSavedSearch(library(), water, {"Waters", "lake pond", search::SearchOrder::Rank}));
    ASSERT_TRUE(search::removeSavedSearch(library(), birds));
    EXPECT_EQ(listed(), "Waters: lake pond!\n");
    EXPECT_EQ(library::undo(library())->kind, ActKind::SearchRemoved);
    EXPECT_EQ(listed(), "Waters: lake pond!\nBirds: duck\n");
    const auto changed = library::undo(library());
    EXPECT_EQ(changed->kind, ActKind::SearchChanged);
    EXPECT_EQ(changed->detail, "Waters");
    EXPECT_EQ(listed(), "Water: lake\nBirds: duck\n");
    EXPECT_EQ(library::undo(library())->kind, ActKind::SearchSaved);
    EXPECT_EQ(listed(), "Water: lake\n");
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(listed(), "Water: lake\nBirds: duck\n");
}

TEST_F(SavedSearches, moveUpAndDown)
{
    save("a", "1");
    save("b", "2");
    const SavedSearchId c = save("c", "3");
    ASSERT_TRUE(search::moveSavedSearch(library(), c, -1));
    EXPECT_EQ(listed(), "a: 1\nc: 3\nb: 2\n");
    ASSERT_TRUE(search::moveSavedSearch(library(), c, -1));
    ASSERT_TRUE(search::moveSavedSearch(library(), c, -1)); // is the first
    EXPECT_EQ(listed(), "c: 3\na: 1\nb: 2\n");
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(listed(), "a: 1\nc: 3\nb: 2\n");
}

TEST_F(SavedSearches, wantANameAQueryAndNoNameTwice)
{
    const SavedSearchId water = save("Water 水", "lake");
    const auto refusal = [&](const search::SavedSearchDraft& draft) {
        const auto id = search::saveSearch(library(), draft);
        return id ? std::string{} : id.error().message;
    };
    EXPECT_EQ(refusal({"  ", "lake", search::SearchOrder::Date}), "A saved search needs a name.");
    EXPECT_EQ(refusal({"Empty", " ", search::SearchOrder::Date}), "There is nothing to search for yet.");
    EXPECT_EQ(refusal({"ＷＡＴＥＲ 水", "pond", search::SearchOrder::Date}),
              "There is a saved search \"Water 水\" already.");
    EXPECT_TRUE(search::changeSavedSearch(library(), water, {"WATER 水", "lake", search::SearchOrder::Date}))
        << "its own name in other letters";
    const SavedSearchId other = save("Other", "duck");
    const auto taken =
        search::changeSavedSearch(library(), other, {"water 水", "duck", search::SearchOrder::Date});
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, ErrorKind::InvalidArgument);
    ASSERT_TRUE(search::removeSavedSearch(library(), other));
    EXPECT_EQ(search::removeSavedSearch(library(), other).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(search::moveSavedSearch(library(), other, 1).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(listed(), "WATER 水: lake\n");
}

TEST_F(SavedSearches, aSlipIsSavedAndReadAsPlainWords)
{
    save("Slip", "colour:red \"swim");
    EXPECT_EQ(listed(), "Slip: colour:red \"swim\n");
    EXPECT_EQ(count("colour:red \"swim"), 0);
    EXPECT_EQ(count("\"swim"), 1);
}

TEST_F(SavedSearches, countFollowsTheLibrary)
{
    EXPECT_EQ(count("is:unread"), 2);
    EXPECT_EQ(count("swim"), 1);
    const std::vector<ArticleId> ducks{articleNamed("Ducks")};
    ASSERT_TRUE(library::setRead(library(), ducks, true));
    EXPECT_EQ(count("is:unread"), 1);
    ASSERT_TRUE(library::setTrashed(library(), ducks, true));
    EXPECT_EQ(count("swim"), 0);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(count("swim"), 1);
    EXPECT_EQ(count(""), 0);
}

TEST_F(SavedSearches, travelInTheArchive)
{
    save("Water", "lake OR 水", search::SearchOrder::Rank);
    const auto file = m_folder / "library.jsonl";
    std::ofstream out{file, std::ios::binary};
    NoProgress quiet;
    const auto written = archive::writeArchive(library(), quiet, [&](std::string_view more) {
        out << more;
        return Result<>{};
    });
    ASSERT_TRUE(written);
    out.close();
    auto copy = Library::open(m_folder / "copy.duizhao", Access::ReadWrite, m_clock);
    ASSERT_TRUE(copy);
    ASSERT_TRUE(archive::readArchive(**copy, file, quiet));
    m_library = *std::move(copy);
    EXPECT_EQ(listed(), "Water: lake OR 水!\n");
}

TEST_F(SavedSearches, cannotBeMadeInALibraryThatIsOpenForReading)
{
    save("Water", "lake");
    auto reading = Library::open(library().file(), Access::ReadOnly, m_clock);
    ASSERT_TRUE(reading);
    EXPECT_EQ(search::savedSearches(**reading)->size(), 1U);
    const auto id = search::saveSearch(**reading, {"More", "duck", search::SearchOrder::Date});
    ASSERT_FALSE(id);
    EXPECT_EQ(id.error().kind, ErrorKind::LibraryLocked);
}

} // namespace
} // namespace duizhao::library
