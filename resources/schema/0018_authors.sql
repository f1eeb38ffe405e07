-- Authors are looked for by their names alone, as people write them; a Chinese original keeps its own title beside
-- the one that its summary gives it.
ALTER TABLE edition_article ADD COLUMN original_title TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN original_title TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN folded_author TEXT NOT NULL DEFAULT '';
UPDATE article SET folded_author = lower(author);

-- How a person wants the files of a publication cut into articles. Without a row their form decides.
CREATE TABLE publication_cut (
    publication_id INTEGER PRIMARY KEY REFERENCES publication (id),
    cut TEXT NOT NULL -- `file`, `section`, `item`
) STRICT;

CREATE TRIGGER publication_cut_gone AFTER DELETE ON publication BEGIN
    DELETE FROM publication_cut WHERE publication_id = old.id;
END;
