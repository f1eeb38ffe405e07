#pragma once

#include <QSet>
#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace duizhao::ui {

/// Lets through what the page is made of (`reader:`) and the pictures a reader has clicked, each by its exact
/// address; everything else is blocked, redirects of an allowed picture included. UI thread.
class RequestGuard final : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    /// False (and nothing is allowed) unless it is an http or https address.
    bool allowImage(const QUrl& url);
    /// Forgets what was allowed: a new document starts with nothing.
    void reset() { m_images.clear(); }
    [[nodiscard]] bool mayLoad(const QUrl& url, QWebEngineUrlRequestInfo::ResourceType type) const;

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

signals:
    void blocked(const QUrl& url);

private:
    QSet<QUrl> m_images;
};

} // namespace duizhao::ui
