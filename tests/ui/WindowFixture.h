#pragma once

#include "core/base/Clock.h"
#include "core/importer/Importer.h"
#include "core/library/Library.h"
#include "core/model/Records.h"
#include "tests/support/FakePrompts.h"
#include "tests/support/FakeReadingView.h"
#include "ui/window/MainWindow.h"

#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace duizhao::test {

/// A library in a folder of its own, with a window over it: fresh for each test.
class WindowFixture : public testing::Test {
protected:
    WindowFixture();
    ~WindowFixture() override;

    /// Writes a file into the test's folder and returns its path.
    QString write(const QString& name, const QByteArray& text) const;
    /// A bilingual article under two headings with two pairs each, our own text.
    [[nodiscard]] static QByteArray letter();
    /// One text of ours in two languages; towards the end they part.
    [[nodiscard]] static QByteArray heronInEnglish();
    [[nodiscard]] static QByteArray heronInChinese();
    /// The sample issue that comes with the program: a letter and four stories.
    [[nodiscard]] static QString sample();
    /// A digest of three entries, the last one a stub.
    [[nodiscard]] static QByteArray digest();
    /// Imports on this thread; fails the test when that fails.
    importer::ImportReport import(const QString& file);
    /// Makes (or makes anew) the window with a fake page, shown and active.
    ui::MainWindow& open();
    void closeWindow();
    /// Opens the letter's page and goes to its first pair with both halves.
    ui::PairPlace read(const importer::ImportReport& report);
    [[nodiscard]] std::vector<model::ArticleSummary> articles(const model::ArticleFilter& filter = {}) const;
    void trigger(ui::ActionId id);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<QSettings> m_settings;
    FakePrompts m_prompts;
    FakeReadingView* m_view = nullptr;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Waits for what an event loop will bring about; false when it does not come.
template <typename Condition>
[[nodiscard]] bool soon(Condition condition);

} // namespace duizhao::test

#include <QTest>

template <typename Condition>
bool duizhao::test::soon(Condition condition)
{
    return QTest::qWaitFor(condition, 10'000);
}
