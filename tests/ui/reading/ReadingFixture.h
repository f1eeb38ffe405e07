#pragma once

#include "core/model/Records.h"
#include "ui/reading/ReadingView.h"

#include <QSignalSpy>
#include <QStringList>
#include <QVariant>

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <utility>

class QWebEnginePage;

namespace duizhao::test {

/// A reading pane on an (offscreen) screen, and ways to look into its page. The tests of a suite share one
/// pane, as documents do in the program: a browser of its own for each would take longer than the test.
class ReadingTest : public ::testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    ReadingTest();
    ~ReadingTest() override;

    /// Shows a document and waits until it is on screen; fails when that takes more than ten seconds.
    void show(model::ReadingDocument document, ui::PairPlace place = {});
    void setLook(const std::function<void(ui::Appearance&)>& change);

    /// The value of a JavaScript expression in the page.
    [[nodiscard]] QVariant eval(const QString& expression);
    /// Waits until an expression is true; fails with the expression when it never becomes so.
    void waitFor(const QString& expression);
    /// Waits until the signal has come once more than `already` times.
    static void waitFor(QSignalSpy& spy, int already = 0);
    /// A mouse click in the middle of the first element that the selector names.
    void click(const QString& selector);

    [[nodiscard]] QWebEnginePage* page() const;
    /// Errors of the page's script and refusals of its security policy. Those left at the end fail the test.
    [[nodiscard]] QStringList takeScriptErrors() { return std::exchange(m_scriptErrors, {}); }

    static std::unique_ptr<ui::ReadingView> view; ///< at the start of each test as it was when it was made

private:
    ui::Appearance m_look;
    QMetaObject::Connection m_errors;
    QStringList m_scriptErrors;
};

} // namespace duizhao::test
