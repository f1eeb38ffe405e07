#include "ui/reading/web/PageFeed.h"

#include "ui/reading/web/PageWords.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace duizhao::ui {

namespace {

constexpr std::size_t sectionsAtOnce = 4; // some milliseconds of work for the page

/// Runs `work` on another thread and hands what it gives to `done` on this one, unless `owner` has gone.
template <typename Work, typename Done>
void beside(QObject* owner, Work work, Done done)
{
    QThreadPool::globalInstance()->start([guard = QPointer<QObject>(owner), work, done] {
        auto result = work();
        QMetaObject::invokeMethod(
            qApp,
            [guard, done, result = std::move(result)] {
                if (guard) {
                    done(result);
                }
            },
            Qt::QueuedConnection);
    });
}

std::size_t runOf(const page::PageComposer& composer, const PairPlace& place)
{
    return place.bead ? composer.runOf(place.bead) : composer.runOf(place.article, place.number);
}

QJsonArray section(const page::PageComposer& composer, std::size_t number)
{
    return {static_cast<int>(number), QString::fromStdString(composer.run(number))};
}

} // namespace

PageFeed::PageFeed(std::shared_ptr<const model::ReadingDocument> document, PairPlace place,
                   page::PageOptions options, QObject* parent)
    : QObject(parent)
{
    struct Begun {
        std::shared_ptr<const page::PageComposer> composer;
        std::size_t around = 0;
        QByteArray page;
    };
    beside(
        this,
        [document = std::move(document), place, options = std::move(options)] {
            Begun begun{
                std::make_shared<const page::PageComposer>(document, std::make_shared<const PageWords>()),
                0,
                {}};
            begun.around = runOf(*begun.composer, place);
            begun.page = QByteArray::fromStdString(begun.composer->page(options, begun.around));
            return begun;
        },
        [this](const Begun& begun) {
            begin(begun.composer, begun.around);
            emit pageWritten(begun.page);
        });
}

void PageFeed::begin(std::shared_ptr<const page::PageComposer> composer, std::size_t around)
{
    m_composer = std::move(composer);
    const auto waiting = m_composer->waiting(around);
    m_waiting.assign(waiting.begin(), waiting.end());
}

void PageFeed::next()
{
    if (!m_composer || m_writing) {
        return;
    }
    if (m_waiting.empty()) {
        for (const auto& action : std::exchange(m_actions, {})) {
            action();
        }
        return;
    }
    const auto end =
        m_waiting.begin() + static_cast<std::ptrdiff_t>(std::min(sectionsAtOnce, m_waiting.size()));
    const std::vector<std::size_t> numbers(m_waiting.begin(), end);
    m_waiting.erase(m_waiting.begin(), end);
    m_writing = true;
    beside(
        this,
        [composer = m_composer, numbers] {
            QJsonArray sections;
            for (const std::size_t number : numbers) {
                sections.append(section(*composer, number));
            }
            return sections;
        },
        [this](const QJsonArray& sections) {
            m_writing = false;
            emit sectionsWritten(sections);
        });
}

void PageFeed::bringSection(std::size_t number)
{
    const auto found = std::ranges::find(m_waiting, number);
    if (found != m_waiting.end()) {
        m_waiting.erase(found);
        QJsonArray sections;
        sections.append(section(*m_composer, number));
        emit sectionsWritten(sections);
    }
}

void PageFeed::bring(const PairPlace& place)
{
    if (m_composer && !m_waiting.empty()) {
        bringSection(runOf(*m_composer, place));
    }
}

void PageFeed::bring(BlockId block)
{
    if (m_composer && !m_waiting.empty()) {
        bringSection(m_composer->runOf(block));
    }
}

void PageFeed::whenComplete(std::function<void()> action)
{
    if (isComplete()) {
        action();
    } else {
        m_actions.push_back(std::move(action));
    }
}

} // namespace duizhao::ui
