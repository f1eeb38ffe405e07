#include "ui/reading/web/WebReadingView.h"

#include "core/page/PageMarks.h"
#include "core/page/PagePatch.h"
#include "core/page/PageWriter.h"
#include "core/page/SentenceMarks.h"
#include "ui/reading/web/AnnotationsJson.h"
#include "ui/reading/web/FaultReports.h"
#include "ui/reading/web/FilePrinter.h"
#include "ui/reading/web/PageBridge.h"
#include "ui/reading/web/PageFeed.h"
#include "ui/reading/web/PageJson.h"
#include "ui/reading/web/PageScheme.h"
#include "ui/reading/web/PageView.h"
#include "ui/reading/web/PageWords.h"
#include "ui/reading/web/ReadingPage.h"
#include "ui/reading/web/RequestGuard.h"

#include <QCoreApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QThreadPool>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineCookieStore>
#include <QWebEngineProfile>
#include <qtwebenginecoreglobal.h>

#include <utility>

namespace duizhao::ui {

namespace {

/// More places than anyone steps through; the page would only grow heavy.
constexpr std::size_t findLimit = 20'000;

} // namespace

WebReadingView::WebReadingView(QWidget* parent) : ReadingView(parent)
{
    setUpProfile();
    m_page = std::make_unique<ReadingPage>(m_profile.get());
    m_bridge = new PageBridge(this);
    connectBridge();
    reportFaults(*m_page, *m_guard, this);
    auto* channel = new QWebChannel(this);
    channel->registerObject(QStringLiteral("bridge"), m_bridge);
    m_page->setWebChannel(channel);

    auto* view = new PageView(this);
    m_view = view;
    m_view->setPage(m_page.get());
    connect(view, &PageView::filesDropped, this, &WebReadingView::filesDropped);
    connect(m_page.get(), &QWebEnginePage::pdfPrintingFinished, this, &WebReadingView::pdfPrinted);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_view);
    setFocusProxy(m_view);
    // A document usually comes at once; what would be loaded before it would only delay it.
    QTimer::singleShot(0, this, [this] {
        if (m_serial == 0) {
            showDocument(nullptr, {});
        }
    });
}

WebReadingView::~WebReadingView() = default;

void WebReadingView::setUpProfile()
{
    m_profile = std::make_unique<QWebEngineProfile>(); // without a name: off the record
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->cookieStore()->setCookieFilter(
        [](const QWebEngineCookieStore::FilterRequest&) { return false; });
    m_profile->setSpellCheckEnabled(false);
    m_guard = new RequestGuard(m_profile.get());
    m_profile->setUrlRequestInterceptor(m_guard);
    m_scheme = new PageSchemeHandler(m_profile.get());
    m_profile->installUrlSchemeHandler("reader", m_scheme);
}

QString WebReadingView::engine() const
{
    return QStringLiteral("%1 (Chromium %2)")
        .arg(QLatin1String(qWebEngineVersion()), QLatin1String(qWebEngineChromiumVersion()));
}

void WebReadingView::connectBridge()
{
    m_bridge->setImageGate([this](const QUrl& url) { return m_guard->allowImage(url); });
    connect(m_bridge, &PageBridge::pageReady, this, [this] {
        m_ready = true;
        for (const auto& action : std::exchange(m_waiting, {})) {
            action();
        }
        if (m_feed) {
            m_feed->next();
        }
        emit loaded();
    });
    connect(m_bridge, &PageBridge::placeReached, this, [this](PairPlace place) {
        m_current = place;
        emit currentPairChanged(place);
    });
    connect(m_bridge, &PageBridge::articleReached, this, &WebReadingView::currentArticleChanged);
    connect(m_bridge, &PageBridge::bookmarkWanted, this, &WebReadingView::bookmarkRequested);
    connect(m_bridge, &PageBridge::noteWanted, this, &WebReadingView::noteRequested);
    connect(m_bridge, &PageBridge::linkWanted, this, &WebReadingView::linkActivated);
    connect(m_bridge, &PageBridge::sectionWanted, this, [this](std::size_t number) {
        if (m_feed) {
            m_feed->bringSection(number);
        }
    });
    connect(m_bridge, &PageBridge::sentencesWanted, this, &WebReadingView::matchSentences);
    connect(m_bridge, &PageBridge::halfWanted, this, &WebReadingView::halfChosen);
    connect(m_bridge, &PageBridge::cutReached, this, &WebReadingView::cutPlaced);
    connect(m_bridge, &PageBridge::markingChanged, this, &WebReadingView::markingChanged);
    connect(m_bridge, &PageBridge::markWanted, this, &WebReadingView::markRequested);
    connect(m_bridge, &PageBridge::markChangeWanted, this, &WebReadingView::markChangeRequested);
    connect(m_bridge, &PageBridge::foundCounted, this, &WebReadingView::found);
}

