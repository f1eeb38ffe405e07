#include "ui/reading/web/ReadingPage.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace duizhao::ui {

ReadingPage::ReadingPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
{
    using Attribute = QWebEngineSettings::WebAttribute;
    for (const Attribute off :
         {Attribute::PluginsEnabled, Attribute::PdfViewerEnabled, Attribute::LocalStorageEnabled,
          Attribute::JavascriptCanOpenWindows, Attribute::JavascriptCanAccessClipboard,
          Attribute::LocalContentCanAccessFileUrls, Attribute::LocalContentCanAccessRemoteUrls,
          Attribute::HyperlinkAuditingEnabled, Attribute::FullScreenSupportEnabled,
          Attribute::ScreenCaptureEnabled, Attribute::WebGLEnabled, Attribute::DnsPrefetchEnabled,
          Attribute::ErrorPageEnabled, Attribute::AutoLoadIconsForPage}) {
        settings()->setAttribute(off, false);
    }
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl& origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(profile, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest* download) { download->cancel(); });
}

bool ReadingPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    const bool ours = isMainFrame && type == NavigationTypeTyped && url.scheme() == QStringLiteral("reader");
    if (!ours) {
        emit navigationRefused(url);
    }
    return ours;
}

QWebEnginePage* ReadingPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList ReadingPage::chooseFiles(FileSelectionMode, const QStringList&, const QStringList&)
{
    return {};
}

void ReadingPage::javaScriptAlert(const QUrl&, const QString&) {}

bool ReadingPage::javaScriptConfirm(const QUrl&, const QString&)
{
    return false;
}

bool ReadingPage::javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*)
{
    return false;
}

void ReadingPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message,
                                           int line, const QString& source)
{
    // Chromium's own remark when a section remembers its size; no fault of the page.
    if (level == ErrorMessageLevel && !message.startsWith(QStringLiteral("ResizeObserver loop"))) {
        emit scriptFailed(QStringLiteral("%1:%2: %3").arg(source).arg(line).arg(message));
    }
}

} // namespace duizhao::ui
