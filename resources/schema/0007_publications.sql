-- Names that files use for a publication which a person renamed or merged into another one: an import that
-- names it finds what became of it. A publication that was merged loses its row, its name stays here.
CREATE TABLE publication_alias (
    folded TEXT PRIMARY KEY,
    publication_id INTEGER NOT NULL REFERENCES publication (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_alias_by_publication ON publication_alias (publication_id);
