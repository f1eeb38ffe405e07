-- A library of a hundred thousand articles: what a list or a count needs is found in an index or kept as a
-- number, never by looking through the articles. Trash, and colours of tags.

ALTER TABLE article ADD COLUMN trashed_at INTEGER;

-- Colours that a reader gave to tags, as `#rrggbb`.
CREATE TABLE tag_colour (
    tag_id INTEGER PRIMARY KEY REFERENCES tag (id),
    colour TEXT NOT NULL
) STRICT;

-- What the import of an edition counted, as JSON: importing the same bytes again needs no more.
CREATE TABLE edition_account (
    edition_id INTEGER PRIMARY KEY REFERENCES edition (id),
    account TEXT NOT NULL
) STRICT;

-- The orders of the list, of what is neither archived nor in the trash; `read_at` so that unread ones are
-- told in the index itself.
DROP INDEX article_by_date;
DROP INDEX article_unread;
CREATE INDEX article_newest ON article (sort_date DESC, issue_id DESC, ordinal, read_at)
    WHERE archived_at IS NULL AND trashed_at IS NULL;
CREATE INDEX article_oldest ON article ((sort_date = ''), sort_date, issue_id, ordinal, read_at)
    WHERE archived_at IS NULL AND trashed_at IS NULL;
CREATE INDEX article_by_title ON article (folded_title, id, read_at)
    WHERE archived_at IS NULL AND trashed_at IS NULL;
CREATE INDEX article_archived ON article (sort_date DESC, issue_id DESC, ordinal)
    WHERE archived_at IS NOT NULL AND trashed_at IS NULL;
CREATE INDEX article_trashed ON article (trashed_at DESC, id) WHERE trashed_at IS NOT NULL;
CREATE INDEX edition_by_file ON edition (file_path);

-- How many articles an issue has, kept by the triggers below; issue 0: the whole library. (OR IGNORE would
-- not do in a trigger: the conflict clause of the statement that fires it takes its place.)
CREATE TABLE issue_tally (
    issue_id INTEGER PRIMARY KEY,
    shown INTEGER NOT NULL,    -- neither archived nor in the trash
    unread INTEGER NOT NULL,   -- of these
    archived INTEGER NOT NULL, -- and not in the trash
    trashed INTEGER NOT NULL
) STRICT;
INSERT INTO issue_tally SELECT 0, count(*) FILTER (WHERE archived_at IS NULL),
    count(*) FILTER (WHERE archived_at IS NULL AND read_at IS NULL),
    count(*) FILTER (WHERE archived_at IS NOT NULL), 0 FROM article;
INSERT INTO issue_tally SELECT issue_id, count(*) FILTER (WHERE archived_at IS NULL),
    count(*) FILTER (WHERE archived_at IS NULL AND read_at IS NULL),
    count(*) FILTER (WHERE archived_at IS NOT NULL), 0 FROM article GROUP BY issue_id;

CREATE TRIGGER article_counted AFTER INSERT ON article BEGIN
    INSERT INTO issue_tally SELECT new.issue_id, 0, 0, 0, 0
    WHERE NOT EXISTS (SELECT 1 FROM issue_tally WHERE issue_id = new.issue_id);
    UPDATE issue_tally SET
        shown = shown + (new.archived_at IS NULL AND new.trashed_at IS NULL),
        unread = unread + (new.archived_at IS NULL AND new.trashed_at IS NULL AND new.read_at IS NULL),
        archived = archived + (new.archived_at IS NOT NULL AND new.trashed_at IS NULL),
        trashed = trashed + (new.trashed_at IS NOT NULL)
    WHERE issue_id IN (0, new.issue_id);
END;
CREATE TRIGGER article_uncounted AFTER DELETE ON article BEGIN
    UPDATE issue_tally SET
        shown = shown - (old.archived_at IS NULL AND old.trashed_at IS NULL),
        unread = unread - (old.archived_at IS NULL AND old.trashed_at IS NULL AND old.read_at IS NULL),
        archived = archived - (old.archived_at IS NOT NULL AND old.trashed_at IS NULL),
        trashed = trashed - (old.trashed_at IS NOT NULL)
    WHERE issue_id IN (0, old.issue_id);
