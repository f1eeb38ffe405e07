-- Pairs of files of which a person is asked, or has said, whether they are of one issue; the smaller number
-- first. Asked of editions, not issues: those come and go as they are joined.
CREATE TABLE issue_question (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    other_id INTEGER NOT NULL REFERENCES edition (id),
    state TEXT NOT NULL, -- `open`, `joined`, `apart`
    reasons TEXT NOT NULL, -- JSON: what speaks for and against, as kinds
    PRIMARY KEY (edition_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX issue_question_by_other ON issue_question (other_id);
CREATE INDEX issue_question_open ON issue_question (edition_id) WHERE state = 'open';

CREATE TRIGGER issue_question_gone AFTER DELETE ON edition BEGIN
    DELETE FROM issue_question WHERE edition_id = old.id OR other_id = old.id;
END;
