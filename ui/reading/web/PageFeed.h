#pragma once

#include "core/page/PageComposer.h"
#include "ui/reading/ReadingView.h"

#include <QJsonArray>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace duizhao::ui {

/// Writes the page of a document off the UI thread: first what stands around the reader's place, then, as
/// fast as the page takes them, its other sections. One document; a new one gets a new feed. Lives on the UI
/// thread.
class PageFeed final : public QObject {
    Q_OBJECT

public:
    /// `place` is where the page opens.
    PageFeed(std::shared_ptr<const model::ReadingDocument> document, PairPlace place,
             page::PageOptions options, QObject* parent);

    /// The page has taken what was sent: on with the next sections.
    void next();
    /// Sends the section that holds this, if the page does not have it yet.
    void bring(const PairPlace& place);
    void bring(BlockId block);
    void bringSection(std::size_t number);

    [[nodiscard]] bool isComplete() const { return m_composer && m_waiting.empty() && !m_writing; }
    /// At once when the page has everything, else then.
    void whenComplete(std::function<void()> action);

signals:
    void pageWritten(const QByteArray& html);
    /// Pairs of a section's number and its HTML, for `duizhao.fill`.
    void sectionsWritten(const QJsonArray& sections);

private:
    void begin(std::shared_ptr<const page::PageComposer> composer, std::size_t around);

    std::shared_ptr<const page::PageComposer> m_composer; ///< none until the page is written
    std::deque<std::size_t> m_waiting; ///< sections the page does not have, in the order to send
    bool m_writing = false;            ///< some are on their way
    std::vector<std::function<void()>> m_actions;
};

} // namespace duizhao::ui
