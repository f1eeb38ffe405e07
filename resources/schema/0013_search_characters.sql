-- The search index anew, in half the room. Chinese stands in it character by character; pairs only where two
-- of the most frequent characters meet (core/search/Tokenizer.h). The Chinese text is the first column, of which
-- the index need not say so with each word. Rows of articles still go from the newest day to the oldest, and
-- rows of marks still have numbers below 0, -(8 * id + kind).
--
-- search_sets holds which tokens are frequent in an article, and nothing of marks any more
-- (core/search/IndexTokens.h).
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

-- Everything is indexed again: marks with the next change, issues by and by.
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
