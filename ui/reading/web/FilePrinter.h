#pragma once

#include <QObject>
#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <memory>

namespace duizhao::ui {

/// Prints HTML files of our own making that stand alone, in a page nobody sees: no script, and nothing is
/// loaded but the file itself. One at a time; a further one waits for the one before it.
class FilePrinter final : public QObject {
    Q_OBJECT

public:
    explicit FilePrinter(QObject* parent = nullptr);
    ~FilePrinter() override;

    void print(const QString& html, const QString& pdf);

signals:
    void printed(const QString& pdf, bool ok);

private:
    void next();

    struct Order {
        QString html;
        QString pdf;
    };
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page; ///< goes before its profile
    QList<Order> m_orders;
};

} // namespace duizhao::ui
