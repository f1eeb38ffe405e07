#include "core/library/store/EditionRows.h"

#include "core/base/Hash.h"
#include "core/storage/Compression.h"

#include <nlohmann/json.hpp>

namespace duizhao::library {

namespace {

std::string_view lineEndsName(text::LineEnds ends)
{
    switch (ends) {
    case text::LineEnds::Lf:
        return "lf";
    case text::LineEnds::CrLf:
        return "crlf";
    case text::LineEnds::Mixed:
        return "mixed";
    }
    return {};
}

std::string jsonList(const std::vector<std::string>& words)
{
    return nlohmann::json(words).dump();
}

std::vector<std::string> fromJsonList(const std::string& text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    std::vector<std::string> words;
    for (const auto& word : json.is_array() ? json : nlohmann::json::array()) {
        if (word.is_string()) {
            words.push_back(word.get<std::string>());
        }
    }
    return words;
}

PartRow partRowOf(const storage::Statement& row)
{
    PartRow part;
    part.article = row.id<ArticleId>(0);
    part.dropped = row.flag(1);
    part.hash = row.integer(2);
    model::RecognisedArticle& fields = part.fields;
    fields.role = model::articleRoleFromName(row.text(3));
    fields.number = row.number(4);
    fields.title = row.text(5);
    fields.titleZh = row.text(6);
    fields.date = row.text(7);
    fields.category = row.text(8);
    fields.keywords = fromJsonList(row.text(9));
    fields.url = row.text(10);
    fields.rawUrl = row.text(11);
    fields.videoId = row.text(12);
    fields.model = row.text(13);
    fields.author = row.text(14);
    fields.stub = row.flag(15);
    fields.originalTitle = row.text(16);
    return part;
}

/// Fields parted by a character that no decoded text holds.
class Digest {
public:
    void add(std::string_view text)
    {
        m_text += text;
        m_text += '\0';
    }
    void add(int number) { add(std::to_string(number)); }
    [[nodiscard]] std::int64_t value() const { return static_cast<std::int64_t>(hash64(m_text)); }

private:
    std::string m_text;
};

void addFields(Digest& digest, const model::RecognisedArticle& part)
{
    digest.add(name(part.role));
    digest.add(part.number);
    for (const std::string* text : {&part.title, &part.titleZh, &part.date, &part.category, &part.url,
                                    &part.rawUrl, &part.videoId, &part.model, &part.author}) {
        digest.add(*text);
    }
    digest.add(jsonList(part.keywords));
    digest.add(part.stub ? 1 : 0);
    if (!part.originalTitle.empty()) { // what was stored before there was such a field keeps its value
        digest.add(part.originalTitle);
    }
}

void insertSides(storage::Transaction& transaction, BeadId id, const BeadRow& bead)
{
    int side = 0;
    for (const auto* blocks : {&bead.en, &bead.zh}) {
        int ordinal = 0;
        for (const BlockId block : *blocks) {
            transaction.run(
                "INSERT INTO bead_block (bead_id, side, ordinal, block_id) VALUES (?1, ?2, ?3, ?4)", id, side,
                ordinal++, block);
        }
        ++side;
    }
}

} // namespace

std::int64_t storeSource(storage::Transaction& transaction, const EditionDraft& draft)
{
    const std::string sha256 = sha256Hex(draft.bytes);
    if (const auto known = transaction.integer("SELECT id FROM source WHERE sha256 = ?1", sha256)) {
        return known;
    }
    const auto frame = storage::compress(draft.bytes);
    transaction.require(frame);
    return transaction.insert("INSERT INTO source (sha256, size, encoding, line_ends, bom, bytes)"
                              " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                              sha256, draft.bytes.size(), text::encodingName(draft.decoded.encoding),
                              lineEndsName(draft.decoded.lineEnds), draft.decoded.hadBom,
                              storage::BlobView{frame ? *frame : std::string_view{}});
}

void writeEdition(storage::Transaction& transaction, EditionId id, std::int64_t source,
                  const EditionDraft& draft, UtcTime now)
{
    const model::RecognisedEdition& edition = draft.recognised;
    const model::RecognisedHead& head = edition.head;
    transaction.run(
        "UPDATE edition SET source_id = ?2, kind = ?3, format = ?4, confidence = ?5, file_path = ?6,"
        " imported_at = ?7, title = ?8, title_zh = ?9, original_is_chinese = ?10, url = ?11, raw_url = ?12,"
        " date = ?13, note_date = ?14, publication = ?15, author = ?16, site = ?17, category = ?18,"
        " model = ?19, reading_time = ?20, profile = ?21, number = ?22, noted = ?23 WHERE id = ?1",
        id, source, name(edition.kind), name(edition.format), edition.confidence, draft.filePath, now,
        head.title, head.titleZh, head.originalIsChinese, head.url, head.rawUrl, head.date, head.noteDate,
        head.publication, head.author, head.site, head.category, head.model, head.readingTime,
        storage::BlobView{draft.profile}, draft.number, draft.noted);
    transaction.run("DELETE FROM edition_tag WHERE edition_id = ?1", id);
    int ordinal = 0;
    for (const std::string& tag : head.tags) {
        transaction.run("INSERT INTO edition_tag (edition_id, ordinal, name) VALUES (?1, ?2, ?3)", id,
                        ordinal++, tag);
    }
    transaction.run("DELETE FROM edition_feature WHERE edition_id = ?1", id);
    for (const std::uint64_t feature : draft.features) {
        transaction.run("INSERT OR IGNORE INTO edition_feature (feature, edition_id) VALUES (?1, ?2)",
                        feature, id);
    }
}

std::vector<PartRow> readParts(storage::Transaction& transaction, EditionId id)
{
    return transaction.all(
        "SELECT article_id, dropped, content_hash, role, number, title, title_zh, date, category, keywords,"
        " url, raw_url, video_id, model, author, stub, original_title FROM edition_article"
        " WHERE edition_id = ?1"
        " ORDER BY ordinal",
        partRowOf, id);
}

void writeParts(storage::Transaction& transaction, EditionId id, const std::vector<PartRow>& parts)
{
    transaction.run("DELETE FROM edition_article WHERE edition_id = ?1", id);
    int ordinal = 0;
    for (const PartRow& part : parts) {
        const model::RecognisedArticle& fields = part.fields;
        transaction.run(
            "INSERT INTO edition_article (edition_id, ordinal, article_id, dropped, content_hash, role,"
            " number, title, title_zh, date, category, keywords, url, raw_url, video_id, model, author, stub,"
            " original_title)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
            id, ordinal++, part.article, part.dropped, part.hash, name(fields.role), fields.number,
            fields.title, fields.titleZh, fields.date, fields.category, jsonList(fields.keywords), fields.url,
            fields.rawUrl, fields.videoId, fields.model, fields.author, fields.stub, fields.originalTitle);
    }
}

std::vector<std::int64_t> partHashes(const model::RecognisedEdition& edition)
{
    std::vector<Digest> digests(edition.articles.size());
    for (std::size_t part = 0; part < digests.size(); ++part) {
        addFields(digests[part], edition.articles[part]);
    }
    const auto digestOf = [&](const document::Block& block) {
        return block.article < 0 ? nullptr : &digests.at(std::size_t(block.article));
    };
    for (const document::Block& block : edition.blocks) {
        if (Digest* digest = digestOf(block)) {
            digest->add(name(block.disposition));
            digest->add(name(block.kind));
            digest->add(block.level);
            digest->add(block.marker);
            digest->add(block.markdown);
        }
    }
    for (const model::Bead& bead : edition.beads) {
        const int first = bead.en.empty() ? bead.zh.front() : bead.en.front();
        if (Digest* digest = digestOf(edition.blocks.at(std::size_t(first)))) {
            digest->add(static_cast<int>(bead.en.size()));
            digest->add(static_cast<int>(bead.zh.size()));
        }
    }
    std::vector<std::int64_t> hashes;
    hashes.reserve(digests.size());
    for (const Digest& digest : digests) {
        hashes.push_back(digest.value());
    }
    return hashes;
}

BeadId insertBead(storage::Transaction& transaction, const BeadRow& bead)
{
    const BeadId id{transaction.insert("INSERT INTO bead (alignment_id, article_id, ordinal, origin, status,"
                                       " score, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                       bead.alignment, bead.article, bead.ordinal, name(bead.origin),
                                       name(bead.status), bead.score, model::packGrounds(bead.reason))};
    insertSides(transaction, id, bead);
    return id;
}

void updateBeadRow(storage::Transaction& transaction, BeadId id, const BeadRow& bead)
{
    transaction.run("UPDATE bead SET article_id = ?2, ordinal = ?3, origin = ?4, status = ?5, score = ?6,"
                    " reason = ?7 WHERE id = ?1",
                    id, bead.article, bead.ordinal, name(bead.origin), name(bead.status), bead.score,
                    model::packGrounds(bead.reason));
}

void updateBead(storage::Transaction& transaction, BeadId id, const BeadRow& bead)
{
    updateBeadRow(transaction, id, bead);
    transaction.run("DELETE FROM bead_block WHERE bead_id = ?1", id);
    insertSides(transaction, id, bead);
}

} // namespace duizhao::library
