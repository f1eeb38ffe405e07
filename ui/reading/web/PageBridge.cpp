#include "ui/reading/web/PageBridge.h"

#include "core/text/Url.h"
#include "ui/reading/web/AnnotationsJson.h"

namespace duizhao::ui {

namespace {

PairPlace placeFrom(const QString& article, const QString& bead, int number)
{
    return {ArticleId{article.toLongLong()}, BeadId{bead.toLongLong()}, number};
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

void PageBridge::ready(int serial)
{
    if (serial == m_serial) {
        emit pageReady();
    }
}

void PageBridge::placeChanged(const QString& article, const QString& bead, int number)
{
    emit placeReached(placeFrom(article, bead, number));
}

void PageBridge::articleChanged(const QString& article)
{
    emit articleReached(ArticleId{article.toLongLong()});
}

void PageBridge::bookmarkClicked(const QString& article, const QString& bead, int number)
{
    emit bookmarkWanted(placeFrom(article, bead, number));
}

void PageBridge::noteClicked(const QString& article, const QString& bead, int number)
{
    emit noteWanted(placeFrom(article, bead, number));
}

void PageBridge::linkClicked(const QString& url)
{
    if (text::isSafeLink(url.toStdString())) {
        emit linkWanted(url);
    }
}

bool PageBridge::allowImage(const QString& url)
{
    return m_imageGate && m_imageGate(QUrl(url));
}

void PageBridge::wantSection(int number)
{
    if (number >= 0) {
        emit sectionWanted(static_cast<std::size_t>(number));
    }
}

void PageBridge::wantSentences(const QString& bead)
{
    emit sentencesWanted(BeadId{bead.toLongLong()});
}

void PageBridge::halfClicked(const QString& article, const QString& bead, int number, const QString& half,
                             bool extend)
{
    emit halfWanted(placeFrom(article, bead, number),
                    half == QStringLiteral("zh") ? model::Half::Chinese : model::Half::English, extend);
}

void PageBridge::cutPlaced(const QString& block, int character)
{
    emit cutReached({BlockId{block.toLongLong()}, character});
}

void PageBridge::marking(bool on)
{
    emit markingChanged(on);
}

void PageBridge::addMark(const QString& ranges, const QString& what)
{
    const std::vector<page::BlockRange> list = rangesFromJson(ranges);
    if (!list.empty()) {
        emit markWanted(list, what);
    }
}

void PageBridge::changeMark(const QString& note, const QString& what)
{
    emit markChangeWanted(NoteId{note.toLongLong()}, what);
}

void PageBridge::foundReported(int matches, int current)
{
    emit foundCounted({matches, current});
}

} // namespace duizhao::ui
