#pragma once

#include "core/model/Records.h"

#include <QFrame>

class QToolButton;

namespace duizhao::ui {

class NoteTags;

/// A note or a mark as it is read: where it is, what it is on in both languages with its colour, its words,
/// its tags; buttons to change, to tag and to delete it. A click on it leads to its place.
class NoteCard final : public QFrame {
    Q_OBJECT

public:
    /// `article`: its title, where cards of several stand together; `tags` becomes part of the card.
    NoteCard(const model::Annotation& note, const QString& article, NoteTags* tags,
             QWidget* parent = nullptr);

    void startTagging();

signals:
    void placeClicked();
    void editClicked();
    void deleteClicked();
    void taggingStarted();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void addHead(const model::Annotation& note);

    NoteTags* m_tags;
};

} // namespace duizhao::ui
