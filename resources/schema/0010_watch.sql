-- Folders that a reader has named: what comes into them is imported. They are of this machine, so they do not
-- travel. What is known of a file is how it was when it was imported last.
CREATE TABLE watch_folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    added_at INTEGER NOT NULL,
    looked_at INTEGER,   -- NULL: not yet
    imported_at INTEGER, -- something came from it; NULL: nothing yet
    problem_kind TEXT NOT NULL DEFAULT '', -- why it could not be looked through the last time
    problem TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE watch_file (
    folder_id INTEGER NOT NULL REFERENCES watch_folder (id),
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL, -- nanoseconds since 1970
    seen INTEGER NOT NULL,     -- the same, when it was read
    problem_kind TEXT NOT NULL, -- why it could not be imported; empty: it was
    problem TEXT NOT NULL,
    PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;
