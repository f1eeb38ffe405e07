-- By which articles that are there twice find each other: hashes of the address and the title, of the longest
-- paragraph in each language, and a sketch of the text (core/text/TextPrint.h). Derived from the articles
-- wherever they are indexed for searching.
CREATE TABLE duplicate_key (
    article_id INTEGER PRIMARY KEY,
    url INTEGER,
    title INTEGER,
    en INTEGER,
    zh INTEGER,
    sketch BLOB NOT NULL
) STRICT;
CREATE INDEX duplicate_key_by_url ON duplicate_key (url) WHERE url IS NOT NULL;
CREATE INDEX duplicate_key_by_title ON duplicate_key (title) WHERE title IS NOT NULL;
CREATE INDEX duplicate_key_by_en ON duplicate_key (en) WHERE en IS NOT NULL;
CREATE INDEX duplicate_key_by_zh ON duplicate_key (zh) WHERE zh IS NOT NULL;

-- Articles that a person knows to be different, the smaller number first.
CREATE TABLE not_duplicate (
    article_id INTEGER NOT NULL REFERENCES article (id),
    other_id INTEGER NOT NULL REFERENCES article (id),
    PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_duplicate_by_other ON not_duplicate (other_id);

CREATE TRIGGER duplicate_article_gone AFTER DELETE ON article BEGIN
    DELETE FROM duplicate_key WHERE article_id = old.id;
    DELETE FROM not_duplicate WHERE article_id = old.id OR other_id = old.id;
END;
