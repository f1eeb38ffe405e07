-- What a page of statistics asks, found by index.
CREATE INDEX article_read ON article (read_at) WHERE read_at IS NOT NULL;
CREATE INDEX bead_to_check ON bead (alignment_id) WHERE status = 'needs review';
CREATE INDEX bead_confirmed ON bead (alignment_id) WHERE status = 'confirmed';

-- How long was read on which day of the reader's own calendar (`2025-01-15`). A record of what was: it stays
-- when the article is gone, so its number is no reference.
CREATE TABLE reading_day (
    day TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (day, article_id)
) STRICT, WITHOUT ROWID;
