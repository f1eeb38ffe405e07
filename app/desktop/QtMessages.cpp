#include "app/desktop/QtMessages.h"

#include "ui/Text.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <atomic>
#include <string_view>
#include <utility>

namespace duizhao::desktop {

namespace {

/// Qt hands its handler nothing but the message: this is how it finds the log.
std::atomic<const logging::Log*> target = nullptr;

/// Where it comes from, and what of it quotes nobody.
struct Origin {
    logging::LogCategory category = logging::LogCategory::Qt;
    QString text;
};

Origin originOf(const QMessageLogContext& context, const QString& message)
{
    const std::string_view category = context.category != nullptr ? context.category : "";
    if (category == "js") { // a page that is only printed reports through Qt, and quotes its own text
        static const QRegularExpression quote(QStringLiteral("[\"'`\u2018\u201c]"));
        return {logging::LogCategory::Qt, message.section(quote, 0, 0)};
    }
    if (category == "duizhao.page") { // what it quotes is a page's word, not one of ours
        static const QRegularExpression quoted(QStringLiteral("'[^']*'"));
        return {logging::LogCategory::Page, QString(message).replace(quoted, QStringLiteral("'…'"))};
    }
    return {logging::LogCategory::Qt, message};
}

void record(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const logging::Log* log = target;
    if (log == nullptr)
        return;
    const Origin origin = originOf(context, message);
    const std::string text = ui::utf8(origin.text);
    switch (type) {
    case QtDebugMsg:
        log->debug(origin.category, ui::utf8(message));
        break;
    case QtInfoMsg:
        log->info(origin.category, text);
        break;
    case QtWarningMsg:
        log->warning(origin.category, text);
        break;
    case QtCriticalMsg:
    case QtFatalMsg: // Qt itself ends the program after this
        log->error(origin.category, text);
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
