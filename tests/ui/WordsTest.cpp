#include "ui/Words.h"

#include "tests/support/Folders.h"
#include "tests/support/SharedFiles.h"
#include "ui/ActText.h"
#include "ui/Errors.h"
#include "ui/Settings.h"
#include "ui/Text.h"
#include "ui/Translations.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace duizhao::ui {

TEST(Words, everyKindOfErrorHasASentenceOfItsOwn)
{
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Unexpected); ++kind) {
        const QString text = sentence(Error{static_cast<ErrorKind>(kind), "core says this", 7});
        EXPECT_FALSE(text.isEmpty()) << kind;
        EXPECT_NE(text, QStringLiteral("core says this")) << kind;
    }
}

TEST(Words, damagedTextSaysWhere)
{
    EXPECT_EQ(sentence(Error{ErrorKind::BadEncoding, {}, 4711}),
              QStringLiteral("The text is damaged at byte 4711, so nothing of it was imported."));
}

TEST(Words, everyActSaysWhatUndoWouldTakeBack)
{
    for (int kind = 0; kind <= static_cast<int>(library::ActKind::PairsEdited); ++kind)
        EXPECT_FALSE(actText({static_cast<library::ActKind>(kind), 2, "AI", {}}).isEmpty()) << kind;
    EXPECT_EQ(actText({library::ActKind::TagAdded, 3, "AI", {}}),
              QStringLiteral("add tag “AI” to 3 articles"));
    EXPECT_EQ(actText({library::ActKind::Archived, 1, {}, {}}), QStringLiteral("archive 1 article"));
}

TEST(Words, everyActSaysWhatHasBeenDone)
{
    for (int kind = 0; kind <= static_cast<int>(library::ActKind::PublicationCut); ++kind) {
        const library::HistoryEntry entry{static_cast<library::ActKind>(kind), 2, "AI", {}};
        EXPECT_FALSE(doneText(entry).isEmpty()) << kind;
        EXPECT_NE(doneText(entry), actText(entry)) << kind;
    }
    EXPECT_EQ(doneText({library::ActKind::TagAdded, 3, "AI", {}}),
              QStringLiteral("Tag “AI” added to 3 articles"));
    EXPECT_EQ(doneText({library::ActKind::NoteDeleted, 1, {}, {}}), QStringLiteral("Note deleted"));
    EXPECT_EQ(doneText({library::ActKind::Trashed, 1, {}, {}}),
              QStringLiteral("1 article moved to the trash"));
}

TEST(Words, anImportOfSeveralFilesIsToldByTheirNumber)
{
    EXPECT_EQ(actText({library::ActKind::Imported, 1, "a.md", {}}), QStringLiteral("import “a.md”"));
    EXPECT_EQ(actText({library::ActKind::Imported, 2, "a.md", {}}), QStringLiteral("import of 2 files"));
    EXPECT_EQ(doneText({library::ActKind::Imported, 90, "a.md", {}}), QStringLiteral("Imported 90 files"));
}

TEST(Words, aLongTitleKeepsItsEndsWithinASentence)
{
    EXPECT_EQ(shortened(QStringLiteral("Short"), 44), QStringLiteral("Short"));
    const QString english =
        QStringLiteral("What everyone should have known about lighthouses by now, Issue 352");
    EXPECT_LE(shortened(english, 44).size(), 44);
    EXPECT_TRUE(shortened(english, 44).startsWith(QStringLiteral("What everyone")));
    EXPECT_TRUE(shortened(english, 44).endsWith(QStringLiteral("Issue 352")));
    const QString chinese = QString(40, QChar(0x706F)) + QStringLiteral("第 9 期");
    EXPECT_LE(shortened(chinese, 44).size(), 24);
    EXPECT_TRUE(shortened(chinese, 44).endsWith(QStringLiteral("第 9 期")));
    EXPECT_LT(actText({library::ActKind::IssueRenamed, 1, english.toStdString(), {}}).size(), 64);
}

TEST(Words, whatCannotBeReadIsNotSaidToBeUnwritable)
{
    const Error storage{ErrorKind::Storage, "disk I/O error"};
    EXPECT_TRUE(sentence(storage).contains(QStringLiteral("written")));
    EXPECT_FALSE(readSentence(storage).contains(QStringLiteral("written")));
    const Error damaged{ErrorKind::LibraryDamaged, "malformed"};
    EXPECT_EQ(readSentence(damaged), sentence(damaged));
}

TEST(Words, aDateThatIsNoneIsShownAsItStands)
{
    EXPECT_EQ(dateText("soon"), QStringLiteral("soon"));
    EXPECT_TRUE(dateText("2026-01-05").contains(QStringLiteral("2026")));
}

TEST(Settings, whatMakesNoSenseBecomesTheNearestThatDoes)
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    store.setValue(QStringLiteral("appearance/zoom"), 99);
    store.setValue(QStringLiteral("appearance/layout"), 12);
    store.setValue(QStringLiteral("appearance/englishSize"), QStringLiteral("huge"));
    const Appearance read = Settings(store).appearance();
    EXPECT_EQ(read.zoom, 3.0);
    EXPECT_EQ(read.layout, Layout::SideBySide);
    EXPECT_EQ(read.englishSize, Appearance{}.englishSize);
}

TEST(Settings, anAppearanceComesBackAsItWas)
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Appearance wanted;
    wanted.layout = Layout::Reveal;
    wanted.theme = Theme::Sepia;
    wanted.chineseFamily = QStringLiteral("Noto Serif CJK SC");
    wanted.zoom = 1.25;
    wanted.columnsSwapped = true;
    Settings settings(store);
    settings.setAppearance(wanted);
    EXPECT_EQ(settings.appearance(), wanted);
}

namespace {

int placeholders(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
    return static_cast<int>(text.count(placeholder));
}

} // namespace

TEST(Translations, theChineseIsComplete)
{
    const std::string text = test::readFile(test::sourceFolder() / "resources/translations/duizhao_zh_CN.ts");
    QXmlStreamReader xml(QByteArray::fromStdString(text));
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        if (xml.name() != QLatin1String("translation"))
            continue;
        EXPECT_FALSE(xml.attributes().hasAttribute(QStringLiteral("type"))) << source.toStdString();
        const QString translation = xml.readElementText();
        EXPECT_FALSE(translation.trimmed().isEmpty() && !source.trimmed().isEmpty()) << source.toStdString();
        EXPECT_EQ(placeholders(translation), placeholders(source)) << source.toStdString();
        ++messages;
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_GT(messages, 200);
}

TEST(Translations, theProgramSpeaksChineseAndEnglishAgain)
{
    const QLocale before;
    installTranslations(*qApp, QStringLiteral("zh_CN"));
    EXPECT_EQ(word(model::EditionKind::Summary), QStringLiteral("摘要"));
    EXPECT_EQ(articleCount(3), QStringLiteral("3 篇文章"));
    installTranslations(*qApp, QStringLiteral("en"));
    EXPECT_EQ(word(model::EditionKind::Summary), QStringLiteral("Summary"));
    QLocale::setDefault(before);
}

} // namespace duizhao::ui
