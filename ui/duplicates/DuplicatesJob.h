#pragma once

#include "core/library/Duplicates.h"
#include "core/library/Library.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

class QThread;

namespace duizhao {

/// Looks for articles that are there twice, in a thread of its own, over a connection of its own. Destroying
/// a running job cancels it and waits for it.
class DuplicatesJob final : public QObject {
    Q_OBJECT

public:
    /// `own` comes from `Library::openBeside` and is used and destroyed in the job's thread only.
    explicit DuplicatesJob(std::unique_ptr<Library> own, QObject* parent = nullptr);
    ~DuplicatesJob() override;

    void start();
    /// After `finished`.
    [[nodiscard]] const std::vector<DuplicatePair>& pairs() const { return m_pairs; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

signals:
    void finished();

private:
    class Stop;
    void run();

    std::unique_ptr<Library> m_library;
    std::vector<DuplicatePair> m_pairs;
    std::optional<Error> m_error;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace duizhao
