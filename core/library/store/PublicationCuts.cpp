#include "core/library/store/PublicationCuts.h"

#include "core/storage/Statement.h"
#include "core/text/Fold.h"

namespace duizhao::library {

namespace {

std::string textOf(const storage::Statement& row)
{
    return row.text(0);
}

} // namespace

std::string publicationCut(storage::Transaction& transaction, const std::string& name)
{
    return transaction
        .one("SELECT cut FROM publication_cut WHERE publication_id = coalesce("
             "(SELECT publication_id FROM publication_alias WHERE folded = ?1),"
             " (SELECT id FROM publication WHERE folded = ?1))",
             textOf, text::fold(name))
        .value_or(std::string{});
}

std::string publicationCut(storage::Transaction& transaction, EditionId edition)
{
    return transaction
        .one("SELECT c.cut FROM publication_cut c JOIN issue i ON i.publication_id = c.publication_id"
             " JOIN edition e ON e.issue_id = i.id WHERE e.id = ?1",
             textOf, edition)
        .value_or(std::string{});
}

} // namespace duizhao::library
