#include "tests/ui/ChineseWindow.h"

#include "core/base/Reasons.h"
#include "core/storage/Database.h"
#include "ui/Errors.h"
#include "ui/import/ReportModel.h"
#include "ui/upkeep/CheckDialog.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QListWidget>
#include <QTreeView>

#include <algorithm>

namespace duizhao::ui {

namespace {

using test::ChineseWindow;
using test::soon;

} // namespace

TEST_F(ChineseWindow, importsAndTheirReportsSpeakChinese)
{
    open();
    expectChinese("at the start");
    std::vector<importer::ImportReport> reports;
    const QString digestFile = give("digest.md", digest());
    importAndLook({give("letter.md", letter()), digestFile, give("paper.md", "%PDF-1.7\n\x01\x02\x03"),
                   give("picture.md", "\x89PNG\r\n\x1A\n\x01\x02"), give("empty.md", ""),
                   give("blanks.md", "  \n \n"),
                   give("damaged.md", "fine so far \xE4\xB8 and \xFF\xFE\x81\x8D gone"),
                   m_folder.filePath(QStringLiteral("missing.md"))},
                  reports);
    importAndLook({digestFile, give("heron.en.md", heronInEnglish()), give("heron.zh.md", heronInChinese())},
                  reports);
    importAndLook({give("digest.md", digest() + digest().replace("12. ", "13. "))}, reports);
    importAndLook({give("geese.en.md", heronInEnglish().replace("heron", "goose")),
                   give("geese.zh.md", heronInEnglish().replace("heron", "swan"))},
                  reports);
    const auto has = [&](importer::ImportOutcome outcome) {
        return std::ranges::count(reports, outcome, &importer::ImportReport::outcome) > 0;
    };
    EXPECT_TRUE(has(importer::ImportOutcome::Failed));
    EXPECT_TRUE(has(importer::ImportOutcome::Added));
    EXPECT_TRUE(has(importer::ImportOutcome::Unchanged));
    EXPECT_TRUE(has(importer::ImportOutcome::Updated));
    const auto told = [&](model::RemarkKind kind) {
        return std::ranges::any_of(reports, [&](const importer::ImportReport& report) {
            return std::ranges::count(report.remarks, kind, &model::Remark::kind) > 0;
        });
    };
    EXPECT_TRUE(told(model::RemarkKind::SideBySide));
    EXPECT_TRUE(told(model::RemarkKind::AlreadyHere));
    EXPECT_TRUE(told(model::RemarkKind::NewerVersion));
    EXPECT_TRUE(told(model::RemarkKind::EntriesWithoutBody));
    EXPECT_TRUE(told(model::RemarkKind::BothEnglish));
}

TEST_F(ChineseWindow, aCheckSpeaksChinese)
{
    import(give("letter.md", letter()));
    ASSERT_TRUE(m_library->session().database.execute(
        "PRAGMA foreign_keys = OFF;"
        "UPDATE issue_tally SET shown = 40; UPDATE search_article SET hash = 1;"
        "UPDATE block SET ordinal = 77 WHERE id = 3; DELETE FROM bead_block WHERE block_id = 2;"
        "INSERT INTO issue (uuid, title) VALUES ('nobody', '');"
        "INSERT INTO article_tag (article_id, tag_id, by_person) VALUES (999, 999, 0);"));
    open();
    trigger(ActionId::CheckLibrary);
    auto* dialog = m_window->findChild<CheckDialog*>();
    ASSERT_NE(dialog, nullptr);
    expectChinese("while checking");
    ASSERT_TRUE(soon([&] { return !dialog->isBusy(); }));
    EXPECT_GE(dialog->findChild<QListWidget*>()->count(), 5);
    m_allowed += QStringLiteral(" article_tag article tag ");
    expectChinese("check");
}

TEST_F(ChineseWindow, everyErrorSpeaksChinese)
{
    open();
    for (int reason = 1; reason <= static_cast<int>(Reason::Last); ++reason) {
        const Error error = errorOf(static_cast<Reason>(reason), {"a", "b", "c", "d", "e"});
        m_window->showError(error);
        expectChinese(error.message.c_str());
        const QString more = detail(error);
        EXPECT_TRUE(more.isEmpty() || test::hasChinese(more)) << more.toStdString();
    }
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Unexpected); ++kind) {
        m_window->showError(Error{static_cast<ErrorKind>(kind), "What core says for the log.", 7});
        expectChinese("a kind without a reason");
        EXPECT_TRUE(detail(Error{static_cast<ErrorKind>(kind), "What core says for the log."}).isEmpty());
    }
}

} // namespace duizhao::ui
