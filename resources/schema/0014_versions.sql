-- Versions. An edition keeps every version that a file brought of it. The one that is read stands in `edition`
-- and its blocks; each earlier one has its row here, its file's bytes in `source`, and its text below.

-- `former_source`: the sources of earlier versions. Versions of an edition are numbered from 1 as they first
-- came; one that comes back keeps its number.
ALTER TABLE former_source ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE edition ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
UPDATE former_source SET number = (SELECT count(*) FROM former_source o
    WHERE o.edition_id = former_source.edition_id
    AND (o.imported_at, o.source_id) <= (former_source.imported_at, former_source.source_id));
UPDATE edition SET version = 1 + (SELECT count(*) FROM former_source f WHERE f.edition_id = edition.id)
    WHERE id IN (SELECT edition_id FROM former_source);
CREATE INDEX former_source_by_file ON former_source (file_path);

-- What an article said in a version, each text once for all versions that have it. `text` is a Zstandard frame
-- of JSON (core/library/VersionText.h).
CREATE TABLE version_text (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    article_id INTEGER REFERENCES article (id), -- NULL: of the issue as a whole, or the article is gone
    hash INTEGER NOT NULL, -- the part's `content_hash`
    size INTEGER NOT NULL, -- of the text, unpacked
    text BLOB NOT NULL
) STRICT;
CREATE INDEX version_text_by_edition ON version_text (edition_id, hash);
CREATE INDEX version_text_by_article ON version_text (article_id) WHERE article_id IS NOT NULL;

-- Which texts a version consists of, in order; ordinal -1: what belongs to no article. An earlier version has all
-- its parts here; the one that is read only those in whose place the edition keeps another text.
CREATE TABLE version_part (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    number INTEGER NOT NULL, -- of the version
    ordinal INTEGER NOT NULL,
    text_id INTEGER NOT NULL REFERENCES version_text (id),
    PRIMARY KEY (edition_id, number, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_part_by_text ON version_part (text_id);

-- Pairs that a person made or confirmed, whose paragraphs the version that is read does not have: they come back
-- with their paragraphs. `en` and `zh` are lists of fingerprints of blocks, as JSON.
CREATE TABLE waiting_pair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    en_edition_id INTEGER NOT NULL REFERENCES edition (id),
    zh_edition_id INTEGER NOT NULL REFERENCES edition (id),
    origin TEXT NOT NULL,
    status TEXT NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    en TEXT NOT NULL,
    zh TEXT NOT NULL
) STRICT;
CREATE INDEX waiting_pair_by_edition ON waiting_pair (en_edition_id, zh_edition_id);
CREATE INDEX waiting_pair_by_zh ON waiting_pair (zh_edition_id);

-- Which texts of earlier versions the search index holds: rows of kind 5. A text that is gone stays in the index
-- as nobody's until the index is made anew, so that nothing has to be known of what it held; numbers are never
-- used twice, and one that comes back is the same text.
CREATE TABLE search_version (
    text_id INTEGER PRIMARY KEY,
    indexed INTEGER NOT NULL
) STRICT;
CREATE INDEX search_version_waiting ON search_version (text_id) WHERE indexed = 0;
CREATE TRIGGER search_version_added AFTER INSERT ON version_text
WHEN NOT EXISTS (SELECT 1 FROM search_version WHERE text_id = new.id)
BEGIN
    INSERT INTO search_version (text_id, indexed) VALUES (new.id, 0);
END;

-- A run of imports is one step of the history with one record a file (core/storage/RowRecord.h), which makes the
-- rows what they were: before the step, or, where it is taken back, after it.
CREATE TABLE history_part (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
    record BLOB NOT NULL
) STRICT;
CREATE INDEX history_part_by_step ON history_part (step_id);
