#pragma once

#include <QByteArray>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace duizhao::ui {

/// Makes `reader:` known to WebEngine. Must run before the first profile of the process is made; does nothing
/// the second time.
void registerPageScheme();

/// The address of the document with this serial number.
[[nodiscard]] QUrl documentUrl(int serial);

/// Answers `reader://page/…`: the current document and our own style and script, nothing else. UI thread.
class PageSchemeHandler final : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// What the next request for `documentUrl(serial)` gets; the one before is gone.
    void setDocument(int serial, QByteArray html);

    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    QUrl m_url;
    QByteArray m_html;
};

} // namespace duizhao::ui
