#include "tests/benchmarks/LibraryGenerator.h"

#include "core/library/Library.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/store/LibraryWriter.h"
#include "core/storage/Database.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace duizhao::benchmarks {

namespace {

constexpr int kStoriesPerIssue = 8;
constexpr int kEntriesPerDigest = 40;
constexpr int kIssuesPerTransaction = 100;
constexpr int kFeatures = 200; ///< of an edition, as the importer would find
constexpr std::array<const char*, 12> kPublications{
    "Harbour Letter",  "The Lantern",    "Weekly Kernel",    "Field Notes on Models",
    "Chips and Tides", "Quiet Machines", "Northern Compute", "The Open Weight",
    "灯塔周刊",        "机器与人",       "每周视频文稿",     "芯片与潮汐"};
constexpr std::array<const char*, 10> kCategories{"人工智能", "商业", "芯片", "机器人", "医学",
                                                  "天文",     "能源", "教育", "开源",   "安全"};
constexpr std::array<const char*, 16> kPersonsTags{
    "to-read",       "topics",        "topics/chips",   "topics/chips/memory",
    "topics/robots", "topics/energy", "work",           "work/talk-march",
    "work/survey",   "people",        "people/letters", "待核对",
    "主题/开源",     "主题/机器人",   "主题/教育",      "好文章"};

/// One edition as the importer would hand it over, with the file it comes from.
struct Draft {
    model::RecognisedEdition edition;
    std::string file;
    std::string date;
    std::string publication;
};

/// A day of the sixteen years, `part` of `whole` of the way.
std::string dayAt(int part, int whole)
{
    using namespace std::chrono;
    const sys_days first{year{2010} / 1 / 3};
    const sys_days day = first + days{std::int64_t{part} * 5843 / std::max(whole, 1)};
    return toIso(UtcTime{day}).substr(0, 10);
}

class DraftMaker {
public:
    explicit DraftMaker(SampleText& text) : m_text{text} {}

    [[nodiscard]] Draft newsletter(int pairsPerStory);
    [[nodiscard]] Draft digest(int blocksPerEntry);

private:
    int add(Draft& draft, std::string words, text::Language language,
            document::BlockKind kind = document::BlockKind::Paragraph);
    void pair(Draft& draft, std::string en, std::string zh,
              document::BlockKind kind = document::BlockKind::Paragraph);
    void article(Draft& draft, model::ArticleRole role, std::string title, std::string titleZh);
    void entryBody(Draft& draft, int blocks, SampleScript script);

