#include "tests/ui/reading/ReadingFixture.h"

#include "ui/reading/web/ReadingPage.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>

extern "C" duizhao::ReadingView* createReadingView(QWidget* parent);

namespace duizhao::test {

namespace {

constexpr int patience = 10'000; // ms: a broken page must not hang the run

} // namespace

ReadingTest::ReadingTest() : view(createReadingView(nullptr))
{
    view->resize(1100, 800);
    view->show();
    QObject::connect(static_cast<ReadingPage*>(page()), &ReadingPage::scriptFailed, view.get(),
                     [this](const QString& message) { m_scriptErrors.append(message); });
}

ReadingTest::~ReadingTest()
{
    EXPECT_EQ(m_scriptErrors.join("\n").toStdString(), "");
}

QWebEnginePage* ReadingTest::page() const
{
    return view->findChild<QWebEngineView*>()->page();
}

void ReadingTest::show(ReadingDocument document, PairPlace place)
{
    QSignalSpy loaded(view.get(), &ReadingView::loaded);
    view->showDocument(std::make_shared<const ReadingDocument>(std::move(document)), place);
    waitFor(loaded);
}

void ReadingTest::setLook(const std::function<void(Appearance&)>& change)
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
    const bool came = QTest::qWaitFor([&] { return eval(expression).toBool(); }, patience);
    EXPECT_TRUE(came) << expression.toStdString();
}

void ReadingTest::waitFor(QSignalSpy& spy, int already)
{
    EXPECT_TRUE(QTest::qWaitFor([&] { return spy.count() > already; }, patience))
        << spy.signal().toStdString() << " did not come";
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
