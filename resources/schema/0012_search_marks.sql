-- More of what is hung on articles is in the index: what is marked in a text (rows of kind 2; a note on a whole
-- pair or an article marks nothing), and how Chinese tags are read (kind 4, which holds readings alone). As
-- nothing in the schema is trusted, a trigger may call no function on JSON, but it may read the tree of it.
CREATE TRIGGER search_quote_added AFTER INSERT ON note WHEN new.kind <> 'note' OR new.whole_pair = 0 BEGIN
    INSERT INTO search_mark_change (docid, added)
    SELECT -(8 * new.id + 2), group_concat(t.value, char(10))
    FROM json_tree(new.targets) t WHERE t.key = 'quote' HAVING count(*) > 0;
END;
CREATE TRIGGER search_quote_removed AFTER DELETE ON note WHEN old.kind <> 'note' OR old.whole_pair = 0 BEGIN
    INSERT INTO search_mark_change (docid, removed)
    SELECT -(8 * old.id + 2), group_concat(t.value, char(10))
    FROM json_tree(old.targets) t WHERE t.key = 'quote' HAVING count(*) > 0;
END;
CREATE TRIGGER search_quote_changed AFTER UPDATE OF targets, kind, whole_pair ON note BEGIN
    INSERT INTO search_mark_change (docid, removed, added)
    SELECT -(8 * new.id + 2), was, is_now FROM (SELECT
        (SELECT group_concat(t.value, char(10))
         FROM json_tree(old.targets) t
         WHERE t.key = 'quote' AND (old.kind <> 'note' OR old.whole_pair = 0)) AS was,
        (SELECT group_concat(t.value, char(10))
         FROM json_tree(new.targets) t
         WHERE t.key = 'quote' AND (new.kind <> 'note' OR new.whole_pair = 0)) AS is_now)
    WHERE was IS NOT is_now;
END;
INSERT INTO search_mark_change (docid, added)
SELECT -(8 * n.id + 2), group_concat(t.value, char(10))
FROM note n, json_tree(n.targets) t
WHERE t.key = 'quote' AND (n.kind <> 'note' OR n.whole_pair = 0) GROUP BY n.id;

CREATE TRIGGER search_reading_added AFTER INSERT ON tag BEGIN
    INSERT INTO search_mark_change (docid, added) VALUES (-(8 * new.id + 4), new.name);
END;
CREATE TRIGGER search_reading_removed AFTER DELETE ON tag BEGIN
    INSERT INTO search_mark_change (docid, removed) VALUES (-(8 * old.id + 4), old.name);
END;
CREATE TRIGGER search_reading_changed AFTER UPDATE OF name ON tag WHEN old.name <> new.name BEGIN
    INSERT INTO search_mark_change (docid, removed, added)
    VALUES (-(8 * new.id + 4), old.name, new.name);
END;
INSERT INTO search_mark_change (docid, added) SELECT -(8 * id + 4), name FROM tag;

-- Keywords that files carry are found in their articles' own rows.
INSERT OR IGNORE INTO search_stale (issue_id, at_commit) SELECT id, 0 FROM issue;
