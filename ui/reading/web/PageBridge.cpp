#include "ui/reading/web/PageBridge.h"

#include <QLoggingCategory>

namespace duizhao::ui {

namespace {

Q_LOGGING_CATEGORY(pageLog, "duizhao.page")

constexpr qsizetype longestLogged = 40;

/// A command's name as the log may show it: the page may have sent anything.
QString loggable(const QString& command)
{
    QString shown;
    for (const QChar c : command.left(longestLogged)) {
        const bool plain = c.unicode() > 0x20 && c.unicode() < 0x7f;
        shown += plain ? c : QLatin1Char('?');
    }
    return shown;
}

} // namespace

void PageBridge::setOpening(int serial, PairPlace place)
{
    m_serial = serial;
    m_opening = place;
}

QVariantMap PageBridge::opened() const
{
    return {{QStringLiteral("serial"), m_serial},
            {QStringLiteral("article"), QString::number(m_opening.article.value)},
            {QStringLiteral("bead"), QString::number(m_opening.bead.value)},
            {QStringLiteral("number"), m_opening.number}};
}

bool PageBridge::allowImage(const QString& url)
{
    return m_imageGate && m_imageGate(QUrl(url));
}

void PageBridge::tell(const QString& command, const QJsonArray& arguments)
{
    const auto parsed = parsePageCommand(command, arguments);
    if (!parsed) {
        const QString shown = loggable(command);
        qCWarning(pageLog, "refused '%s' from the page: %s", qUtf8Printable(shown),
                  parsed.error().message.c_str());
        emit refused(shown);
        return;
    }
    std::visit([this](const auto& known) { carryOut(known); }, *parsed);
}

void PageBridge::carryOut(const page_command::Ready& command)
{
    if (command.serial == m_serial)
        emit pageReady();
}

void PageBridge::carryOut(const page_command::PlaceReached& command)
{
    emit placeReached(command.place);
}

void PageBridge::carryOut(const page_command::ArticleReached& command)
{
    emit articleReached(command.article);
}

void PageBridge::carryOut(const page_command::BookmarkClicked& command)
{
    emit bookmarkWanted(command.place);
}

void PageBridge::carryOut(const page_command::NoteClicked& command)
{
    emit noteWanted(command.place);
}

void PageBridge::carryOut(const page_command::LinkClicked& command)
{
    emit linkWanted(command.url);
}

void PageBridge::carryOut(const page_command::SectionWanted& command)
{
    emit sectionWanted(command.number);
}

void PageBridge::carryOut(const page_command::SentencesWanted& command)
{
    emit sentencesWanted(command.bead);
}

void PageBridge::carryOut(const page_command::HalfClicked& command)
{
    emit halfWanted(command.place, command.half, command.click);
}

void PageBridge::carryOut(const page_command::CutPlaced& command)
{
    emit cutReached(command.place);
}

void PageBridge::carryOut(const page_command::BarShown& command)
{
    emit markingChanged(command.on);
}

void PageBridge::carryOut(const page_command::MarkAsked& command)
{
    emit markWanted(command.ranges, command.order);
}

void PageBridge::carryOut(const page_command::MarkChangeAsked& command)
{
    emit markChangeWanted(command.note, command.order);
}

void PageBridge::carryOut(const page_command::PlacesCounted& command)
{
    emit foundCounted(command.result);
}

} // namespace duizhao::ui