    SampleText& m_text;
};

int DraftMaker::add(Draft& draft, std::string words, text::Language language, document::BlockKind kind)
{
    document::Block block;
    block.kind = kind;
    block.level = kind == document::BlockKind::Heading ? 2 : 0;
    block.language = language;
    block.script = language == text::Language::Chinese ? text::Script::Hans : text::Script::None;
    block.firstLine = block.lastLine = static_cast<int>(draft.edition.blocks.size()) * 2 + 1;
    block.source = {draft.file.size(), draft.file.size() + words.size()};
    block.article = static_cast<int>(draft.edition.articles.size()) - 1;
    draft.file += words + "\n\n";
    block.markdown = words;
    block.text = std::move(words);
    draft.edition.blocks.push_back(std::move(block));
    return static_cast<int>(draft.edition.blocks.size()) - 1;
}

void DraftMaker::pair(Draft& draft, std::string en, std::string zh, document::BlockKind kind)
{
    model::Bead bead;
    if (!en.empty()) {
        bead.en.push_back(add(draft, std::move(en), text::Language::English, kind));
    }
    if (!zh.empty()) {
        bead.zh.push_back(add(draft, std::move(zh), text::Language::Chinese, kind));
    }
    draft.edition.beads.push_back(std::move(bead));
}

void DraftMaker::article(Draft& draft, model::ArticleRole role, std::string title, std::string titleZh)
{
    model::RecognisedArticle article;
    article.role = role;
    article.title = std::move(title);
    article.titleZh = std::move(titleZh);
    article.category = m_text.random().chance(70)
                           ? kCategories[std::size_t(m_text.random().below(int(kCategories.size())))]
                           : "";
    const SampleScript script = SampleScript::Simplified;
    for (int left = m_text.random().below(5); left > 0; --left) {
        article.keywords.push_back(m_text.keyword(script));
    }
    draft.edition.articles.push_back(std::move(article));
}

Draft DraftMaker::newsletter(int pairsPerStory)
{
    Draft draft;
    draft.edition.format = model::Format::Interleaved;
    draft.edition.kind = model::EditionKind::Bilingual;
    draft.edition.confidence = 0.95;
    draft.edition.head.title = m_text.title();
    draft.edition.head.titleZh = m_text.titleZh(SampleScript::Simplified);
    SampleRandom& random = m_text.random();
    for (int story = 0; story < kStoriesPerIssue; ++story) {
        const std::string title = m_text.title();
        const std::string titleZh = m_text.titleZh(SampleScript::Simplified);
        article(draft, story == 0 ? model::ArticleRole::Letter : model::ArticleRole::Story, title, titleZh);
        pair(draft, title, titleZh, document::BlockKind::Heading);
        const int pairs = random.between(std::max(pairsPerStory / 2, 1), pairsPerStory * 3 / 2);
        for (int i = 1; i < pairs; ++i) {
            const int words = random.between(10, 100);
            pair(draft, m_text.english(words),
                 random.chance(3) ? "" : m_text.chinese(words * 17 / 10, SampleScript::Simplified));
        }
    }
    return draft;
}

void DraftMaker::entryBody(Draft& draft, int blocks, SampleScript script)
{
    SampleRandom& random = m_text.random();
    for (int left = random.between(blocks / 2 + 1, blocks * 3 / 2 + 1); left > 0; --left) {
        const bool heading = left % 6 == 5;
        pair(draft, "", heading ? m_text.titleZh(script) : m_text.chinese(random.between(20, 150), script),
             heading ? document::BlockKind::Heading : document::BlockKind::ListItem);
        draft.edition.blocks.back().script =
            script == SampleScript::Traditional ? text::Script::Hant : text::Script::Hans;
    }
}

Draft DraftMaker::digest(int blocksPerEntry)
{
    Draft draft;
    draft.edition.format = model::Format::Digest;
    draft.edition.kind = model::EditionKind::Summary;
    draft.edition.confidence = 0.99;
    draft.edition.head.titleZh = m_text.titleZh(SampleScript::Simplified);
    for (int entry = kEntriesPerDigest; entry > 0; --entry) {
        article(draft, model::ArticleRole::Entry, "", m_text.titleZh(SampleScript::Simplified));
        model::RecognisedArticle& made = draft.edition.articles.back();
        made.number = entry;
        made.stub = m_text.random().chance(10);
        if (!made.stub) {
            entryBody(draft, blocksPerEntry,
                      entry % 2 == 0 ? SampleScript::Simplified : SampleScript::Traditional);
        }
    }
    return draft;
}

/// Both kinds of issue in turn, so that three of five articles are of newsletters; all on one timeline.
class LibraryFiller {
public:
    LibraryFiller(library::Library& library, const LibrarySize& size)
        : m_library{library}, m_size{size}, m_text{size.seed}, m_maker{m_text}
    {
    }

    [[nodiscard]] Result<> run();

private:
    void store(library::LibraryWriter& writer, const Draft& draft);
    [[nodiscard]] library::IssueDraft issueOf(const Draft& draft, EditionId edition) const;
    [[nodiscard]] Result<> leaveMarks();
    [[nodiscard]] std::vector<ArticleId> some(int percent);

