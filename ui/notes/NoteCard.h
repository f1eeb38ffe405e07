#pragma once

#include "core/library/Records.h"

#include <QFrame>

namespace duizhao {

/// A note as it is read: where it is, the words it is about, its text; buttons to change and to delete it.
class NoteCard final : public QFrame {
    Q_OBJECT

public:
    explicit NoteCard(const NoteRecord& note, QWidget* parent = nullptr);

signals:
    void placeClicked();
    void editClicked();
    void deleteClicked();

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
};

} // namespace duizhao
