#include "ui/reading/web/PageView.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QWebEngineContextMenuRequest>

namespace duizhao::ui {

namespace {

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

} // namespace

void PageView::contextMenuEvent(QContextMenuEvent* event)
{
    const QWebEngineContextMenuRequest* request = lastContextMenuRequest();
    QMenu menu(this);
    if (request != nullptr && !request->selectedText().isEmpty()) {
        menu.addAction(tr("Copy"), this, [this] { triggerPageAction(QWebEnginePage::Copy); });
    }
    if (request != nullptr && !request->linkUrl().isEmpty()) {
        menu.addAction(tr("Copy Link Address"), this, [url = request->linkUrl()] {
            QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
        });
    }
    if (!menu.isEmpty()) {
        menu.exec(event->globalPos());
    }
}

void PageView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void PageView::dragMoveEvent(QDragMoveEvent* event)
{
    event->acceptProposedAction();
}

void PageView::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(event->mimeData());
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        emit filesDropped(files);
    }
}

} // namespace duizhao::ui
