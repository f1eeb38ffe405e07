#pragma once

#include <QWebEnginePage>

namespace duizhao::ui {

/// A page that goes nowhere: only documents of the `reader:` scheme that we ask for are loaded; links, new
/// windows, downloads, permissions and dialogs are refused.
class ReadingPage final : public QWebEnginePage {
    Q_OBJECT

public:
    explicit ReadingPage(QWebEngineProfile* profile, QObject* parent = nullptr);

signals:
    /// Something the page or its script reported as an error; for tests and the log.
    void scriptFailed(const QString& message);
    void navigationRefused(const QUrl& url);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& oldFiles,
                            const QStringList& acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl& origin, const QString& message) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& message) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& message, const QString& initial,
                          QString* result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString& source) override;
};

} // namespace duizhao::ui
