// What a random step picks, and what it looks at afterwards.

#include "core/library/acts/Tags.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Reading.h"
#include "core/storage/Transaction.h"
#include "core/text/Fold.h"
#include "core/text/Utf8.h"
#include "tests/soak/Soak.h"

#include <algorithm>

namespace duizhao::soak {

std::vector<ArticleId> Soak::someArticles(bool trashed)
{
    model::ArticleFilter filter;
    filter.archivedToo = true;
    filter.trashed = trashed;
    const auto all = library::articleIds(*m_library, filter);
    std::vector<ArticleId> some;
    if (!accept(all) || all->empty()) {
        return some;
    }
    for (int left = m_random.chance(20) ? int(all->size()) / 2 + 1 : m_random.between(1, 3); left > 0;
         --left) {
        const ArticleId article = (*all)[std::size_t(below(int(all->size())))];
        if (std::find(some.begin(), some.end(), article) == some.end()) {
            some.push_back(article);
        }
    }
    return some;
}

std::optional<model::ReadingDocument> Soak::someDocument()
{
    const auto articles = someArticles();
    if (articles.empty()) {
        return std::nullopt;
    }
    auto document = library::readArticle(*m_library, articles.front());
    return accept(document) ? std::optional{*std::move(document)} : std::nullopt;
}

std::optional<model::StoredBead> Soak::someBead()
{
    const auto document = someDocument();
    if (!document || document->beads.empty()) {
        return std::nullopt;
    }
    return document->beads[std::size_t(below(int(document->beads.size())))];
}

std::vector<AnnotationId> Soak::someNotes()
{
    const auto all = library::annotations(*m_library, {});
    std::vector<AnnotationId> some;
    if (!accept(all) || all->empty()) {
        return some;
    }
    for (int left = m_random.between(1, 3); left > 0; --left) {
        const AnnotationId note = (*all)[std::size_t(below(int(all->size())))].annotation.id;
        if (note && std::find(some.begin(), some.end(), note) == some.end()) {
            some.push_back(note);
        }
    }
    return some;
}

std::string Soak::someTag()
{
    static const std::vector<std::string> names{"work", "work/later", "Work/Now", "读书", "讀書/摘錄", "a b"};
    const auto tags = library::tags(*m_library);
    if (accept(tags) && !tags->empty() && m_random.chance(40)) {
        return (*tags)[std::size_t(below(int(tags->size())))].name;
    }
    return names[std::size_t(below(int(names.size())))];
}

/// One to four Chinese characters in a row, or an English word, out of a pair of the article it names.
std::string Soak::textFrom(const model::ReadingDocument& document, ArticleId& article)
{
    if (document.beads.empty()) {
        return {};
    }
    const model::StoredBead& bead = document.beads[std::size_t(below(int(document.beads.size())))];
    std::vector<BlockId> ids = bead.en;
    ids.insert(ids.end(), bead.zh.begin(), bead.zh.end());
    const BlockId wanted = ids[std::size_t(below(int(ids.size())))];
    const auto block = std::find_if(document.blocks.begin(), document.blocks.end(),
                                    [&](const model::StoredBlock& each) { return each.id == wanted; });
    article = bead.articleId;
    if (!article || block == document.blocks.end() || block->text.empty()) {
        return {};
    }
    std::size_t begin = std::size_t(below(int(block->text.size())));
    while (begin > 0 && (static_cast<unsigned char>(block->text[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    const auto isLetter = [&](std::size_t at) {
        return text::isAsciiLetter(static_cast<unsigned char>(block->text[at]));
    };
    const bool word = isLetter(begin);
    while (word && begin > 0 && isLetter(begin - 1)) {
        --begin;
    }
    std::size_t end = begin;
    for (int left = word ? 1000 : m_random.between(1, 4); left > 0 && end < block->text.size(); --left) {
        std::size_t next = end;
        const char32_t point = text::nextCodePoint(block->text, next);
        if (word ? !isLetter(end) : !text::isHan(point)) {
            break;
        }
        end = next;
    }
    // A word with digits, hyphens or other signs around it may be part of a longer name.
    const auto isBlank = [&](std::size_t at) { return at >= block->text.size() || block->text[at] == ' '; };
    if (word && !(isBlank(end) && (begin == 0 || isBlank(begin - 1)))) {
        return {};
    }
    return block->text.substr(begin, end - begin);
}

std::string Soak::personsRows()
{
    storage::Transaction transaction{m_library->session().database, storage::Transaction::Kind::Read};
    std::string text;
    for (
        const std::string query :
        {"SELECT id || ',' || coalesce(read_at, '') || ',' || coalesce(archived_at, '') || ',' ||"
         " coalesce(trashed_at, '') || ',' || pairs FROM article ORDER BY 1",
         "SELECT article_id || ',' || tag_id || ',' || by_person FROM article_tag ORDER BY 1",
         "SELECT article_id || ',' || tag_id FROM refused_tag ORDER BY 1",
         "SELECT id || ',' || article_id || ',' || coalesce(bead_id, '') || targets FROM bookmark ORDER BY 1",
         "SELECT id || ',' || article_id || ',' || coalesce(bead_id, '') || kind || colour || targets || body"
         " FROM note ORDER BY 1",
         "SELECT note_id || ',' || tag_id FROM note_tag ORDER BY 1",
         "SELECT id || ',' || alignment_id || ',' || coalesce(article_id, '') || ',' || ordinal || origin ||"
         " status || score FROM bead ORDER BY 1",
         "SELECT bead_id || ',' || side || ',' || ordinal || ',' || block_id FROM bead_block ORDER BY 1",
         "SELECT id || ',' || ordinal || text FROM block WHERE disposition <> 'asleep' ORDER BY 1",
         "SELECT tag_id || ',' || articles FROM tag_tally WHERE articles > 0 ORDER BY 1",
         "SELECT issue_id || ',' || shown || ',' || unread || ',' || archived || ',' || trashed"
         " FROM issue_tally ORDER BY 1"}) {
        text += query.substr(0, 30) + "\n";
        transaction.each(query, [&](const storage::Statement& row) { text += row.text(0) + "\n"; });
    }
    accept(transaction.result());
    return text;
}

} // namespace duizhao::soak
