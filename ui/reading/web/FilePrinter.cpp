#include "ui/reading/web/FilePrinter.h"

#include <QPageLayout>
#include <QPageSize>
#include <QUrl>
#include <QWebEngineSettings>

namespace duizhao::ui {

FilePrinter::FilePrinter(QObject* parent)
    : QObject(parent), m_profile(std::make_unique<QWebEngineProfile>()), // without a name: off the record
      m_page(std::make_unique<QWebEnginePage>(m_profile.get()))
{
    QWebEngineSettings* settings = m_page->settings();
    settings->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    settings->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    settings->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
    settings->setAttribute(QWebEngineSettings::AutoLoadImages, false);
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (m_orders.isEmpty())
            return;
        if (!ok) {
            emit printed(m_orders.takeFirst().pdf, false);
            next();
            return;
        }
        const QPageLayout page(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(16, 18, 16, 20),
                               QPageLayout::Millimeter);
        m_page->printToPdf(m_orders.first().pdf, page);
    });
    connect(m_page.get(), &QWebEnginePage::pdfPrintingFinished, this, [this](const QString& pdf, bool ok) {
        m_orders.removeFirst();
        emit printed(pdf, ok);
        next();
    });
}

FilePrinter::~FilePrinter() = default;

void FilePrinter::print(const QString& html, const QString& pdf)
{
    m_orders.append({html, pdf});
    if (m_orders.size() == 1)
        next();
}

void FilePrinter::next()
{
    if (!m_orders.isEmpty())
        m_page->load(QUrl::fromLocalFile(m_orders.first().html));
}

} // namespace duizhao::ui
