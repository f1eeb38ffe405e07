#include "core/library/store/PublicationNames.h"

#include "core/text/Fold.h"

namespace duizhao::library {

PublicationId internPublication(storage::Transaction& transaction, const std::string& name)
{
    if (name.empty()) {
        return {};
    }
    const std::string folded = text::fold(name);
    for (const char* known : {"SELECT publication_id FROM publication_alias WHERE folded = ?1",
                              "SELECT id FROM publication WHERE folded = ?1"}) {
        if (const PublicationId id{transaction.integer(known, folded)}) {
            return id;
        }
    }
    return PublicationId{
        transaction.insert("INSERT INTO publication (name, folded) VALUES (?1, ?2)", name, folded)};
}

} // namespace duizhao::library
