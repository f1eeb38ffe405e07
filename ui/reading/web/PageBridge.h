#pragma once

#include "ui/reading/ReadingView.h"

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
    Q_INVOKABLE void ready(int serial);
    Q_INVOKABLE void placeChanged(const QString& article, const QString& bead, int number);
    Q_INVOKABLE void articleChanged(const QString& article);
    Q_INVOKABLE void bookmarkClicked(const QString& article, const QString& bead, int number);
    Q_INVOKABLE void noteClicked(const QString& article, const QString& bead, int number);
    Q_INVOKABLE void linkClicked(const QString& url);
    Q_INVOKABLE bool allowImage(const QString& url);
    Q_INVOKABLE void wantSection(int number);
    Q_INVOKABLE void wantSentences(const QString& bead);
    Q_INVOKABLE void halfClicked(const QString& article, const QString& bead, int number, const QString& half,
                                 bool extend);
    Q_INVOKABLE void cutPlaced(const QString& block, int character);
    /// A bar stands by a selection or a mark: its keys are wanted.
    Q_INVOKABLE void marking(bool on);
    /// `ranges`: a JSON list of [block, begin, end] in UTF-16 units; `what`: a colour, underline or note.
    Q_INVOKABLE void addMark(const QString& ranges, const QString& what);
    /// `what`: the same, or delete.
    Q_INVOKABLE void changeMark(const QString& note, const QString& what);
    Q_INVOKABLE void foundReported(int matches, int current);

signals:
    void pageReady();
    void placeReached(duizhao::ui::PairPlace place);
    void articleReached(duizhao::ArticleId article);
    void bookmarkWanted(duizhao::ui::PairPlace place);
    void noteWanted(duizhao::ui::PairPlace place);
    void linkWanted(const QString& url); ///< http, https or mailto
    void sectionWanted(std::size_t number);
    void sentencesWanted(duizhao::BeadId bead);
    void halfWanted(duizhao::ui::PairPlace place, duizhao::model::Half half, bool extend);
    void cutReached(duizhao::library::TextPlace place);
    void markingChanged(bool on);
    void markWanted(const std::vector<duizhao::page::BlockRange>& ranges, const QString& what);
    void markChangeWanted(duizhao::NoteId note, const QString& what);
    void foundCounted(duizhao::ui::FindResult result);

private:
    int m_serial = 0;
    PairPlace m_opening;
    std::function<bool(const QUrl&)> m_imageGate;
};

} // namespace duizhao::ui
