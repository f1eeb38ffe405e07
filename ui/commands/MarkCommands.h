#pragma once

#include "core/model/AnnotationFilter.h"
#include "core/page/SentenceMarks.h"
#include "ui/commands/Parts.h"
#include "ui/reading/MarkOrder.h"

#include <QKeySequence>
#include <QObject>

#include <vector>

class QAction;

namespace duizhao::ui {

class ReadingView;

/// Marks in the text: what the bar on the page asks for, and its keys. While text is selected, or a mark is,
/// the keys of `ActionSpec::Kind::Mark` are the bar's; others have them at other times.
class MarkCommands final : public QObject {
    Q_OBJECT

public:
    explicit MarkCommands(const Parts& parts, QObject* parent = nullptr);
    void setView(ReadingView* view);

signals:
    void noteNeeded(duizhao::AnnotationId note);                        ///< a mark was made to write about
    void plainNoteNeeded(const duizhao::model::AnnotationDraft& draft); ///< all but its words are in it

private:
    void connectKeys();
    void renewTitles();
    void setMarking(bool on);
    void addMark(const std::vector<page::BlockRange>& ranges, MarkOrder order);
    void changeMark(AnnotationId note, MarkOrder order);
    void markPair();

    Parts m_parts;
    ReadingView* m_view = nullptr;
    bool m_marking = false;                                       ///< the bar is up
    std::vector<std::pair<QAction*, QList<QKeySequence>>> m_lent; ///< actions without their keys meanwhile
    model::MarkColour m_colour = model::MarkColour::Yellow;       ///< last used
};

} // namespace duizhao::ui