    library::Library& m_library;
    LibrarySize m_size;
    SampleText m_text;
    DraftMaker m_maker;
    int m_articles = 0;
    int m_inDigests = 0;
};

library::IssueDraft LibraryFiller::issueOf(const Draft& draft, EditionId edition) const
{
    const model::RecognisedHead& head = draft.edition.head;
    library::IssueDraft issue;
    issue.title = head.title;
    issue.titleZh = head.titleZh;
    issue.date = draft.date;
    issue.publication = draft.publication;
    for (int part = 0; part < static_cast<int>(draft.edition.articles.size()); ++part) {
        issue.articles.push_back({draft.edition.articles[std::size_t(part)], {{edition, part}}});
    }
    return issue;
}

void LibraryFiller::store(library::LibraryWriter& writer, const Draft& draft)
{
    const IssueId issue = writer.addIssue();
    const text::DecodedText decoded{draft.file, text::Encoding::Utf8, false, text::LineEnds::Lf};
    library::EditionDraft edition{draft.edition,
                                  draft.file,
                                  decoded,
                                  "briefings/" + draft.date + "-" + std::to_string(issue.value) + ".md",
                                  {},
                                  {},
                                  {},
                                  {},
                                  {}};
    for (int i = 0; i < kFeatures; ++i) {
        edition.features.push_back(m_text.random().bits());
    }
    writer.compose(issue, issueOf(draft, writer.addEdition(issue, edition)));
}

Result<> LibraryFiller::run()
{
    // Nobody mourns a generated file that a power cut damages.
    if (auto careless = m_library.session().database.execute("PRAGMA synchronous = OFF"); !careless) {
        return careless;
    }
    while (m_articles < m_size.articles) {
        library::LibraryWriter writer{m_library};
        for (int i = 0; i < kIssuesPerTransaction && m_articles < m_size.articles; ++i) {
            const bool digest = m_inDigests * 5 < m_articles * 2;
            Draft draft = digest ? m_maker.digest(m_size.blocksPerArticle)
                                 : m_maker.newsletter(std::max(m_size.blocksPerArticle / 2, 1));
            const auto publication = m_text.random().below(8);
            draft.publication = kPublications[std::size_t(digest ? 8 + publication / 2 : publication)];
            draft.date = dayAt(m_articles, m_size.articles);
            draft.edition.head.publication = draft.publication;
            draft.edition.head.date = draft.date;
            store(writer, draft);
            const auto added = static_cast<int>(draft.edition.articles.size());
            m_articles += added;
            m_inDigests += digest ? added : 0;
        }
        if (auto committed = writer.commit(); !committed) {
            return committed;
        }
    }
    auto marked = leaveMarks();
    return marked ? m_library.session().database.execute("PRAGMA synchronous = NORMAL") : marked;
}

std::vector<ArticleId> LibraryFiller::some(int percent)
{
    std::vector<ArticleId> articles;
    for (int id = 1; id <= m_articles; ++id) {
        if (m_text.random().chance(percent)) {
            articles.push_back(ArticleId{id});
        }
    }
    return articles;
}

Result<> LibraryFiller::leaveMarks()
{
    Result<> done = library::setRead(m_library, some(60), true);
    for (std::size_t tag = 0; done && tag < kPersonsTags.size(); ++tag) {
        done = library::addTag(m_library, some(1), kPersonsTags[tag]);
    }
    if (done) {
        done = library::setArchived(m_library, some(5), true);
    }
    if (done) {
        done = library::setBookmarked(m_library, some(2), true);
    }
    for (int note = m_articles / 200; done && note > 0; --note) {
        const ArticleId article{m_text.random().between(1, m_articles)};
        const std::string body =
            note % 2 == 0 ? m_text.english(m_text.random().between(3, 40))
                          : m_text.chinese(m_text.random().between(5, 80), SampleScript::Simplified);
        const auto added = library::addNote(m_library, article, {}, body);
        done = added ? Result<>{} : failure(added.error());
    }
    return done;
}

} // namespace

Result<> generateLibrary(library::Library& library, const LibrarySize& size)
{
    return LibraryFiller{library, size}.run();
}

std::string generateDigest(SampleText& text, std::size_t bytes)
{
    std::vector<std::string> entries;
    for (std::size_t size = 0; size < bytes; size += entries.back().size()) {
        const SampleScript script =
            entries.size() % 3 == 0 ? SampleScript::Simplified : SampleScript::Traditional;
        const std::string category = kCategories[entries.size() % kCategories.size()];
        std::string title = "【" + category + "】" + text.titleZh(SampleScript::Simplified);
        for (int left = text.random().between(2, 7); left > 0; --left) {
            title += " | " + text.keyword(SampleScript::Simplified);
        }
        std::string body = "# " + title + "\n\n";
        for (int section = text.random().between(3, 7); section > 0; --section) {
            body += "**" + text.titleZh(script) + "：**\n\n";
            for (int item = text.random().between(1, 4); item > 0; --item) {
                body += "*   **" + text.titleZh(script) + "：** " +
                        text.chinese(text.random().between(20, 90), script) + "\n";
            }
            body += "\n";
        }
        entries.push_back("[" + dayAt(int(entries.size() % 5843), 5843) + "] " + title +
                          "</summary><br>\n\n" + body +
                          "[model=lantern-2-flash,0]\n\n\n---\n\n</details>\n\n");
    }
    std::string file;
    for (std::size_t number = entries.size(); number > 0; --number) {
        file.append("<details>\n<summary>").append(std::to_string(number)).append(". ");
        file += entries[number - 1];
    }
    return file;
}

std::string generateIssue(SampleText& text, int stories, int pairsPerStory)
{
    const std::string title = text.title();
    std::string file = "## 20250105" + title + "\n\n[" + title + "](https://letters.example/" +
                       std::to_string(text.random().bits()) + ")\n\n";
    for (; stories > 0; --stories) {
        file += "### " + text.title() + "\n\n" + text.titleZh(SampleScript::Simplified) + "\n\n";
        for (int pair = 0; pair < pairsPerStory; ++pair) {
            const int words = text.random().between(10, 100);
            file += text.english(words) + "\n\n" + text.chinese(words * 17 / 10, SampleScript::Simplified) +
                    "\n\n";
        }
    }
    return file;
}

} // namespace duizhao::benchmarks
