#include "core/storage/Transaction.h"

#include "core/base/Reasons.h"

namespace duizhao::storage {

Transaction::Transaction(Database& database, Kind kind) : m_database{database}, m_kind{kind}
{
    if (kind != Kind::Read) {
        require(database.stillThere());
        if (m_error) {
            return;
        }
    }
    setDurable(false);
    auto begin = database.prepare(kind == Kind::Read ? "BEGIN" : "BEGIN IMMEDIATE");
    begin.next();
    require(begin.result());
    m_open = !m_error;
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full): then there is nothing left to do.
    if (m_open && m_database.inTransaction()) {
        m_database.prepare("ROLLBACK").next();
    }
    setDurable(true);
}

void Transaction::setDurable(bool durable)
{
    if (m_kind == Kind::WriteLater) {
        // It takes effect outside of transactions only. What commits later takes this one along to the disk.
        require(m_database.execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"));
    }
}

bool Transaction::finished(const std::optional<Statement>& statement)
{
    if (statement) {
        require(statement->result());
    }
    return !m_error;
}

void Transaction::fail(ErrorKind kind, std::string message)
{
    fail(Error{kind, std::move(message)});
}

void Transaction::fail(Reason reason, std::vector<Argument> arguments)
{
    fail(errorOf(reason, std::move(arguments)));
}

void Transaction::fail(Error error)
{
    if (!m_error) {
        m_error = std::move(error);
    }
}

Result<> Transaction::result() const
{
    if (m_error) {
        return failure(*m_error);
    }
    return {};
}

Result<> Transaction::commit()
{
    if (m_kind != Kind::Read && !m_error && m_database.beforeCommit() != nullptr) {
        m_database.beforeCommit()(*this);
    }
    if (m_error) {
        return failure(*m_error);
    }
    auto commit = m_database.prepare("COMMIT");
    commit.next();
    require(commit.result());
    m_open = m_error.has_value();
    return result();
}

} // namespace duizhao::storage
