#include "tests/ui/reading/ReadingFixture.h"

#include "ui/reading/web/ReadingPage.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>

extern "C" duizhao::ui::ReadingView* createReadingView(QWidget* parent);

namespace duizhao::test {

namespace {

constexpr int patience = 10'000; // ms: a broken page must not hang the run

} // namespace

std::unique_ptr<ui::ReadingView> ReadingTest::view;

void ReadingTest::SetUpTestSuite()
{
    view.reset(createReadingView(nullptr));
    view->show();
}

void ReadingTest::TearDownTestSuite()
{
    view.reset();
}

ReadingTest::ReadingTest()
{
    view->resize(1100, 800);
    view->setPalette({});
    view->setAppearance(m_look);
    m_errors =
        QObject::connect(static_cast<ui::ReadingPage*>(page()), &ui::ReadingPage::scriptFailed, view.get(),
                         [this](const QString& message) { m_scriptErrors.append(message); });
}

ReadingTest::~ReadingTest()
{
    QObject::disconnect(m_errors);
    EXPECT_EQ(m_scriptErrors.join("\n").toStdString(), "");
}

QWebEnginePage* ReadingTest::page() const
{
    return view->findChild<QWebEngineView*>()->page();
}

void ReadingTest::show(model::ReadingDocument document, ui::PairPlace place)
{
    QSignalSpy loaded(view.get(), &ui::ReadingView::loaded);
    view->showDocument(std::make_shared<const model::ReadingDocument>(std::move(document)), place);
    waitFor(loaded);
}

void ReadingTest::setLook(const std::function<void(ui::Appearance&)>& change)
{
    change(m_look);
    view->setAppearance(m_look);
}

QVariant ReadingTest::eval(const QString& expression)
{
    QVariant result;
    QEventLoop loop;
    page()->runJavaScript(expression, [&](const QVariant& value) {
        result = value;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    return result;
}

void ReadingTest::waitFor(const QString& expression)
{
    const QDeadlineTimer deadline(patience);
    bool came = eval(expression).toBool();
    while (!came && !deadline.hasExpired()) {
        came = eval(expression).toBool();
    }
    EXPECT_TRUE(came) << expression.toStdString();
}

void ReadingTest::waitFor(QSignalSpy& spy, int already)
{
    // QTest::qWaitFor sleeps between events, and a page takes a hundred of them to load.
    const QDeadlineTimer deadline(patience);
    while (spy.count() <= already && !deadline.hasExpired()) {
        spy.wait(static_cast<int>(deadline.remainingTime()));
    }
    EXPECT_GT(spy.count(), already) << spy.signal().toStdString() << " did not come";
}

void ReadingTest::click(const QString& selector)
{
    const QVariantList place = eval(QStringLiteral("(() => { const box = document.querySelector(`%1`)"
                                                   ".getBoundingClientRect(); return [box.x + box.width / 2, "
                                                   "box.y + box.height / 2]; })()")
                                        .arg(selector))
                                   .toList();
    ASSERT_EQ(place.size(), 2) << selector.toStdString();
    const QPoint point(qRound(place[0].toDouble()), qRound(place[1].toDouble()));
    QTest::mouseClick(view->findChild<QWebEngineView*>()->focusProxy(), Qt::LeftButton, {}, point);
}

} // namespace duizhao::test
