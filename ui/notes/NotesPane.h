#pragma once

#include "core/base/Result.h"
#include "core/library/Library.h"
#include "core/model/AnnotationFilter.h"
#include "ui/notes/NoteEditor.h"
#include "ui/reading/ReadingView.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace duizhao::ui {

class Acts;
class FailureNote;
class NoteEditor;
class ReadingDesk;

/// Notes and marks of the article that is being read, or of its whole issue, as cards in reading order, and
/// the editor below them.
class NotesPane final : public QWidget {
    Q_OBJECT

public:
    NotesPane(const library::Library& library, Acts& acts, ReadingDesk& desk, QWidget* parent = nullptr);

    /// Opens the editor for a pair (its newest note when it has one, else a new one) or for the article.
    void writeOnPair(const PairPlace& place);
    void writeOnArticle(ArticleId article);
    /// Opens the editor for a note or a mark.
    void writeAbout(AnnotationId note);
    /// A new note on stretches of text, without a mark.
    void writeOn(const model::AnnotationDraft& draft);
    void refresh();
    enum class Scope { Article, Issue };
    void setScope(Scope scope);
    /// In the repair mode M merges: the hint must not promise a note.
    void setRepairing(bool on);
    /// Opens the editor with what an earlier run left unsaved and returns the article it is about; none:
    /// nothing was left.
    ArticleId restoreDraft();
    [[nodiscard]] NoteEditor* editor() const { return m_editor; }
    [[nodiscard]] int cards() const { return m_shown; }
    /// So many are shown; there may be thousands, which have a window of their own.
    static constexpr int mostCards = 150;

signals:
    void pairChosen(const duizhao::ui::PairPlace& place);
    void editorClosed();

private:
    void build();
    QWidget* scopeButtons();
    void addCard(const model::Annotation& note);
    void clearCards();
    void edit(const model::Annotation& note);
    void followEditor();
    /// NotFound: it is gone.
    [[nodiscard]] Result<model::Annotation> noteOf(AnnotationId note) const;
    [[nodiscard]] Result<std::vector<model::Annotation>> notesOf(ArticleId article) const;
    [[nodiscard]] Result<std::vector<model::Annotation>> notesInScope() const;
    [[nodiscard]] QString titleOf(ArticleId article) const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString quoteOf(BeadId bead) const;
    [[nodiscard]] QString wordsOf(const model::AnnotationDraft& draft) const;

    const library::Library& m_library;
    Acts& m_acts;
    ReadingDesk& m_desk;
    QScrollArea* m_scroll;
    QVBoxLayout* m_cards;
    QLabel* m_none;
    FailureNote* m_failure;
    NoteEditor* m_editor;
    Scope m_scope = Scope::Article;
    bool m_repairing = false;
    AnnotationId m_tagging; ///< whose tags are being typed: the cards are made anew meanwhile
    int m_shown = 0;
};

} // namespace duizhao::ui
