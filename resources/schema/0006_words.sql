-- What sure pairs teach of words, by alignment, and which alignments are to be learned from (again). Derived
-- from the pairs; triggers note what changes them, so that undo is noted like everything else.
CREATE TABLE lesson (
    alignment_id INTEGER PRIMARY KEY,
    due INTEGER NOT NULL,
    words INTEGER NOT NULL -- rows below
) STRICT;
CREATE INDEX lesson_due ON lesson (alignment_id) WHERE due = 1;

CREATE TABLE lesson_word (
    word TEXT NOT NULL,
    rendering TEXT NOT NULL, -- '': how often the word stands at all
    alignment_id INTEGER NOT NULL,
    both INTEGER NOT NULL,      -- pairs with word and rendering
    en INTEGER NOT NULL,        -- pairs with the word
    zh INTEGER NOT NULL,        -- pairs with the rendering
    confirmed INTEGER NOT NULL, -- of both, those that a person confirmed
    strength REAL NOT NULL,     -- Dunning's likelihood ratio
    PRIMARY KEY (word, rendering, alignment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_word_by_alignment ON lesson_word (alignment_id);

INSERT INTO lesson (alignment_id, due, words) SELECT id, 1, 0 FROM alignment;

CREATE TRIGGER lesson_of_new_alignment AFTER INSERT ON alignment BEGIN
    INSERT OR REPLACE INTO lesson (alignment_id, due, words) VALUES (new.id, 1, 0);
END;
CREATE TRIGGER lesson_of_gone_alignment AFTER DELETE ON alignment BEGIN
    DELETE FROM lesson WHERE alignment_id = old.id;
    DELETE FROM lesson_word WHERE alignment_id = old.id;
END;
CREATE TRIGGER lesson_of_changed_pair AFTER UPDATE OF status ON bead BEGIN
    UPDATE lesson SET due = 1 WHERE alignment_id = new.alignment_id AND due = 0;
END;
CREATE TRIGGER lesson_of_gone_pair AFTER DELETE ON bead BEGIN
    UPDATE lesson SET due = 1 WHERE alignment_id = old.alignment_id AND due = 0;
END;
CREATE TRIGGER lesson_of_new_version AFTER UPDATE OF source_id ON edition BEGIN
    UPDATE lesson SET due = 1 WHERE due = 0
        AND alignment_id IN (SELECT id FROM alignment WHERE new.id IN (en_edition_id, zh_edition_id));
END;

-- A dictionary of the reader's, turned round: English words with their Chinese.
CREATE TABLE dictionary (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL
) STRICT;
CREATE TABLE dictionary_word (
    word TEXT NOT NULL,
    rendering TEXT NOT NULL,
    PRIMARY KEY (word, rendering)
) STRICT, WITHOUT ROWID;