void WebReadingView::showDocument(std::shared_ptr<const model::ReadingDocument> document, PairPlace place)
{
    m_document = std::move(document);
    m_notes = m_document ? m_document->notes : std::vector<model::Annotation>{};
    m_current = {};
    m_finder = {};
    m_waiting.clear();
    m_guard->reset();
    emit markingChanged(false);
    load(place);
}

void WebReadingView::load(PairPlace place)
{
    m_ready = false;
    ++m_serial;
    m_feed.reset();
    page::PageOptions options;
    options.language = QLocale().language() == QLocale::Chinese ? "zh-Hans" : "en";
    options.appearance = QJsonDocument(appearanceJson()).toJson(QJsonDocument::Compact).toStdString();
    m_bridge->setOpening(m_serial, place);
    applyTheme();
    if (!m_document) {
        open(QByteArray::fromStdString(page::writeEmptyPage(PageWords(), options)));
        return;
    }
    m_feed = std::make_unique<PageFeed>(m_document, place, std::move(options), nullptr);
    connect(m_feed.get(), &PageFeed::pageWritten, this, &WebReadingView::open);
    connect(m_feed.get(), &PageFeed::sectionsWritten, this, &WebReadingView::fill);
}

void WebReadingView::open(const QByteArray& html)
{
    m_scheme->setDocument(m_serial, html);
    m_page->load(documentUrl(m_serial));
    drawMarks();
    if (m_repair.on) {
        setRepair(m_repair);
    }
}

void WebReadingView::fill(const QJsonArray& sections)
{
    whenReady([this, sections] {
        const QString list = QString::fromUtf8(QJsonDocument(sections).toJson(QJsonDocument::Compact));
        m_page->runJavaScript(QStringLiteral("duizhao.fill(%1)").arg(list),
                              [self = QPointer<WebReadingView>(this), serial = m_serial](const QVariant&) {
                                  if (self && serial == self->m_serial) {
                                      self->m_feed->next();
                                  }
                              });
    });
}

void WebReadingView::whenFilled(std::function<void()> action)
{
    if (m_feed) {
        m_feed->whenComplete(std::move(action));
    } else {
        whenReady(std::move(action));
    }
}

bool WebReadingView::isDark() const
{
    return palette().color(QPalette::Window).lightness() < 128;
}

void WebReadingView::applyTheme()
{
    m_page->setBackgroundColor(paperColour(themeName(m_appearance.theme, isDark())));
    m_view->setZoomFactor(m_appearance.zoom);
}

QJsonObject WebReadingView::appearanceJson() const
{
    return {{"layout", layoutName(m_appearance.layout)}, {"theme", themeName(m_appearance.theme, isDark())},
            {"enFamily", m_appearance.englishFamily},    {"zhFamily", m_appearance.chineseFamily},
            {"enSize", m_appearance.englishSize},        {"zhSize", m_appearance.chineseSize},
            {"swapped", m_appearance.columnsSwapped},    {"numbers", m_appearance.pairNumbers},
            {"sentences", m_appearance.sentences},       {"twoColumnsNeed", twoColumnsNeed}};
}

