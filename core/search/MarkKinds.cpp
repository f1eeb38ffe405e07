#include "core/search/MarkKinds.h"

#include <vector>

namespace duizhao::search {

std::span<const MarkKind> markKinds()
{
    // Of note n: the number of its pair within the article, and the pair.
    static const std::string place =
        ", CASE WHEN b.id IS NULL THEN 0 ELSE (SELECT count(*) FROM bead o"
        "   WHERE o.alignment_id = b.alignment_id AND o.article_id IS b.article_id"
        "   AND o.ordinal <= b.ordinal) END, n.bead_id FROM note n LEFT JOIN bead b ON b.id = n.bead_id";
    static const std::string noteRows =
        "SELECT DISTINCT s.docid FROM json_each(?1) wanted JOIN note n ON n.id = wanted.value"
        " JOIN search_article s ON s.article_id = n.article_id";
    static const std::string tagRows =
        "SELECT s.docid FROM json_each(?1) wanted JOIN article_tag at ON at.tag_id = wanted.value"
        " JOIN search_article s ON s.article_id = at.article_id"
        " UNION SELECT s.docid FROM json_each(?1) wanted JOIN note_tag nt ON nt.tag_id = wanted.value"
        " JOIN note n ON n.id = nt.note_id JOIN search_article s ON s.article_id = n.article_id";
    // What belongs to no article is found at the first one of the issue; what the page says is no earlier
    // text.
    static const std::string versionRows =
        "SELECT DISTINCT s.docid FROM json_each(?1) wanted JOIN version_text t ON t.id = wanted.value"
        " JOIN edition e ON e.id = t.edition_id"
        " JOIN search_article s ON s.article_id = coalesce(t.article_id,"
        "   (SELECT a.id FROM article a WHERE a.issue_id = e.issue_id ORDER BY a.ordinal, a.id LIMIT 1))"
        " WHERE EXISTS (SELECT 1 FROM version_part p WHERE p.text_id = t.id)"
        " AND NOT EXISTS (SELECT 1 FROM edition_article ea WHERE ea.article_id = t.article_id"
        "   AND ea.edition_id = t.edition_id AND ea.content_hash = t.hash)";
    static const std::vector<MarkKind> kinds{
        {1, MatchField::Note, true, false, noteRows,
         "SELECT n.body" + place + " WHERE n.article_id = ?1 ORDER BY n.id"},
        {2, MatchField::Highlight, true, false, noteRows,
         "SELECT (SELECT group_concat(t.value, char(10))"
         "   FROM json_tree(n.targets) t WHERE t.key = 'quote')" +
             place + " WHERE n.article_id = ?1 AND (n.kind <> 'note' OR n.whole_pair = 0) ORDER BY n.id"},
        {3, MatchField::Tag, false, true, tagRows,
         "SELECT t.name, 0, NULL FROM article_tag at JOIN tag t ON t.id = at.tag_id"
         " WHERE at.article_id = ?1 UNION ALL SELECT t.name" +
             place +
             " JOIN note_tag nt ON nt.note_id = n.id JOIN tag t ON t.id = nt.tag_id"
             " WHERE n.article_id = ?1 ORDER BY 2, 1"},
        {4, MatchField::Tag, false, true, tagRows, {}},
        {index::kVersionKind, MatchField::Version, false, false, versionRows, {}},
    };
    return kinds;
}

} // namespace duizhao::search
