-- What issues and articles were before files made one of them or a person joined them: so that an edition that is
-- split off again has its own back. Rows of a joined issue's editions, and of the parts of a joined article.
CREATE TABLE joined_issue (
    edition_id INTEGER PRIMARY KEY REFERENCES edition (id),
    state TEXT NOT NULL -- JSON (core/library/store/FormerState.h)
) STRICT;
CREATE TABLE joined_article (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    ordinal INTEGER NOT NULL, -- of the part, when they were joined
    article_id INTEGER NOT NULL REFERENCES article (id), -- what it is part of now
    state TEXT NOT NULL,
    PRIMARY KEY (edition_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX joined_article_by_article ON joined_article (article_id);
CREATE TRIGGER joined_edition_gone AFTER DELETE ON edition BEGIN
    DELETE FROM joined_issue WHERE edition_id = old.id;
    DELETE FROM joined_article WHERE edition_id = old.id;
END;
CREATE TRIGGER joined_article_gone AFTER DELETE ON article BEGIN
    DELETE FROM joined_article WHERE article_id = old.id;
END;

-- Which number of its publication a file says to be (NULL: an older program did not look), and the day on which its
-- maker noted it down.
ALTER TABLE edition ADD COLUMN number TEXT;
ALTER TABLE edition ADD COLUMN noted TEXT NOT NULL DEFAULT '';
ALTER TABLE issue ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE issue ADD COLUMN number_order INTEGER NOT NULL DEFAULT 0; -- for sorting
ALTER TABLE issue ADD COLUMN noted TEXT NOT NULL DEFAULT '';
ALTER TABLE issue ADD COLUMN publication_guessed INTEGER NOT NULL DEFAULT 0; -- 1: it is a folder's name
UPDATE issue SET number = w.value, number_order = CAST(w.value AS INTEGER)
    FROM issue_word w WHERE w.issue_id = issue.id AND w.field = 'number';
DROP INDEX issue_by_date;
CREATE INDEX issue_by_date ON issue (date, number_order);
