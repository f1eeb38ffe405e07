#include "core/search/QueryFilters.h"

#include "core/library/store/TagNames.h"
#include "core/text/Fold.h"

namespace duizhao::search {

namespace {

FilterCondition ofState(ArticleState state)
{
    switch (state) {
    case ArticleState::Unread:
        return {"a.read_at IS NULL", {}, false};
    case ArticleState::Read:
        return {"a.read_at IS NOT NULL", {}, false};
    case ArticleState::Bookmarked:
        return {"a.id IN (SELECT article_id FROM bookmark)", {}, true};
    case ArticleState::Stub:
        return {"a.stub = 1", {}, false};
    case ArticleState::Noted:
        return {"a.id IN (SELECT article_id FROM note)", {}, true};
    case ArticleState::Archived:
        return {"a.archived_at IS NOT NULL", {}, false};
    }
    return {};
}

FilterCondition ofLanguage(LanguageWish wish)
{
    switch (wish) {
    case LanguageWish::English:
        return {"(s.languages & 1) <> 0", {}, false};
    case LanguageWish::Chinese:
        return {"(s.languages & 2) <> 0", {}, false};
    case LanguageWish::Both:
        return {"s.languages = 3", {}, false};
    }
    return {};
}

} // namespace

FilterCondition filterOf(const QueryTerm& term)
{
    switch (term.kind) {
    case QueryTerm::Kind::Tag: {
        const std::string folded = library::foldedTag(term.text);
        // '0' follows '/': together these are the names that begin with `folded/`.
        const std::string family = " WHERE t.folded = ? OR (t.folded >= ? AND t.folded < ?)";
        return {"a.id IN (SELECT at.article_id FROM article_tag at JOIN tag t ON t.id = at.tag_id" + family +
                    " UNION SELECT n.article_id FROM note n JOIN note_tag nt ON nt.note_id = n.id"
                    " JOIN tag t ON t.id = nt.tag_id" +
                    family + ")",
                {{folded, folded + "/", folded + "0", folded, folded + "/", folded + "0"}},
                true};
    }
    case QueryTerm::Kind::From:
        return {"a.issue_id IN (SELECT i.id FROM issue i JOIN publication p ON p.id = i.publication_id"
                " WHERE instr(p.folded, ?) > 0)",
                {{text::fold(term.text)}},
                false};
    case QueryTerm::Kind::Author:
        return {"instr(a.folded_author, ?) > 0", {{text::fold(term.text)}}, false};
    case QueryTerm::Kind::State:
        return ofState(term.state);
    case QueryTerm::Kind::Language:
        return ofLanguage(term.language);
    default:
        return {"1", {}, false};
    }
}

} // namespace duizhao::search
