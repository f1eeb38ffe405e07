#pragma once

#include "core/model/AnnotationFilter.h"
#include "core/model/Records.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace duizhao::ui {

class Acts;
class NoteDraft;
struct DraftedNote;

/// What a note is, or will be, attached to.
struct NoteTarget {
    ArticleId article;
    BeadId bead; ///< none: the article as a whole
    int pairNumber = 0;
    QString quote;
    AnnotationId note;   ///< none: a new one
    bool isMark = false; ///< a highlight or an underline: it may be without words
    std::vector<model::AnnotationDraft::Stretch> stretches =
        {}; ///< of a new one: what it is about, in place of `bead`
};

/// Where a note is written, in plain Markdown. Text is never lost: it is saved on Ctrl+Enter, when the focus
/// leaves, when another target comes and when the window closes; what cannot be saved stays in the editor.
/// What is being typed is on disk a moment later (NoteDraft.h), for the next start should this one crash.
class NoteEditor final : public QFrame {
    Q_OBJECT

public:
    /// `draftFile` is where unfinished text is kept.
    NoteEditor(Acts& acts, const QString& draftFile, QWidget* parent = nullptr);

    /// Saves what is being written, then opens for `target`. False when that could not be saved: the editor
    /// then still holds it.
    bool open(const NoteTarget& target, const QString& body);
    /// Opens with text that an earlier run of the program left unsaved; `saved` is what the library holds.
    void restore(const NoteTarget& target, const QString& saved, const QString& text);
    [[nodiscard]] NoteDraft& draft() const { return *m_draft; }
    /// Closes without saving; what is typed, if anything, becomes the draft in this file, at once.
    void moveDraftTo(const QString& file);
    /// Saves. True when there is nothing left that is only in the editor.
    bool commit();
    /// Saves and closes; false when that failed.
    bool finish();
    /// The library changed under the editor (undo, redo): `body` is what it holds of the note now, nothing
    /// when the note is gone. What the reader is writing stays.
    void follow(const std::optional<QString>& body);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const NoteTarget& target() const { return m_target; }
    [[nodiscard]] QPlainTextEdit* field() const { return m_field; }

signals:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::optional<AnnotationId> add(const QString& text);
    void build();
    void renewHeading();
    void keepDraft();
    [[nodiscard]] DraftedNote drafted() const;

    Acts& m_acts;
    NoteDraft* m_draft;
    NoteTarget m_target;
    QString m_saved; ///< as the library has it
    bool m_open = false;
    bool m_committing = false;
    QLabel* m_heading;
    QLabel* m_quote;
    QLabel* m_restored;
    QPlainTextEdit* m_field;
    QPushButton* m_done;
};

} // namespace duizhao::ui
