#include "app/desktop/QtMessages.h"

#include "ui/Text.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <atomic>
#include <cstring>
#include <utility>

namespace duizhao::desktop {

namespace {

/// Qt hands its handler nothing but the message: this is how it finds the log.
std::atomic<const logging::Log*> target = nullptr;

/// A page that is only printed reports through Qt, and quotes the text it is made of.
QString withoutQuotes(const QMessageLogContext& context, const QString& message)
{
    const bool page = context.category != nullptr && std::strcmp(context.category, "js") == 0;
    static const QRegularExpression quote(QStringLiteral("[\"'`\\u2018\\u201c]"));
    return page ? message.section(quote, 0, 0) : message;
}

void record(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const logging::Log* log = target;
    if (log == nullptr)
        return;
    const std::string text = ui::utf8(withoutQuotes(context, message));
    switch (type) {
    case QtDebugMsg:
        log->debug(logging::LogCategory::Qt, ui::utf8(message));
        break;
    case QtInfoMsg:
        log->info(logging::LogCategory::Qt, text);
        break;
    case QtWarningMsg:
        log->warning(logging::LogCategory::Qt, text);
        break;
    case QtCriticalMsg:
    case QtFatalMsg: // Qt itself ends the program after this
        log->error(logging::LogCategory::Qt, text);
        break;
    }
}

} // namespace

QtMessages::QtMessages(logging::Log log) : m_log(std::move(log))
{
    target = &m_log;
    qInstallMessageHandler(record);
}

QtMessages::~QtMessages()
{
    qInstallMessageHandler(nullptr);
    target = nullptr;
}

} // namespace duizhao::desktop
