#pragma once

#include "ui/reading/ReadingView.h"
#include "ui/reading/web/PageCommand.h"

#include <QJsonArray>
#include <QObject>
#include <QUrl>
#include <QVariantMap>

#include <functional>

namespace duizhao::ui {

/// All that the page's script can ask of the program. Ids travel as decimal strings: JavaScript's numbers do
/// not hold 64 bits. UI thread.
class PageBridge final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where the next page opens, and its serial number, which `ready` must repeat.
    void setOpening(int serial, PairPlace place);
    /// Decides whether a picture may be loaded.
    void setImageGate(std::function<bool(const QUrl&)> gate) { m_imageGate = std::move(gate); }

    Q_INVOKABLE QVariantMap opened() const;
    Q_INVOKABLE bool allowImage(const QString& url);
    /// Everything that wants no answer. Parsed once (PageCommand.h); what is refused goes to the log.
    Q_INVOKABLE void tell(const QString& command, const QJsonArray& arguments);

signals:
    void pageReady();
    void placeReached(duizhao::ui::PairPlace place);
    void articleReached(duizhao::ArticleId article);
    void bookmarkWanted(duizhao::ui::PairPlace place);
    void noteWanted(duizhao::ui::PairPlace place);
    void linkWanted(const QString& url); ///< http, https or mailto
    void sectionWanted(std::size_t number);
    void sentencesWanted(duizhao::BeadId bead);
    void halfWanted(duizhao::ui::PairPlace place, duizhao::model::Half half, duizhao::ui::HalfClick click);
    void cutReached(duizhao::library::TextPlace place);
    void markingChanged(bool on);
    void markWanted(const std::vector<duizhao::page::BlockRange>& ranges, duizhao::ui::MarkOrder order);
    void markChangeWanted(duizhao::AnnotationId note, duizhao::ui::MarkOrder order);
    void refused(const QString& command); ///< no command of ours, or with other arguments
    void foundCounted(duizhao::ui::FindResult result);

private:
    void carryOut(const page_command::Ready& command);
    void carryOut(const page_command::PlaceReached& command);
    void carryOut(const page_command::ArticleReached& command);
    void carryOut(const page_command::BookmarkClicked& command);
    void carryOut(const page_command::NoteClicked& command);
    void carryOut(const page_command::LinkClicked& command);
    void carryOut(const page_command::SectionWanted& command);
    void carryOut(const page_command::SentencesWanted& command);
    void carryOut(const page_command::HalfClicked& command);
    void carryOut(const page_command::CutPlaced& command);
    void carryOut(const page_command::BarShown& command);
    void carryOut(const page_command::MarkAsked& command);
    void carryOut(const page_command::MarkChangeAsked& command);
    void carryOut(const page_command::PlacesCounted& command);

    int m_serial = 0;
    PairPlace m_opening;
    std::function<bool(const QUrl&)> m_imageGate;
};

} // namespace duizhao::ui
