#include "app/desktop/SingleInstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace duizhao::desktop {

namespace {

constexpr int answerPatience = 1500; // milliseconds
constexpr qint64 longestLink = 1000;

/// A name of its own for each library and, as sockets stand in a folder for all, for each user's path to it.
QString serverName(const QString& library)
{
    const QByteArray path = QFileInfo(library).absoluteFilePath().toUtf8();
    return QStringLiteral("duizhao-") +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

SingleInstance::SingleInstance(QObject* parent) : QObject(parent), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QString& library, const QString& link)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(library));
    if (!socket.waitForConnected(answerPatience))
        return false;
    socket.write(link.toUtf8() + '\n');
    const bool sent = socket.waitForBytesWritten(answerPatience);
    // An answer tells that the other one is alive, not just its socket.
    return sent && socket.waitForReadyRead(answerPatience);
}

void SingleInstance::listenFor(const QString& library)
{
    m_server->close();
    const QString name = serverName(library);
    if (!m_server->listen(name)) {
        QLocalServer::removeServer(name); // of a program that crashed: this one holds the library now
        m_server->listen(name);
    }
}

void SingleInstance::receive()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine())
                return;
            const QString link = QString::fromUtf8(socket->readLine(longestLink)).trimmed();
            socket->write("ok\n");
            socket->flush();
            emit linkReceived(link);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace duizhao::desktop
