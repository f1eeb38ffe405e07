-- The search index anew, as in step 0013: what English forms of a word have in common is told by Snowball now
-- (core/search/Stem.h), and an index that holds stems of two kinds finds neither. The tables keep their columns;
-- nothing can be taken out of a table without content, so they are made again.
DROP TABLE search_words;
DROP TABLE search_sets;
CREATE VIRTUAL TABLE search_words USING fts5 (
    zh, title, en, about, reading, mark, content = '', tokenize = 'duizhao_words'
);
CREATE VIRTUAL TABLE search_sets USING fts5 (
    tokens, content = '', detail = none, columnsize = 0, tokenize = 'duizhao_sets'
);
INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 67108864);
INSERT INTO search_sets (search_sets, rank) VALUES ('hashsize', 67108864);

-- Marks are indexed again with the next change, issues by and by.
DELETE FROM search_article;
DELETE FROM search_mark_change;
INSERT INTO search_mark_change (docid, added) SELECT -(8 * id + 1), body FROM note;
INSERT INTO search_mark_change (docid, added)
SELECT -(8 * n.id + 2), group_concat(t.value, char(10))
FROM note n, json_tree(n.targets) t
WHERE t.key = 'quote' AND (n.kind <> 'note' OR n.whole_pair = 0) GROUP BY n.id;
INSERT INTO search_mark_change (docid, added) SELECT -(8 * id + 3), name FROM tag;
INSERT INTO search_mark_change (docid, added) SELECT -(8 * id + 4), name FROM tag;
INSERT OR REPLACE INTO search_stale (issue_id, at_commit) SELECT id, 0 FROM issue;
