#pragma once

#include "core/library/Library.h"
#include "core/model/AnnotationFilter.h"
#include "ui/jobs/NewestJob.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace duizhao::ui {

class Acts;
class NoteEditor;
class NoteTags;
class QuoteBlock;

/// One note or mark whole: where it is, both quotes, its words and their editor, its tags; of one whose text
/// was lost, where that might be.
class AnnotationDetail final : public QScrollArea {
    Q_OBJECT

public:
    AnnotationDetail(const library::Library& library, Acts& acts, QWidget* parent = nullptr);

    /// None: several are selected, or nothing; then only `hint` is shown.
    void show(const std::optional<model::AnnotationEntry>& entry, const QString& hint);
    /// False when what is being written could not be saved.
    bool commit();
    void edit();
    void tag();
    /// What an earlier run of the program left unsaved in this window, with its note. False: nothing.
    bool restoreDraft();
    [[nodiscard]] NoteEditor* editor() const { return m_editor; }

signals:
    void goWanted();
    void left(); ///< the reader is done with the editor or the tags

private:
    void build();
    void fill(const model::AnnotationEntry& entry);
    /// Reads, in a thread beside, where lost text might be: it is compared with a whole edition.
    void findCandidates(AnnotationId note);
    void showCandidates(AnnotationId note, const Result<std::vector<model::PlaceCandidate>>& found);
    void addCandidate(AnnotationId note, const model::PlaceCandidate& where);
    void clearCandidates();

    const library::Library& m_library;
    Acts& m_acts;
    std::optional<model::AnnotationEntry> m_entry;
    QLabel* m_hint;
    QWidget* m_content;
    QToolButton* m_place;
    QLabel* m_facts;
    QuoteBlock* m_quotes;
    QLabel* m_body;
    QPushButton* m_edit;
    NoteEditor* m_editor;
    NoteTags* m_tags;
    QWidget* m_candidates;
    QVBoxLayout* m_candidateList;
    NewestJob<std::vector<model::PlaceCandidate>> m_finding;
};

} // namespace duizhao::ui
