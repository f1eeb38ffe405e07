#include "tests/ui/ScreenText.h"
#include "ui/Errors.h"
#include "ui/reading/Sentences.h"
#include "ui/reading/Standing.h"

#include <gtest/gtest.h>

namespace duizhao::ui {

TEST(Kinds, everyKindIsSaidInBothLanguages)
{
    const auto all = [] {
        QStringList said;
        const std::vector<Argument> arguments{"x", "y", "z", "u", "v"};
        for (int kind = 0; kind <= static_cast<int>(model::RemarkKind::Last); ++kind)
            said << sentence(model::Remark{static_cast<model::RemarkKind>(kind), arguments})
                 << sentence(model::Remark{static_cast<model::RemarkKind>(kind), {1, 2, 3, 4}});
        for (int kind = 0; kind <= static_cast<int>(library::FindingKind::Last); ++kind)
            said << sentence(library::Finding{static_cast<library::FindingKind>(kind), arguments});
        for (int reason = 1; reason <= static_cast<int>(Reason::Last); ++reason)
            said << sentence(static_cast<Reason>(reason), arguments);
        for (int kind = 0; kind < static_cast<int>(model::GroundKind::EqualNumbers); ++kind)
            said << words(model::Ground{static_cast<model::GroundKind>(kind), 1})
                 << words(model::Ground{static_cast<model::GroundKind>(kind), 3});
        for (int wording = 0; wording <= static_cast<int>(Wording::Last); ++wording)
            for (const long long number : {0, 1, 2})
                said << words(Worded{static_cast<Wording>(wording), number});
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Unexpected); ++kind)
            said << sentence(Error{static_cast<ErrorKind>(kind), "Core says this here.", 7});
        return said;
    };
    const QStringList english = all();
    const test::ChineseWords chinese;
    const QStringList translated = all();
    ASSERT_EQ(english.size(), translated.size());
    for (qsizetype i = 0; i < english.size(); ++i) {
        EXPECT_FALSE(english[i].isEmpty());
        EXPECT_FALSE(test::hasChinese(english[i])) << english[i].toStdString();
        EXPECT_TRUE(test::hasChinese(translated[i])) << translated[i].toStdString();
        EXPECT_TRUE(test::englishIn({translated[i]}, QStringLiteral("Markdown EPUB Office")).isEmpty())
            << translated[i].toStdString();
    }
}

TEST(Kinds, whatAnEarlierVersionNotedOfAPairIsSaidInChinese)
{
    const test::ChineseWords chinese;
    model::StoredBead bead;
    bead.reason = model::unpackGrounds("length, 3 shared names, 507 million = 5.07 亿, words used alike");
    EXPECT_EQ(reasonOf(bead), QStringLiteral("长度，3 个共同名称，507 million = 5.07 亿，用法相近的词"));
}

TEST(Kinds, onlyAReasonSaysMoreThanTheKind)
{
    EXPECT_EQ(sentence(errorOf(Reason::TagGone, {"sea"})), QStringLiteral("There is no tag \"sea\"."));
    const Error binary = errorOf(Reason::NotATextFile, {Worded{Wording::PdfDocument}});
    EXPECT_EQ(sentence(binary),
              QStringLiteral("This is not a text file. Save it as text or Markdown and import that."));
    EXPECT_TRUE(detail(binary).startsWith(QStringLiteral("This is a PDF document")));
    const Error bare{ErrorKind::NotReadable, "open: Permission denied (13)"};
    EXPECT_TRUE(detail(bare).isEmpty()) << "what is for the log is not shown";
}

} // namespace duizhao::ui
