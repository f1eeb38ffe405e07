-- What a person says of an issue: it stands before what the files say, however often they are imported. `composed`
-- is what the files say, so that the word can be taken back.
CREATE TABLE issue_word (
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    field TEXT NOT NULL, -- `title`, `title-zh`, `date`, `number`, `publication` (its name; empty: none)
    value TEXT NOT NULL,
    composed TEXT NOT NULL,
    PRIMARY KEY (issue_id, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER issue_word_gone AFTER DELETE ON issue BEGIN
    DELETE FROM issue_word WHERE issue_id = old.id;
END;
