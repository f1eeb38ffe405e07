#pragma once

#include "core/model/AnnotationFilter.h"
#include "core/page/SentenceMarks.h"
#include "ui/commands/Parts.h"

#include <QKeySequence>
#include <QObject>

#include <vector>

class QAction;

namespace duizhao::ui {

class ReadingView;

/// Marks in the text: what the bar on the page asks for, and its keys. While text is selected, or a mark is,
/// the keys 1 to 5 are the colours, 6 underlines, 7 and M write a note without and with a mark, Delete
/// deletes; others have them at other times.
class MarkCommands final : public QObject {
    Q_OBJECT

public:
    explicit MarkCommands(const Parts& parts, QObject* parent = nullptr);
    void setView(ReadingView* view);

signals:
    void noteNeeded(duizhao::NoteId note);                              ///< a mark was made to write about
    void plainNoteNeeded(const duizhao::model::AnnotationDraft& draft); ///< all but its words are in it

private:
    void addKeys();
    void setMarking(bool on);
    void addMark(const std::vector<page::BlockRange>& ranges, const QString& what);
    void changeMark(NoteId note, const QString& what);
    void markPair();

    Parts m_parts;
    ReadingView* m_view = nullptr;
    std::vector<QAction*> m_keys;
    std::vector<std::pair<QAction*, QList<QKeySequence>>> m_lent; ///< layouts without their keys
    model::MarkColour m_colour = model::MarkColour::Yellow;       ///< last used
};

} // namespace duizhao::ui
