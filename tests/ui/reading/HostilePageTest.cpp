#include "tests/support/DocumentBuilder.h"
#include "tests/support/SampleDocument.h"
#include "tests/ui/reading/ReadingFixture.h"

#include <QBuffer>
#include <QImage>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <algorithm>

namespace duizhao::test {

namespace {

class HostilePage : public ReadingTest {};

/// Answers every request with a small picture and counts them.
class PictureServer {
public:
    PictureServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
    }
    QString address(const QString& path) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_server.serverPort()).arg(path);
    }
    int requests = 0;

private:
    void answer(QTcpSocket* socket)
    {
        socket->readAll();
        ++requests;
        QByteArray png;
        QBuffer buffer(&png);
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        picture.save(&buffer, "PNG");
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " +
                      QByteArray::number(png.size()) + "\r\nConnection: close\r\n\r\n" + png);
        socket->disconnectFromHost();
    }
    QTcpServer m_server;
};

} // namespace

TEST_F(HostilePage, itsTextRunsNothing)
{
    show(hostileDocument());
    EXPECT_FALSE(eval("window.pwned").isValid());
    EXPECT_EQ(
        eval("document.querySelectorAll('main script, iframe, style, main img, [onclick], [onerror]').length")
            .toInt(),
        0);
    EXPECT_TRUE(
        eval("document.querySelector('#p1').textContent").toString().contains("<script>window.pwned = 5"));
}

TEST_F(HostilePage, onlySafeLinksAreLinksAndNoneOfThemNavigates)
{
    show(hostileDocument());
    EXPECT_EQ(eval("document.querySelectorAll('[href^=javascript], [href^=data]').length").toInt(), 0);
    QSignalSpy links(view.get(), &ui::ReadingView::linkActivated);
    click("#p1 a[href^=https]");
    waitFor(links);
    EXPECT_EQ(links.last().first().toString(), "https://example.org/a?b=1&c=2");
    EXPECT_EQ(page()->url().scheme(), "reader");
}

TEST_F(HostilePage, scriptCannotLeaveThePage)
{
    show(sampleIssue());
    const QUrl before = page()->url();
    static_cast<void>(eval("location.href = 'https://example.org/'"));
    EXPECT_FALSE(eval("window.open('https://example.org/') !== null").toBool());
    static_cast<void>(eval("location.href = 'file:///etc/passwd'"));
    EXPECT_EQ(page()->url(), before);
    EXPECT_EQ(eval("document.title.startsWith('Thirty')").toBool(), true);
    static_cast<void>(takeScriptErrors());
}

TEST_F(HostilePage, nothingIsFetched)
{
    PictureServer server;
    show(sampleIssue());
    static_cast<void>(eval(QStringLiteral("fetch('%1').catch(() => { window.refused = true; }); "
                                          "(new Image()).src = '%1'; navigator.sendBeacon('%1')")
                               .arg(server.address("track"))));
    waitFor("window.refused === true");
    EXPECT_EQ(server.requests, 0);
    EXPECT_FALSE(takeScriptErrors().isEmpty());
}

TEST_F(HostilePage, whatIsRefusedIsReportedWithoutWordsOfTheText)
{
    QList<ui::PageFault> faults;
    const auto listening = QObject::connect(view.get(), &ui::ReadingView::faulted, view.get(),
                                            [&](const ui::PageFault& fault) { faults << fault; });
    show(sampleIssue());
    static_cast<void>(eval("location.href = 'https://secretquux.example/'; "
                           "setTimeout(() => { throw new Error('\"secretquux\" is no number'); }, 0)"));
    static_cast<void>(eval("fetch('http://secretquux.example/').catch(() => { window.refused = true; })"));
    waitFor("window.refused === true");
    waitFor("true");
    QObject::disconnect(listening);
    const auto has = [&](const QString& begin) {
        return std::any_of(faults.begin(), faults.end(), [&](const ui::PageFault& fault) {
            return fault.what.startsWith(begin) && fault.detail.contains(QStringLiteral("secretquux"));
        });
    };
    EXPECT_TRUE(has(QStringLiteral("Navigation refused, https:")));
    EXPECT_TRUE(has(QStringLiteral("Script error at ")));
    for (const ui::PageFault& fault : faults)
        EXPECT_FALSE(fault.what.contains(QStringLiteral("secretquux"))) << fault.what.toStdString();
    static_cast<void>(takeScriptErrors());
}

TEST_F(HostilePage, aPictureIsLoadedOnlyOnceItIsClicked)
{
    PictureServer server;
    DocumentBuilder to;
    to.issue("", "", "", "", "");
    to.article(model::ArticleRole::Story, "", "");
    to.neutral(document::BlockKind::Image, "![A picture](" + server.address("one.png").toStdString() + ")",
               server.address("one.png").toStdString());
    to.neutral(document::BlockKind::Image, "![Another](" + server.address("two.png").toStdString() + ")",
               server.address("two.png").toStdString());
    show(to.take());
    EXPECT_EQ(server.requests, 0);
    EXPECT_EQ(eval("document.querySelectorAll('img').length").toInt(), 0);
    click("#p1 button.image");
    waitFor("document.querySelector('#p1 img')?.naturalWidth === 8");
    EXPECT_EQ(server.requests, 1);
    EXPECT_EQ(eval("document.querySelectorAll('img').length").toInt(), 1);
}

TEST_F(HostilePage, theProfileKeepsNothing)
{
    const QWebEngineProfile* profile = page()->profile();
    EXPECT_TRUE(profile->isOffTheRecord());
    EXPECT_EQ(profile->httpCacheType(), QWebEngineProfile::NoCache);
    EXPECT_EQ(profile->persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
}

} // namespace duizhao::test
