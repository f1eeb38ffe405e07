-- Blocks that a person cut. The first piece keeps the row of the whole; each later one has a row of its own,
-- with the same ordinal. What stands in the rows of pieces is derived from the whole and its cuts. A piece
-- whose cut was taken back sleeps (disposition `asleep`, no text), so that the cut can be made again.
ALTER TABLE block ADD COLUMN whole_id INTEGER REFERENCES block (id);
CREATE INDEX block_by_whole ON block (whole_id) WHERE whole_id IS NOT NULL;

-- The cuts: what is recorded for undo.
CREATE TABLE block_cut (
    piece_id INTEGER PRIMARY KEY REFERENCES block (id), -- the piece that begins there
    place INTEGER NOT NULL -- characters of the whole's text before it, blanks not counted
) STRICT;

-- What a block that is cut now was when it was imported.
CREATE TABLE block_whole (
    block_id INTEGER PRIMARY KEY REFERENCES block (id),
    markdown TEXT NOT NULL,
    text TEXT NOT NULL,
    last_line INTEGER NOT NULL,
    byte_end INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL
) STRICT;
