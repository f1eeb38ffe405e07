-- A library, version 1. Times are seconds since 1970, UTC; dates are `2025-01-15` or empty; `folded` columns
-- hold text folded for comparing; enumerations are stored by their names in the code. What a person made
-- (tags on articles, bookmarks, notes, read and archived) is recorded for undo: such tables have keys that
-- are never used twice and no cascades.

CREATE TABLE publication (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT;

-- The bytes of every file that was imported, for good.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    encoding TEXT NOT NULL,
    line_ends TEXT NOT NULL,
    bom INTEGER NOT NULL,
    bytes BLOB NOT NULL -- one Zstandard frame
) STRICT;

-- What stands here of titles, dates and addresses is derived from the editions, best first.
CREATE TABLE issue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    publication_id INTEGER REFERENCES publication (id),
    title TEXT NOT NULL DEFAULT '',
    title_zh TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    raw_url TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX issue_by_date ON issue (date);
CREATE INDEX issue_by_publication ON issue (publication_id);

-- One rendering of an issue; the head as the file has it.
CREATE TABLE edition (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    source_id INTEGER NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    confidence REAL NOT NULL,
    file_path TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    original_is_chinese INTEGER NOT NULL,
    url TEXT NOT NULL,
    raw_url TEXT NOT NULL,
    date TEXT NOT NULL,
    note_date TEXT NOT NULL,
    publication TEXT NOT NULL,
    author TEXT NOT NULL,
    site TEXT NOT NULL,
    category TEXT NOT NULL,
    model TEXT NOT NULL,
    reading_time TEXT NOT NULL,
    profile BLOB NOT NULL -- the importer's own, see LibraryWriter.h
) STRICT;
CREATE INDEX edition_by_issue ON edition (issue_id);
CREATE INDEX edition_by_source ON edition (source_id);