END;
CREATE TRIGGER article_recounted AFTER UPDATE OF issue_id, read_at, archived_at, trashed_at ON article
WHEN old.issue_id <> new.issue_id OR (old.read_at IS NULL) <> (new.read_at IS NULL)
    OR (old.archived_at IS NULL) <> (new.archived_at IS NULL)
    OR (old.trashed_at IS NULL) <> (new.trashed_at IS NULL)
BEGIN
    INSERT INTO issue_tally SELECT new.issue_id, 0, 0, 0, 0
    WHERE NOT EXISTS (SELECT 1 FROM issue_tally WHERE issue_id = new.issue_id);
    UPDATE issue_tally SET
        shown = shown - (old.archived_at IS NULL AND old.trashed_at IS NULL),
        unread = unread - (old.archived_at IS NULL AND old.trashed_at IS NULL AND old.read_at IS NULL),
        archived = archived - (old.archived_at IS NOT NULL AND old.trashed_at IS NULL),
        trashed = trashed - (old.trashed_at IS NOT NULL)
    WHERE issue_id IN (0, old.issue_id);
    UPDATE issue_tally SET
        shown = shown + (new.archived_at IS NULL AND new.trashed_at IS NULL),
        unread = unread + (new.archived_at IS NULL AND new.trashed_at IS NULL AND new.read_at IS NULL),
        archived = archived + (new.archived_at IS NOT NULL AND new.trashed_at IS NULL),
        trashed = trashed + (new.trashed_at IS NOT NULL)
    WHERE issue_id IN (0, new.issue_id);
END;
CREATE TRIGGER issue_uncounted AFTER DELETE ON issue BEGIN
    DELETE FROM issue_tally WHERE issue_id = old.id;
END;

-- How many articles carry a tag, those in the trash left out; and for how many of them a person did it.
CREATE TABLE tag_tally (
    tag_id INTEGER PRIMARY KEY,
    articles INTEGER NOT NULL,
    by_person INTEGER NOT NULL
) STRICT;
INSERT INTO tag_tally SELECT tag_id, count(*), sum(by_person) FROM article_tag GROUP BY tag_id;

CREATE TRIGGER tag_counted AFTER INSERT ON article_tag
WHEN (SELECT trashed_at FROM article WHERE id = new.article_id) IS NULL
BEGIN
    INSERT INTO tag_tally SELECT new.tag_id, 0, 0
    WHERE NOT EXISTS (SELECT 1 FROM tag_tally WHERE tag_id = new.tag_id);
    UPDATE tag_tally SET articles = articles + 1, by_person = by_person + new.by_person
    WHERE tag_id = new.tag_id;
END;
CREATE TRIGGER tag_uncounted AFTER DELETE ON article_tag
WHEN (SELECT trashed_at FROM article WHERE id = old.article_id) IS NULL
BEGIN
    UPDATE tag_tally SET articles = articles - 1, by_person = by_person - old.by_person
    WHERE tag_id = old.tag_id;
END;
CREATE TRIGGER tag_recounted AFTER UPDATE ON article_tag
WHEN (SELECT trashed_at FROM article WHERE id = new.article_id) IS NULL
BEGIN
    UPDATE tag_tally SET articles = articles - 1, by_person = by_person - old.by_person
    WHERE tag_id = old.tag_id;
    INSERT INTO tag_tally SELECT new.tag_id, 0, 0
    WHERE NOT EXISTS (SELECT 1 FROM tag_tally WHERE tag_id = new.tag_id);
    UPDATE tag_tally SET articles = articles + 1, by_person = by_person + new.by_person
    WHERE tag_id = new.tag_id;
END;
CREATE TRIGGER tags_trashed AFTER UPDATE OF trashed_at ON article
WHEN (old.trashed_at IS NULL) <> (new.trashed_at IS NULL)
BEGIN
    UPDATE tag_tally SET
        articles = articles + iif(new.trashed_at IS NULL, 1, -1),
        by_person = by_person + iif(new.trashed_at IS NULL, 1, -1) *
            (SELECT at.by_person FROM article_tag at WHERE at.article_id = new.id AND at.tag_id = tag_tally.tag_id)
    WHERE tag_id IN (SELECT at.tag_id FROM article_tag at WHERE at.article_id = new.id);
END;
