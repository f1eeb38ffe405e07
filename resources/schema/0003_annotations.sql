-- Notes become annotations: marks on stretches of text in either language, with kinds, colours and tags. The
-- tables are widened, never made anew: the history's records know them by name and by their first columns.
-- What SQL cannot compute (`targets` and `folded` of older rows) is filled in when the library is opened.
ALTER TABLE note ADD COLUMN kind TEXT NOT NULL DEFAULT 'note';
ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN whole_pair INTEGER NOT NULL DEFAULT 1; -- with on_pair 1: not a selection
-- Where it stands: a JSON list, see core/library/MarkTargets.h. With it `prints` is of no more use.
ALTER TABLE note ADD COLUMN targets TEXT NOT NULL DEFAULT '[]';
ALTER TABLE note ADD COLUMN folded TEXT NOT NULL DEFAULT ''; -- quotes and body, for searching
ALTER TABLE bookmark ADD COLUMN targets TEXT NOT NULL DEFAULT '[]';
ALTER TABLE bookmark ADD COLUMN folded TEXT NOT NULL DEFAULT '';
CREATE INDEX note_by_age ON note (created_at);
CREATE INDEX bookmark_by_age ON bookmark (created_at);

CREATE TABLE note_tag (
    note_id INTEGER NOT NULL REFERENCES note (id),
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (note_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_tag_by_tag ON note_tag (tag_id);

-- Names a reader gave to the colours of marks; those that are not here have their own.
CREATE TABLE colour_name (
    colour TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