-- By which editions of one issue find each other; what a feature is, is the importer's affair.
CREATE TABLE edition_feature (
    feature INTEGER NOT NULL,
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    PRIMARY KEY (feature, edition_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_feature_by_edition ON edition_feature (edition_id);

-- Sources that a newer version of the file replaced.
CREATE TABLE former_source (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    source_id INTEGER NOT NULL REFERENCES source (id),
    file_path TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (edition_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_source_by_source ON former_source (source_id);

CREATE TABLE edition_tag (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (edition_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Derived from the editions like an issue, but for the reader's state at the end.
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    ordinal INTEGER NOT NULL DEFAULT 0,
    role TEXT NOT NULL DEFAULT 'whole',
    number INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL DEFAULT '',
    title_zh TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL DEFAULT '',       -- both titles and the category, for filtering
    folded_title TEXT NOT NULL DEFAULT '', -- for sorting
    date TEXT NOT NULL DEFAULT '',
    sort_date TEXT NOT NULL DEFAULT '', -- the issue's where it has none itself
    category TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    raw_url TEXT NOT NULL DEFAULT '',
    video_id TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    stub INTEGER NOT NULL DEFAULT 0,
    pairs INTEGER NOT NULL DEFAULT 0,
    read_at INTEGER,
    archived_at INTEGER,
    opened_at INTEGER
) STRICT;
CREATE INDEX article_by_issue ON article (issue_id, ordinal);
CREATE INDEX article_by_date ON article (sort_date DESC, issue_id DESC, ordinal);
CREATE INDEX article_unread ON article (issue_id) WHERE read_at IS NULL;

-- An article that was found to be another one: where its marks went.
CREATE TABLE merged_article (
    former_id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id)
) STRICT;
CREATE INDEX merged_article_by_article ON merged_article (article_id);

-- An article as one edition has it: a part of the edition.
CREATE TABLE edition_article (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    ordinal INTEGER NOT NULL,
    article_id INTEGER REFERENCES article (id), -- NULL: its blocks belong to the issue as a whole
    dropped INTEGER NOT NULL, -- 1: only an older version of the file had it; it stays
    content_hash INTEGER NOT NULL,
    role TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    date TEXT NOT NULL,
    category TEXT NOT NULL,
    keywords TEXT NOT NULL, -- a JSON list
    url TEXT NOT NULL,
    raw_url TEXT NOT NULL,
    video_id TEXT NOT NULL,
    model TEXT NOT NULL,
    author TEXT NOT NULL,
    stub INTEGER NOT NULL,
    PRIMARY KEY (edition_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_article_by_article ON edition_article (article_id);

CREATE TABLE block (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    part INTEGER,       -- ordinal of an edition_article; NULL: of the issue as a whole
    article_id INTEGER REFERENCES article (id), -- that part's
    source_id INTEGER NOT NULL REFERENCES source (id), -- what the lines and bytes count in
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    marker TEXT NOT NULL,
    task INTEGER NOT NULL, -- 0: none, 1: open, 2: ticked
    language TEXT NOT NULL,
    script TEXT NOT NULL,
    markdown TEXT NOT NULL,
    text TEXT NOT NULL,
    info TEXT NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    byte_begin INTEGER NOT NULL,
    byte_end INTEGER NOT NULL,
    disposition TEXT NOT NULL,
    fold_reason TEXT NOT NULL,
    field TEXT NOT NULL,
    fingerprint INTEGER NOT NULL -- of the text alone
) STRICT;
CREATE INDEX block_by_edition ON block (edition_id, ordinal);
CREATE INDEX block_by_article ON block (article_id);
CREATE INDEX block_by_source ON block (source_id);

-- Which editions stand side by side. A file with both languages, or one language alone, is aligned with
-- itself; two files of one issue are aligned with one another.
CREATE TABLE alignment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    en_edition_id INTEGER NOT NULL REFERENCES edition (id),
    zh_edition_id INTEGER NOT NULL REFERENCES edition (id),
    UNIQUE (en_edition_id, zh_edition_id)
) STRICT;
CREATE INDEX alignment_by_issue ON alignment (issue_id);
CREATE INDEX alignment_by_zh ON alignment (zh_edition_id);

CREATE TABLE bead (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    alignment_id INTEGER NOT NULL REFERENCES alignment (id),
    article_id INTEGER REFERENCES article (id),
    ordinal INTEGER NOT NULL,
    origin TEXT NOT NULL,
    status TEXT NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX bead_by_alignment ON bead (alignment_id, article_id, ordinal);
CREATE INDEX bead_by_article ON bead (article_id);

CREATE TABLE bead_block (
    bead_id INTEGER NOT NULL REFERENCES bead (id),
    side INTEGER NOT NULL, -- 0 English, 1 Chinese
    ordinal INTEGER NOT NULL,
    block_id INTEGER NOT NULL REFERENCES block (id),
    PRIMARY KEY (bead_id, side, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX bead_block_by_block ON bead_block (block_id);

-- Names that were ever used as tags: a dictionary. A tag is there for a reader while an article carries it;
-- its row stays, so that taking back an act never meets another tag of the same name.
CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article (id),
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    by_person INTEGER NOT NULL, -- 0: a keyword of the file
    PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_by_tag ON article_tag (tag_id);

-- Keywords that a person took off an article: no import puts them back.
CREATE TABLE refused_tag (
    article_id INTEGER NOT NULL REFERENCES article (id),
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refused_tag_by_tag ON refused_tag (tag_id);

-- A mark on a pair names its bead without a reference: when an import replaces the bead, the mark is placed
-- again by the fingerprints of the blocks it stood on, or stays unplaced with its quotes.
CREATE TABLE bookmark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article (id),
    on_pair INTEGER NOT NULL,
    bead_id INTEGER,    -- NULL with on_pair 1: unplaced
    edition_id INTEGER, -- the bead's
    prints TEXT NOT NULL, -- fingerprints of the blocks, hexadecimal: `en en|zh`
    quote_en TEXT NOT NULL,
    quote_zh TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX bookmark_by_article ON bookmark (article_id);
CREATE INDEX bookmark_by_bead ON bookmark (bead_id) WHERE bead_id IS NOT NULL;

CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article (id),
    on_pair INTEGER NOT NULL,
    bead_id INTEGER,
    edition_id INTEGER,
    prints TEXT NOT NULL,
    quote_en TEXT NOT NULL,
    quote_zh TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_article ON note (article_id);
CREATE INDEX note_by_bead ON note (bead_id) WHERE bead_id IS NOT NULL;

-- Where a reader left off: in each article, and in which article of each issue.
CREATE TABLE article_position (
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    bead_id INTEGER REFERENCES bead (id) ON DELETE SET NULL,
    pair_number INTEGER NOT NULL
) STRICT;
CREATE INDEX article_position_by_bead ON article_position (bead_id) WHERE bead_id IS NOT NULL;

CREATE TABLE issue_position (
    issue_id INTEGER PRIMARY KEY REFERENCES issue (id),
    article_id INTEGER REFERENCES article (id) ON DELETE SET NULL,
    pair_number INTEGER NOT NULL -- where there is no article
) STRICT;
CREATE INDEX issue_position_by_article ON issue_position (article_id);

-- Acts of a person, in order; `changes` is a changeset of SQLite's session extension.
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    detail TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    changes BLOB NOT NULL
) STRICT;
