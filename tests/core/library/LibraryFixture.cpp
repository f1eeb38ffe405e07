#include "tests/core/library/LibraryFixture.h"

#include "core/library/acts/Tags.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/storage/Transaction.h"
#include "tests/support/Faults.h"

#include <algorithm>

namespace duizhao::test {

EditionMaker::EditionMaker(model::EditionKind kind)
{
    edition.kind = kind;
    edition.format = model::Format::Interleaved;
}

EditionMaker& EditionMaker::title(const std::string& en, const std::string& zh)
{
    edition.head.title = en;
    edition.head.titleZh = zh;
    return *this;
}

EditionMaker& EditionMaker::article(const std::string& title, std::vector<std::string> keywords)
{
    model::RecognisedArticle article;
    article.role = model::ArticleRole::Story;
    article.title = title;
    article.keywords = std::move(keywords);
    edition.articles.push_back(std::move(article));
    return *this;
}

int EditionMaker::add(const std::string& text, text::Language language)
{
    document::Block block;
    block.markdown = text;
    block.text = text;
    block.language = language;
    block.article = static_cast<int>(edition.articles.size()) - 1;
    edition.blocks.push_back(std::move(block));
    return static_cast<int>(edition.blocks.size()) - 1;
}

EditionMaker& EditionMaker::pair(const std::string& en, const std::string& zh)
{
    model::Bead bead;
    if (!en.empty()) {
        bead.en.push_back(add(en, text::Language::English));
    }
    if (!zh.empty()) {
        bead.zh.push_back(add(zh, text::Language::Chinese));
    }
    edition.beads.push_back(std::move(bead));
    return *this;
}

EditionMaker& EditionMaker::folded(const std::string& text, document::FoldReason reason)
{
    document::Block& block = edition.blocks.at(std::size_t(add(text, text::Language::English)));
    block.disposition = document::Disposition::Folded;
    block.foldReason = reason;
    return *this;
}

EditionMaker& EditionMaker::feature(std::uint64_t value)
{
    features.push_back(value);
    return *this;
}

LibraryTest::LibraryTest()
{
    reopen();
}

void LibraryTest::reopen()
{
    m_library.reset();
    auto opened = library::Library::open(m_folder / "library.db", library::Access::ReadWrite, m_clock);
    EXPECT_TRUE(opened) << (opened ? "" : opened.error().message);
    m_library = std::move(opened).value();
}

namespace {

std::string bytesOf(const model::RecognisedEdition& edition, int number)
{
    std::string bytes = "file " + std::to_string(number) + "\r\n";
    for (const document::Block& block : edition.blocks) {
        bytes += block.text + "\r\n";
    }
    return bytes;
}

} // namespace

Imported LibraryTest::add(const EditionMaker& maker, IssueId issue)
{
    library::LibraryWriter writer{library()};
    const std::string bytes = bytesOf(maker.edition, ++m_files);
    const text::DecodedText decoded{bytes, text::Encoding::Utf8, false, text::LineEnds::CrLf};
    Imported where{issue ? issue : writer.addIssue(), {}};
    where.edition = writer.addEdition(
        where.issue, {maker.edition, bytes, decoded, "file.md", maker.features, "profile", {}, {}, {}});
    compose(writer, where.issue);
    const auto committed = writer.commit();
    EXPECT_TRUE(committed) << (committed ? "" : committed.error().message);
    return where;
}

library::UpdateCounts LibraryTest::update(Imported where, const EditionMaker& maker,
                                          library::DroppedParts dropped)
{
    library::LibraryWriter writer{library()};
    const library::StoredEdition stored = writer.edition(where.edition);
    std::vector<ArticleId> known;
    for (const model::RecognisedArticle& article : maker.edition.articles) {
        known.emplace_back();
        for (std::size_t part = 0; part < stored.articles.size(); ++part) {
            if (stored.recognised.articles[part].title == article.title) {
                known.back() = stored.articles[part];
            }
        }
    }
    const std::string bytes = bytesOf(maker.edition, ++m_files);
    const text::DecodedText decoded{bytes, text::Encoding::Utf8, false, text::LineEnds::CrLf};
    const auto counts = writer.updateEdition(
        where.edition, {maker.edition, bytes, decoded, "file.md", maker.features, "profile", {}, {}, known},
        dropped);
    compose(writer, where.issue);
    const auto committed = writer.commit();
    EXPECT_TRUE(committed) << (committed ? "" : committed.error().message);
    return counts;
}

void LibraryTest::compose(library::LibraryWriter& writer, IssueId issue)
{
    library::IssueDraft draft;
    for (const EditionId id : writer.editionsOf(issue)) {
        const library::StoredEdition stored = writer.edition(id);
        if (draft.title.empty()) {
            draft.title = stored.recognised.head.title;
            draft.titleZh = stored.recognised.head.titleZh;
        }
        draft.date = m_date;
        draft.publication = m_publication;
        for (std::size_t part = 0; part < stored.articles.size(); ++part) {
            const model::RecognisedArticle& fields = stored.recognised.articles[part];
            auto known = std::find_if(draft.articles.begin(), draft.articles.end(), [&](const auto& article) {
                return article.fields.title == fields.title;
            });
            if (known == draft.articles.end()) {
                known = draft.articles.insert(known, {fields, {}});
            }
            known->parts.push_back({id, static_cast<int>(part)});
        }
    }
    writer.compose(issue, draft);
}

std::vector<model::ArticleSummary> LibraryTest::articles(const model::ArticleFilter& filter) const
{
    return library::articles(library(), filter).value();
}

ArticleId LibraryTest::articleNamed(const std::string& title) const
{
    model::ArticleFilter all;
    all.archivedToo = true;
    for (const model::ArticleSummary& article : articles(all)) {
        if (article.title == title) {
            return article.id;
        }
    }
    ADD_FAILURE() << "no article " << title;
    return {};
}

std::vector<std::string> LibraryTest::tagsOf(const std::string& title) const
{
    return library::article(library(), articleNamed(title)).value().tags;
}

model::StoredBead LibraryTest::beadWith(const std::string& text) const
{
    const auto issues = library::issues(library()).value();
    for (const model::IssueSummary& issue : issues) {
        for (const model::EditionSummary& edition : issue.editions) {
            const auto document = library::readIssue(library(), issue.id, edition.id).value();
            for (const model::StoredBead& bead : document.beads) {
                auto ids = bead.en;
                ids.insert(ids.end(), bead.zh.begin(), bead.zh.end());
                for (const model::StoredBlock& block : document.blocks) {
                    if (block.text == text && std::find(ids.begin(), ids.end(), block.id) != ids.end()) {
                        return bead;
                    }
                }
            }
        }
    }
    ADD_FAILURE() << "no pair with " << text;
    return {};
}

std::string LibraryTest::tagList() const
{
    std::string list;
    const auto tags = library::tags(library()).value();
    for (const model::TagSummary& tag : tags) {
        list += (list.empty() ? "" : " ") + tag.name + ":" + std::to_string(tag.articles);
    }
    return list;
}

std::string LibraryTest::dump() const
{
    storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Read};
    std::string text;
    for (const std::string table :
         {"article", "article_tag", "refused_tag", "bookmark", "note", "note_tag", "colour_name"}) {
        std::string row;
        transaction.each(
            "SELECT name FROM pragma_table_info(?1)",
            [&](const storage::Statement& column) {
                row += (row.empty() ? "quote(" : " || ',' || quote(") + column.text(0) + ")";
            },
            table);
        transaction.each("SELECT " + row + " FROM " + table + " ORDER BY 1",
                         [&](const storage::Statement& line) { text += table + " " + line.text(0) + "\n"; });
    }
    transaction.each("SELECT t.name FROM tag t WHERE EXISTS (SELECT 1 FROM article_tag at WHERE at.tag_id ="
                     " t.id) ORDER BY 1",
                     [&](const storage::Statement& line) { text += "tag " + line.text(0) + "\n"; });
    EXPECT_FALSE(transaction.failed());
    return text;
}

void LibraryTest::expectSound() const
{
    EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{});
}

EditionMaker sampleEdition()
{
    EditionMaker maker;
    maker.title("The pond in winter", "冬天的池塘")
        .article("Ducks", {"birds"})
        .pair("Ducks swim.", "鸭子游泳。")
        .pair("They are not cold.", "它们不冷。")
        .pair("Quack.", "")
        .folded("Subscribe to the pond", document::FoldReason::Furniture)
        .article("Boats")
        .pair("Boats rest on the bank.", "船停在岸上。");
    return maker;
}

} // namespace duizhao::test
