#pragma once

#include "core/page/TextFinder.h"
#include "ui/reading/ReadingView.h"

#include <QJsonArray>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QWebEngineProfile;
class QWebEngineView;

namespace duizhao::ui {

class FilePrinter;
class PageBridge;
class PageFeed;
class PageSchemeHandler;
class ReadingPage;
class RequestGuard;

/// The reading pane with QtWebEngine. One off-the-record profile, one page; every document is a load of
/// `reader://page/document/N`. What is asked before the page is ready waits until it is.
class WebReadingView final : public ReadingView {
    Q_OBJECT

public:
    explicit WebReadingView(QWidget* parent = nullptr);
    ~WebReadingView() override;

    void showDocument(std::shared_ptr<const model::ReadingDocument> document, PairPlace place) override;
    void setAppearance(const Appearance& appearance) override;
    void refreshMarks(std::vector<model::Annotation> notes,
                      std::vector<model::BookmarkRecord> bookmarks) override;
    void showPairs(std::shared_ptr<const model::ReadingDocument> document, PairPlace place) override;
    void setRepair(const RepairMarks& marks) override;
    void moveCut(int by) override;
    void stepPair(int by) override;
    void stepSentence(int by) override;
    void stepArticle(int by) override;
    void goToPair(PairPlace place) override;
    void goToBlock(BlockId block) override;
    void goToArticle(ArticleId article) override;
    void setRevealed(bool held) override;
    void find(const QString& text) override;
    void showMatches(const QStringList& words, BlockId at) override;
    void findNext(int by) override;
    void setMarkTitles(const QStringList& titles) override;
    void applyMark(MarkOrder order) override;
    void chooseMark(AnnotationId note) override;
    void stepMark(int by) override;
    void startSelecting() override;
    void printToPdf(const QString& file) override;
    void printFile(const QString& html, const QString& pdf) override;
    [[nodiscard]] PairPlace currentPair() const override { return m_current; }
    [[nodiscard]] QString engine() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpProfile();
    void connectBridge();
    void load(PairPlace place);
    void open(const QByteArray& html);
    void fill(const QJsonArray& sections);
    /// Once all sections of the document are on the page.
    void whenFilled(std::function<void()> action);
    /// Calls a function of the page's script; before the page is ready it waits.
    void call(const QString& function, const QJsonArray& arguments = {});
    void whenReady(std::function<void()> action);
    /// Off this thread: a long pair takes a moment. The page is told when it is done.
    void matchSentences(BeadId bead);
    void replacePairs(const std::shared_ptr<const model::ReadingDocument>& document, PairPlace place);
    void applyTheme();
    void mark(const std::function<std::vector<page::FoundRange>(const page::TextFinder&)>& find, BlockId at);
    void withTexts(const std::function<void()>& action);
    void drawMarks(); ///< `m_notes`
    [[nodiscard]] QJsonObject appearanceJson() const;
    [[nodiscard]] bool isDark() const;

    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<ReadingPage> m_page; ///< goes before its profile
    QWebEngineView* m_view = nullptr;
    PageSchemeHandler* m_scheme = nullptr;
    RequestGuard* m_guard = nullptr;
    PageBridge* m_bridge = nullptr;
    FilePrinter* m_printer = nullptr; ///< made when it is needed
    std::unique_ptr<PageFeed> m_feed; ///< of the document that is open

    std::shared_ptr<const model::ReadingDocument> m_document;
    Appearance m_appearance;
    QStringList m_markTitles;
    std::vector<model::Annotation> m_notes; ///< of the document, as they are now
    PairPlace m_current;
    RepairMarks m_repair;
    page::TextFinder m_finder; ///< of the texts on the page; empty until the first find in a document
    int m_serial = 0;          ///< of the document that was asked for last
    bool m_ready = false;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace duizhao::ui
