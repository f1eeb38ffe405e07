#include "core/index/DuplicateKeys.h"

#include "core/base/Hash.h"
#include "core/index/BestAlignment.h"
#include "core/text/Fold.h"
#include "core/text/TextPrint.h"
#include "core/text/Url.h"

#include <algorithm>
#include <optional>

namespace duizhao::index {

namespace {

/// A paragraph of fewer letters (in bytes) is a phrase that anyone may use.
constexpr std::size_t kLeastLetters = 24;
constexpr std::size_t kLeastTitle = 4;

using Key = std::optional<std::int64_t>;

Key keyOf(const std::string& text, std::size_t least)
{
    return text.size() < least ? std::nullopt : Key{static_cast<std::int64_t>(hash64(text))};
}

struct Address {
    std::string titleEn; ///< folded letters
    std::string titleZh;
    Key url;
    Key title;
};

Address addressOf(storage::Transaction& transaction, ArticleId article)
{
    Address address;
    transaction.each(
        "SELECT a.title, a.title_zh, CASE WHEN a.url <> '' THEN a.url WHEN NOT EXISTS (SELECT 1 FROM"
        " article o WHERE o.issue_id = a.issue_id AND o.id <> a.id) THEN i.url ELSE '' END"
        " FROM article a JOIN issue i ON i.id = a.issue_id WHERE a.id = ?1",
        [&](const storage::Statement& row) {
            address.titleEn = text::foldTitle(row.text(0));
            address.titleZh = text::foldTitle(row.text(1));
            address.url = keyOf(text::urlAddress(row.text(2)), 1);
        },
        article);
    address.title = keyOf(address.titleEn.empty() ? address.titleZh : address.titleEn, kLeastTitle);
    return address;
}

bool isTitle(const std::string& text, const Address& address)
{
    // Most paragraphs are too long for it: they need not be folded to tell.
    const std::size_t longest = std::max(address.titleEn.size(), address.titleZh.size());
    if (text.size() > 2 * longest + 64) {
        return false;
    }
    const std::string letters = text::foldTitle(text);
    return letters == address.titleEn || letters == address.titleZh;
}

/// Longer, or before it in the alphabet: the same of two texts whatever the order of their paragraphs.
void keepLongest(std::string& longest, std::string letters)
{
    if (letters.size() > longest.size() || (letters.size() == longest.size() && letters < longest)) {
        longest = std::move(letters);
    }
}

} // namespace

void writeDuplicateKeys(storage::Transaction& transaction, ArticleId article,
                        const std::vector<Passage>& passages)
{
    const Address address = addressOf(transaction, article);
    text::TextPrint print;
    std::string en;
    std::string zh;
    for (const Passage& passage : passages) {
        // The same text may go by another title.
        if (isTitle(passage.text, address)) {
            continue;
        }
        keepLongest(passage.language == text::Language::Chinese ? zh : en, print.add(passage.text));
    }
    const std::string sketch = print.sketch();
    transaction.run("INSERT INTO duplicate_key (article_id, url, title, en, zh, sketch)"
                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET url = excluded.url,"
                    " title = excluded.title, en = excluded.en, zh = excluded.zh, sketch = excluded.sketch",
                    article, address.url, address.title, keyOf(en, kLeastLetters), keyOf(zh, kLeastLetters),
                    storage::BlobView{sketch});
}

void renewDuplicateAddress(storage::Transaction& transaction, ArticleId article)
{
    const Address address = addressOf(transaction, article);
    transaction.run("UPDATE duplicate_key SET url = ?2, title = ?3 WHERE article_id = ?1"
                    " AND (url IS NOT ?2 OR title IS NOT ?3)",
                    article, address.url, address.title);
}

int writeMissingKeys(storage::Transaction& transaction, int most)
{
    const auto missing = transaction.all(
        "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM duplicate_key) LIMIT ?1",
        [](const storage::Statement& row) { return row.id<ArticleId>(0); }, most);
    for (const ArticleId article : missing) {
        const auto alignment = bestAlignment(transaction, article);
        writeDuplicateKeys(transaction, article,
                           passagesOf(transaction, article, alignment ? alignment->id : 0));
    }
    return static_cast<int>(missing.size());
}

} // namespace duizhao::index
