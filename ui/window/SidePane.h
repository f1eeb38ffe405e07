#pragma once

#include <QWidget>

class QSplitter;

namespace duizhao::ui {

class ContentsPane;
class NotesPane;
class PaneHeader;
class TagEditor;

/// The right pane: contents, tags and notes, one above the other. Takes its parts over.
class SidePane final : public QWidget {
    Q_OBJECT

public:
    SidePane(ContentsPane* contents, TagEditor* tags, NotesPane* notes, QWidget* parent = nullptr);

    [[nodiscard]] QSplitter* splitter() const { return m_splitter; }

private:
    QSplitter* m_splitter;
};

} // namespace duizhao::ui
