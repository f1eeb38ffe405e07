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

/// Keeps what is being typed in a file beside the library, so that a crash does not take it along. Written a
/// moment after the typing pauses, off the UI thread, whole or not at all. A file that cannot be written is
/// no reason to disturb the writer: then there is no draft. UI thread.
class NoteDraft final : public QObject {
    Q_OBJECT

public:
    explicit NoteDraft(QString file, QObject* parent = nullptr);
    ~NoteDraft() override;

    /// What an earlier run left behind; nothing where it ended well, or the file is none of ours.
    [[nodiscard]] std::optional<DraftedNote> left() const;
    void keep(const DraftedNote& note);
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
