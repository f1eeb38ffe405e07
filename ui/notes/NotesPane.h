#pragma once

#include "core/library/Library.h"
#include "ui/notes/NoteEditor.h"
#include "ui/reading/ReadingView.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace duizhao {

class Acts;
class NoteEditor;
class ReadingDesk;

/// The notes of the article that is being read, as cards in reading order, and the editor below them.
class NotesPane final : public QWidget {
    Q_OBJECT

public:
    NotesPane(const Library& library, Acts& acts, ReadingDesk& desk, QWidget* parent = nullptr);

    /// Opens the editor for a pair (its newest note when it has one, else a new one) or for the article.
    void writeOnPair(const PairPlace& place);
    void writeOnArticle(ArticleId article);
    void refresh();
    /// Opens the editor with what an earlier run left unsaved and returns the article it is about; none:
    /// nothing was left.
    ArticleId restoreDraft();
    [[nodiscard]] NoteEditor* editor() const { return m_editor; }
    [[nodiscard]] int cards() const { return m_shown; }

signals:
    void pairChosen(const duizhao::PairPlace& place);
    void editorClosed();
    void failed(const duizhao::Error& error);

private:
    void addCard(const NoteRecord& note);
    void edit(const NoteRecord& note);
    void followEditor();
    [[nodiscard]] std::optional<NoteRecord> noteOf(ArticleId article, NoteId note) const;
    [[nodiscard]] std::vector<NoteRecord> notesOf(ArticleId article) const;
    [[nodiscard]] QString quoteOf(BeadId bead) const;

    const Library& m_library;
    Acts& m_acts;
    ReadingDesk& m_desk;
    QScrollArea* m_scroll;
    QVBoxLayout* m_cards;
    QLabel* m_none;
    NoteEditor* m_editor;
    int m_shown = 0;
};

} // namespace duizhao