void WebReadingView::setAppearance(const Appearance& appearance)
{
    m_appearance = appearance;
    applyTheme();
    call(QStringLiteral("duizhao.setAppearance"), {appearanceJson()});
}

void WebReadingView::changeEvent(QEvent* event)
{
    ReadingView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_appearance.theme == Theme::System) {
        setAppearance(m_appearance);
    }
    if (event->type() == QEvent::LanguageChange) {
        load(m_current);
    }
}

void WebReadingView::drawMarks()
{
    if (!m_document) {
        return;
    }
    call(QStringLiteral("annotations.set"),
         {toJson(page::pageAnnotations(*m_document, m_notes)), QJsonArray::fromStringList(m_markTitles)});
}

void WebReadingView::setMarkTitles(const QStringList& titles)
{
    if (titles != m_markTitles) {
        m_markTitles = titles;
        drawMarks();
    }
}

void WebReadingView::applyMark(MarkOrder order)
{
    call(QStringLiteral("annotations.apply"), {name(order)});
}

void WebReadingView::chooseMark(AnnotationId note)
{
    call(QStringLiteral("annotations.choose"), {QString::number(note.value)});
}

void WebReadingView::stepMark(int by)
{
    call(QStringLiteral("annotations.step"), {by});
}

void WebReadingView::startSelecting()
{
    setFocus(Qt::ShortcutFocusReason);
    call(QStringLiteral("caret.start"), {});
}

void WebReadingView::refreshMarks(std::vector<model::Annotation> notes,
                                  std::vector<model::BookmarkRecord> bookmarks)
{
    const page::PageMarks marks(notes, bookmarks);
    m_notes = notes;
    drawMarks();
    QJsonArray noteList;
    for (const std::string& place : marks.notePlaces()) {
        noteList.append(QJsonObject{{"place", QString::fromStdString(place)},
                                    {"html", QString::fromStdString(marks.notesAt(place))}});
    }
    QJsonArray bookmarkList;
    for (const std::string& place : marks.bookmarkPlaces()) {
        bookmarkList.append(QString::fromStdString(place));
    }
    const QJsonArray all{QJsonObject{{"notes", noteList}, {"bookmarks", bookmarkList}}};
    call(QStringLiteral("duizhao.setMarks"), all);
    if (m_feed && !m_feed->isComplete()) { // what is still to come is written with the marks of before
        m_feed->whenComplete([this, all] { call(QStringLiteral("duizhao.setMarks"), all); });
    }
}

void WebReadingView::whenReady(std::function<void()> action)
{
    if (m_ready) {
        action();
    } else {
        m_waiting.push_back(std::move(action));
    }
}

void WebReadingView::call(const QString& function, const QJsonArray& arguments)
{
    whenReady([this, function, arguments] {
        const QString list = QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
        m_page->runJavaScript(QStringLiteral("%1(...%2)").arg(function, list));
    });
}

void WebReadingView::showPairs(std::shared_ptr<const model::ReadingDocument> document, PairPlace place)
{
    if (!m_document) {
        showDocument(std::move(document), place);
        return;
    }
    // Sections that are still on their way to the page are of the pairs of before.
    whenFilled([this, document = std::move(document), place] { replacePairs(document, place); });
}

void WebReadingView::replacePairs(const std::shared_ptr<const model::ReadingDocument>& document,
                                  PairPlace place)
{
    const auto patch = page::patchPage(*m_document, *document, PageWords());
    if (!patch) {
        showDocument(document, place);
        return;
    }
    m_document = document;
    m_current = place;
    m_finder = {};
    if (!patch->article.empty()) {
        call(QStringLiteral("repair.patch"), {toJson(*patch), idText(place.bead.value)});
    }
    m_notes = m_document->notes;
    drawMarks();
}

void WebReadingView::setRepair(const RepairMarks& marks)
{
    m_repair = marks;
    call(QStringLiteral("repair.setState"), {toJson(marks)});
}

void WebReadingView::moveCut(int by)
{
    call(QStringLiteral("repair.moveCut"), {by});
}

