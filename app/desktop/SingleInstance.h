#pragma once

#include <QObject>
#include <QString>

class QLocalServer;

namespace duizhao::desktop {

/// One running program a library: a second one hands over the link it was started with and goes.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(QObject* parent = nullptr);

    /// Hands a link to the program that has this library open. False: there is none.
    [[nodiscard]] static bool handOver(const QString& library, const QString& link);
    /// Listens for links for this library from now on, and for no other.
    void listenFor(const QString& library);

signals:
    void linkReceived(const QString& link);

private:
    void receive();

    QLocalServer* m_server;
};

} // namespace duizhao::desktop
