#include "ui/reading/web/FaultReports.h"

#include "ui/reading/ReadingView.h"
#include "ui/reading/web/ReadingPage.h"
#include "ui/reading/web/RequestGuard.h"

#include <QRegularExpression>

namespace duizhao::ui {

namespace {

/// What an engine quotes may be of the text, and so may be what a script gives for a plain error; where it
/// happened and of what kind it is stands before that.
QString withoutWords(const QString& message)
{
    static const QRegularExpression words(QStringLiteral("[\"'`\u2018\u201c]|(?<![A-Za-z])Error: "));
    return message.left(message.indexOf(words)).trimmed();
}

} // namespace

void reportFaults(const ReadingPage& page, const RequestGuard& guard, ReadingView* view)
{
    QObject::connect(&page, &ReadingPage::scriptFailed, view, [view](const QString& message) {
        emit view->faulted({QStringLiteral("Script error at ") + withoutWords(message), message});
    });
    const auto refused = [view](const QString& what, const QUrl& url) {
        emit view->faulted({QStringLiteral("%1 refused, %2:").arg(what, url.scheme()), url.toString()});
    };
    QObject::connect(&guard, &RequestGuard::blocked, view,
                     [refused](const QUrl& url) { refused(QStringLiteral("Request"), url); });
    QObject::connect(&page, &ReadingPage::navigationRefused, view,
                     [refused](const QUrl& url) { refused(QStringLiteral("Navigation"), url); });
}

} // namespace duizhao::ui
