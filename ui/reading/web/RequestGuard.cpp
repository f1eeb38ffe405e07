#include "ui/reading/web/RequestGuard.h"

namespace duizhao::ui {

bool RequestGuard::allowImage(const QUrl& url)
{
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!web || !url.isValid() || url.host().isEmpty()) {
        return false;
    }
    m_images.insert(url.adjusted(QUrl::RemoveFragment));
    return true;
}

bool RequestGuard::mayLoad(const QUrl& url, QWebEngineUrlRequestInfo::ResourceType type) const
{
    if (url.scheme() == QStringLiteral("reader")) {
        return true;
    }
    return type == QWebEngineUrlRequestInfo::ResourceTypeImage &&
           m_images.contains(url.adjusted(QUrl::RemoveFragment));
}

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (!mayLoad(info.requestUrl(), info.resourceType())) {
        info.block(true);
        emit blocked(info.requestUrl());
    }
}

} // namespace duizhao::ui
