-- Searches that a reader saved: smart lists in the library pane.
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    query TEXT NOT NULL, -- as typed
    sort TEXT NOT NULL,  -- `date` or `rank`
    position INTEGER NOT NULL -- in the list, from 0; gaps and repetitions are allowed
) STRICT;
