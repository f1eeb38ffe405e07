#include "ui/reading/web/PageScheme.h"

#include <QBuffer>
#include <QFile>
#include <QHash>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <utility>

namespace duizhao::ui {

namespace {

const QByteArray schemeName = QByteArrayLiteral("reader");

struct Asset {
    QString file;
    QByteArray type;
};

/// What may be asked for by path, beside the document.
Asset assetAt(const QString& path)
{
    static const QHash<QString, Asset> assets = {
        {QStringLiteral("/tokens.css"), {QStringLiteral(":/page/tokens.css"), "text/css"}},
        {QStringLiteral("/reader.css"), {QStringLiteral(":/page/reader.css"), "text/css"}},
        {QStringLiteral("/print.css"), {QStringLiteral(":/page/print.css"), "text/css"}},
        {QStringLiteral("/reader.js"), {QStringLiteral(":/page/reader.js"), "text/javascript"}},
        {QStringLiteral("/find.js"), {QStringLiteral(":/page/find.js"), "text/javascript"}},
        {QStringLiteral("/sentences.js"), {QStringLiteral(":/page/sentences.js"), "text/javascript"}},
        {QStringLiteral("/repair.css"), {QStringLiteral(":/page/repair.css"), "text/css"}},
        {QStringLiteral("/repair.js"), {QStringLiteral(":/page/repair.js"), "text/javascript"}},
        {QStringLiteral("/annotate.js"), {QStringLiteral(":/page/annotate.js"), "text/javascript"}},
        {QStringLiteral("/caret.js"), {QStringLiteral(":/page/caret.js"), "text/javascript"}},
        {QStringLiteral("/typeset.js"), {QStringLiteral(":/page/typeset.js"), "text/javascript"}},
        {QStringLiteral("/qwebchannel.js"),
         {QStringLiteral(":/qtwebchannel/qwebchannel.js"), "text/javascript"}},
    };
    return assets.value(path);
}

/// The job takes the reply's device and the reply's memory away with itself.
void answer(QWebEngineUrlRequestJob* job, const QByteArray& type, const QByteArray& bytes)
{
    auto* buffer = new QBuffer(job);
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(type, buffer);
}

} // namespace

void registerPageScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(schemeName).name().isEmpty()) {
        return;
    }
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl documentUrl(int serial)
{
    return QUrl(QStringLiteral("reader://page/document/%1").arg(serial));
}

void PageSchemeHandler::setDocument(int serial, QByteArray html)
{
    m_url = documentUrl(serial);
    m_html = std::move(html);
}

void PageSchemeHandler::requestStarted(QWebEngineUrlRequestJob* job)
{
    if (job->requestMethod() != "GET" || job->requestUrl().host() != QStringLiteral("page")) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    if (job->requestUrl() == m_url) {
        answer(job, "text/html", m_html);
        return;
    }
    const Asset asset = assetAt(job->requestUrl().path());
    QFile file(asset.file);
    if (asset.file.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    answer(job, asset.type, file.readAll());
}

} // namespace duizhao::ui
