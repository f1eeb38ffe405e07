#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace duizhao::ui {

/// A note as far as it is typed, and what it is, or will be, attached to (ids as in the library; 0: none).
struct DraftedNote {
    qint64 article = 0;
    qint64 bead = 0;
    int pairNumber = 0;
    qint64 note = 0;
    QString quote;
    QString text;
    bool operator==(const DraftedNote&) const = default;
};

/// Keeps what is being typed in a file beside the library, so that neither a crash nor a power cut takes it
/// along. Written a moment after the typing pauses, off the UI thread, synced, whole or not at all: where the
/// disk is full the draft before stays. A file that cannot be written is no reason to disturb the writer. UI
/// thread.
class NoteDraft final : public QObject {
    Q_OBJECT

public:
    explicit NoteDraft(QString file, QObject* parent = nullptr);
    ~NoteDraft() override;

    /// What an earlier run left behind; nothing where it ended well, or the file is none of ours.
    [[nodiscard]] std::optional<DraftedNote> left() const;
    void keep(const DraftedNote& note);
    /// The same, and on the disk when this returns.
    void keepAtOnce(const DraftedNote& note);
    /// The note is in the library, or given up: the file goes.
    void drop();

private:
    void write();

    QString m_file;
    DraftedNote m_note;
    QTimer m_pause;
    QThreadPool m_writer; ///< of one thread: writing and removing happen in order
};

} // namespace duizhao::ui
