#include "core/search/MarkKinds.h"

#include <array>

namespace duizhao {

namespace {

constexpr std::array<MarkKind, 2> kKinds{{
    {1, MatchField::Note, true,
     "SELECT DISTINCT s.docid FROM json_each(?1) wanted JOIN note n ON n.id = wanted.value"
     " JOIN search_article s ON s.article_id = n.article_id",
     "SELECT n.body, CASE WHEN b.id IS NULL THEN 0 ELSE (SELECT count(*) FROM bead o"
     "   WHERE o.alignment_id = b.alignment_id AND o.article_id IS b.article_id"
     "   AND o.ordinal <= b.ordinal) END, n.bead_id FROM note n LEFT JOIN bead b ON b.id = n.bead_id"
     " WHERE n.article_id = ?1 ORDER BY n.id"},
    {3, MatchField::Tag, false,
     "SELECT DISTINCT s.docid FROM json_each(?1) wanted JOIN article_tag at ON at.tag_id = wanted.value"
     " JOIN search_article s ON s.article_id = at.article_id",
     "SELECT t.name, 0, NULL FROM article_tag at JOIN tag t ON t.id = at.tag_id"
     " WHERE at.article_id = ?1 ORDER BY t.folded"},
}};

} // namespace

std::span<const MarkKind> markKinds()
{
    return kKinds;
}

} // namespace duizhao
