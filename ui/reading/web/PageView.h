#pragma once

#include <QWebEngineView>

namespace duizhao::ui {

/// The widget around the page: files dropped on it are reported, not opened, and its menu offers no more than
/// copying.
class PageView final : public QWebEngineView {
    Q_OBJECT

public:
    using QWebEngineView::QWebEngineView;

signals:
    void filesDropped(const QStringList& files);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
};

} // namespace duizhao::ui