void WebReadingView::stepPair(int by)
{
    call(QStringLiteral("duizhao.step"), {by});
}

void WebReadingView::stepSentence(int by)
{
    call(QStringLiteral("sentences.step"), {by});
}

void WebReadingView::matchSentences(BeadId bead)
{
    QThreadPool::globalInstance()->start(
        [self = QPointer<WebReadingView>(this), document = m_document, serial = m_serial, bead] {
            if (!document) {
                return;
            }
            const QJsonArray marks = toJson(page::sentenceMarks(*document, bead));
            QMetaObject::invokeMethod(
                qApp,
                [self, serial, document, bead, marks] {
                    if (self && serial == self->m_serial && document == self->m_document) {
                        self->call(QStringLiteral("sentences.set"), {idText(bead.value), marks});
                    }
                },
                Qt::QueuedConnection);
        });
}

void WebReadingView::stepArticle(int by)
{
    call(QStringLiteral("duizhao.stepArticle"), {by});
}

void WebReadingView::goToPair(PairPlace place)
{
    if (m_feed) {
        m_feed->bring(place);
    }
    call(QStringLiteral("duizhao.goToPair"),
         {idText(place.article.value), idText(place.bead.value), place.number});
}

void WebReadingView::goToBlock(BlockId block)
{
    if (m_feed) {
        m_feed->bring(block);
    }
    call(QStringLiteral("duizhao.goToBlock"), {idText(block.value)});
}

void WebReadingView::goToArticle(ArticleId article)
{
    if (m_feed) {
        m_feed->bring(PairPlace{article, {}, 0});
    }
    call(QStringLiteral("duizhao.goToArticle"), {idText(article.value)});
}

void WebReadingView::setRevealed(bool held)
{
    call(QStringLiteral("duizhao.setRevealed"), {held});
}

void WebReadingView::withTexts(const std::function<void()>& action)
{
    if (!m_finder.empty()) {
        action();
        return;
    }
    m_page->runJavaScript(
        QStringLiteral("finder.texts()"),
        [self = QPointer<WebReadingView>(this), serial = m_serial, action](const QVariant& result) {
            if (!self || serial != self->m_serial) {
                return;
            }
            std::vector<std::string> texts;
            for (const QVariant& text : result.toList()) {
                texts.push_back(text.toString().toStdString());
            }
            self->m_finder = page::TextFinder(texts);
            action();
        });
}

void WebReadingView::mark(const std::function<std::vector<page::FoundRange>(const page::TextFinder&)>& find,
                          BlockId at)
{
    whenFilled([this, find, at] {
        withTexts([this, find, at] {
            QJsonArray flat;
            for (const page::FoundRange& range : find(m_finder)) {
                flat.append(range.text);
                flat.append(range.begin);
                flat.append(range.end);
            }
            call(QStringLiteral("finder.show"), {QJsonValue(flat), idText(at.value)});
        });
    });
}

void WebReadingView::find(const QString& text)
{
    mark([phrase =
              text.toStdString()](const page::TextFinder& finder) { return finder.find(phrase, findLimit); },
         {});
}

void WebReadingView::showMatches(const QStringList& words, BlockId at)
{
    std::vector<std::string> list;
    for (const QString& word : words) {
        list.push_back(word.toStdString());
    }
    mark([list](const page::TextFinder& finder) { return finder.findWords(list, findLimit); }, at);
}

void WebReadingView::findNext(int by)
{
    call(QStringLiteral("finder.next"), {by});
}

void WebReadingView::printToPdf(const QString& file)
{
    whenFilled([this, file] {
        const QPageLayout page(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(16, 18, 16, 18),
                               QPageLayout::Millimeter);
        m_page->printToPdf(file, page);
    });
}

void WebReadingView::printFile(const QString& html, const QString& pdf)
{
    if (m_printer == nullptr) {
        m_printer = new FilePrinter(this);
        connect(m_printer, &FilePrinter::printed, this, &WebReadingView::pdfPrinted);
    }
    m_printer->print(html, pdf);
}

} // namespace duizhao::ui
