-- The search index. What it holds is derived from the rest of the library and can be made anew at any time.
--
-- search_words holds what the articles say, one row an article, and what a person and the files hung on them
-- ('marks': notes, tags), one row each. Rows of articles have numbers above 0 that go from the newest day to
-- the oldest, so that results come in date order by themselves. Rows of marks have numbers below 0:
-- -(8 * id + kind), kind 1 a note, 2 left free, 3 a tag's name, 4 a term. A new kind of mark is indexed by
-- three triggers like those of notes, and a case in core/search/MarkKinds.
--
-- search_sets holds what needs no positions: single Chinese characters by where they stand, and which tokens
-- are frequent in an article (core/search/IndexTokens.h).
CREATE VIRTUAL TABLE search_words USING fts5 (
    title, en, zh, about, reading, mark, content = '', tokenize = 'duizhao_words'
);
CREATE VIRTUAL TABLE search_sets USING fts5 (
    tokens, content = '', detail = none, columnsize = 0, tokenize = 'duizhao_sets'
);
INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 67108864);
INSERT INTO search_sets (search_sets, rank) VALUES ('hashsize', 67108864);

-- Which row is which article's. A text that changed gets a new row; the old one stays in the index without an
-- article until the index is made anew, so that nothing has to be known of what it held.
CREATE TABLE search_article (
    docid INTEGER PRIMARY KEY,
    article_id INTEGER, -- NULL: nobody's any more
    alignment_id INTEGER NOT NULL, -- what its pairs are counted in, 0: none
    languages INTEGER NOT NULL, -- 1: English, 2: Chinese
    hash INTEGER NOT NULL -- of the text that was indexed
) STRICT;
CREATE UNIQUE INDEX search_article_by_article ON search_article (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX search_article_unused ON search_article (docid) WHERE article_id IS NULL;

-- Issues whose articles are not in step with the index: those that the present transaction has changed, which
-- are indexed before it commits, and those of a library that is older than its index, which are indexed by and
-- by.
CREATE TABLE search_stale (
    issue_id INTEGER PRIMARY KEY,
    at_commit INTEGER NOT NULL
) STRICT;
CREATE INDEX search_stale_at_commit ON search_stale (issue_id) WHERE at_commit = 1;
INSERT INTO search_stale (issue_id, at_commit) SELECT id, 0 FROM issue;

CREATE TRIGGER search_issue_added AFTER INSERT ON issue BEGIN
    INSERT OR REPLACE INTO search_stale (issue_id, at_commit) VALUES (new.id, 1);
END;
CREATE TRIGGER search_issue_gone AFTER DELETE ON issue BEGIN
    DELETE FROM search_stale WHERE issue_id = old.id;
END;
CREATE TRIGGER search_cut_added AFTER INSERT ON block_cut BEGIN
    INSERT OR REPLACE INTO search_stale (issue_id, at_commit)
    SELECT e.issue_id, 1 FROM block b JOIN edition e ON e.id = b.edition_id WHERE b.id = new.piece_id;
END;
CREATE TRIGGER search_cut_removed AFTER DELETE ON block_cut BEGIN
    INSERT OR REPLACE INTO search_stale (issue_id, at_commit)
    SELECT e.issue_id, 1 FROM block b JOIN edition e ON e.id = b.edition_id WHERE b.id = old.piece_id;
END;

CREATE TRIGGER search_article_gone AFTER DELETE ON article BEGIN
    UPDATE search_article SET article_id = NULL WHERE article_id = old.id;
END;

-- What has changed in marks and waits for the end of the transaction: a row of the index, what it held, what
-- it holds. Triggers cannot write a virtual table themselves, as nothing in the schema is trusted.
CREATE TABLE search_mark_change (
    id INTEGER PRIMARY KEY,
    docid INTEGER NOT NULL,
    removed TEXT, -- NULL: there was nothing
    added TEXT -- NULL: nothing is left
) STRICT;

CREATE TRIGGER search_note_added AFTER INSERT ON note BEGIN
    INSERT INTO search_mark_change (docid, added) VALUES (-(8 * new.id + 1), new.body);
END;
CREATE TRIGGER search_note_removed AFTER DELETE ON note BEGIN
    INSERT INTO search_mark_change (docid, removed) VALUES (-(8 * old.id + 1), old.body);
END;
CREATE TRIGGER search_note_changed AFTER UPDATE OF body ON note WHEN old.body <> new.body BEGIN
    INSERT INTO search_mark_change (docid, removed, added)
    VALUES (-(8 * new.id + 1), old.body, new.body);
END;
INSERT INTO search_mark_change (docid, added) SELECT -(8 * id + 1), body FROM note;

CREATE TRIGGER search_tag_added AFTER INSERT ON tag BEGIN
    INSERT INTO search_mark_change (docid, added) VALUES (-(8 * new.id + 3), new.name);
END;
CREATE TRIGGER search_tag_removed AFTER DELETE ON tag BEGIN
    INSERT INTO search_mark_change (docid, removed) VALUES (-(8 * old.id + 3), old.name);
END;
CREATE TRIGGER search_tag_changed AFTER UPDATE OF name ON tag WHEN old.name <> new.name BEGIN
    INSERT INTO search_mark_change (docid, removed, added)
    VALUES (-(8 * new.id + 3), old.name, new.name);
END;
INSERT INTO search_mark_change (docid, added) SELECT -(8 * id + 3), name FROM tag;
