#include "core/library/store/Originals.h"

#include "core/storage/Compression.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

namespace duizhao::library {

Result<bool> mendOriginal(const Session& library, const std::string& sha256, std::string_view bytes)
{
    {
        storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
        const auto whole = transaction.one(
            "SELECT size, bytes FROM source WHERE sha256 = ?1",
            [&](const storage::Statement& row) {
                const auto stored =
                    storage::decompress(row.text(1), static_cast<std::size_t>(row.integer(0)));
                return stored && *stored == bytes;
            },
            sha256);
        if (auto read = transaction.result(); !read) {
            return failure(read.error());
        }
        if (whole.value_or(true)) {
            return false;
        }
    }
    const auto frame = storage::compress(bytes);
    if (!frame) {
        return failure(frame.error());
    }
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Write};
    transaction.run("UPDATE source SET size = ?2, bytes = ?3 WHERE sha256 = ?1", sha256, bytes.size(),
                    storage::BlobView{*frame});
    if (auto done = transaction.commit(); !done) {
        return failure(done.error());
    }
    return true;
}

} // namespace duizhao::library
