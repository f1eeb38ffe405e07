-- A number for each text as it was written, by which `check` tells what a disk has damaged from what was changed
-- (core/library/store/TextSums.h). Triggers note what is due; every write transaction ends with adding it up.
-- kind 1: the texts of an edition; 2: a note; 3: a step of the history; 4: a text of earlier versions
CREATE TABLE text_sum (
    kind INTEGER NOT NULL,
    id INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE text_sum_due (
    kind INTEGER NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Sums of what a note said before: by them notes of two sides tell which came from which. Numbers of notes are never
-- used twice.
CREATE TABLE note_past (
    note_id INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (note_id, sum)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER text_sum_block_added AFTER INSERT ON block BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (1, new.edition_id);
END;
CREATE TRIGGER text_sum_block_changed AFTER UPDATE OF text, markdown, info ON block BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (1, new.edition_id);
END;
CREATE TRIGGER text_sum_block_removed AFTER DELETE ON block BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (1, old.edition_id);
END;
CREATE TRIGGER text_sum_part_added AFTER INSERT ON edition_article BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (1, new.edition_id);
END;
CREATE TRIGGER text_sum_part_changed AFTER UPDATE OF title, title_zh ON edition_article BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (1, new.edition_id);
END;
CREATE TRIGGER text_sum_part_removed AFTER DELETE ON edition_article BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (1, old.edition_id);
END;

CREATE TRIGGER text_sum_note_added AFTER INSERT ON note BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (2, new.id);
END;
CREATE TRIGGER text_sum_note_changed AFTER UPDATE OF body ON note BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (2, new.id);
END;
CREATE TRIGGER text_sum_note_removed AFTER DELETE ON note BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (2, old.id);
END;

CREATE TRIGGER text_sum_step_added AFTER INSERT ON history BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (3, new.id);
END;
CREATE TRIGGER text_sum_step_changed AFTER UPDATE OF changes ON history BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (3, new.id);
END;
CREATE TRIGGER text_sum_step_removed AFTER DELETE ON history BEGIN
    DELETE FROM text_sum WHERE kind = 3 AND id = old.id;
    DELETE FROM text_sum_due WHERE kind = 3 AND id = old.id;
END;

CREATE TRIGGER text_sum_version_added AFTER INSERT ON version_text BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (4, new.id);
END;
CREATE TRIGGER text_sum_version_removed AFTER DELETE ON version_text BEGIN
    INSERT OR IGNORE INTO text_sum_due (kind, id) VALUES (4, old.id);
END;

INSERT INTO text_sum_due (kind, id) SELECT 1, id FROM edition;
INSERT INTO text_sum_due (kind, id) SELECT 2, id FROM note;
INSERT INTO text_sum_due (kind, id) SELECT 3, id FROM history;
INSERT INTO text_sum_due (kind, id) SELECT 4, id FROM version_text;
