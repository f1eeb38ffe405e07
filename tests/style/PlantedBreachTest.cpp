// Every check of the folders' rules fails where the rule is broken: each breach is planted in a small tree of
// its own.

#include "tests/style/FolderRules.h"
#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace duizhao::style {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class PlantedBreach : public testing::Test {
protected:
    void SetUp() override
    {
        plant("core/base/CMakeLists.txt", "add_library(duizhao_base STATIC\n    A.cpp\n)\n");
        plant("core/text/CMakeLists.txt",
              "add_library(duizhao_text STATIC\n    B.cpp\n)\n"
              "target_link_libraries(duizhao_text PUBLIC duizhao_base\n    PRIVATE ICU::uc)\n");
        plant("core/model/CMakeLists.txt", "add_library(duizhao_model STATIC\n)\n"
                                           "target_link_libraries(duizhao_model PUBLIC duizhao_text)\n");
        plant("core/base/A.h", "namespace duizhao {\n} // namespace duizhao\n");
        plant("core/text/B.h", "#include \"core/base/A.h\"\nnamespace duizhao::text {\n}\n");
        plant("core/model/deep/C.h",
              "#include \"core/base/A.h\"\n#include \"core/text/B.h\"\n"
              "namespace duizhao::text {\nclass B;\n}\nnamespace duizhao::model {\n}\n");
    }

    void plant(const std::string& path, const std::string& text)
    {
        test::writeFile(m_folder.path() / path, text);
    }
    [[nodiscard]] const std::filesystem::path& root() const { return m_folder.path(); }

private:
    test::TempFolder m_folder;
};

} // namespace

TEST_F(PlantedBreach, aTreeThatKeepsTheRulesHasNone)
{
    EXPECT_THAT(includesWithoutALink(root()), IsEmpty());
    EXPECT_THAT(circles(root()), IsEmpty());
    EXPECT_THAT(strayNamespaces(root()), IsEmpty());
    EXPECT_THAT(includesOfQt(root(), "core"), IsEmpty());
}

TEST_F(PlantedBreach, anIncludeAgainstTheDirectionIsFound)
{
    plant("core/base/Up.h", "#pragma once\n#  include \"core/model/deep/C.h\"\nnamespace duizhao {\n}\n");
    EXPECT_THAT(includesWithoutALink(root()), ElementsAre("core/base/Up.h: core/model/deep/C.h"));
}

TEST_F(PlantedBreach, anIncludeOfAFolderWithoutALibraryIsFound)
{
    plant("core/model/Lost.h", "#include \"core/nowhere/D.h\"\nnamespace duizhao::model {\n}\n");
    EXPECT_THAT(includesWithoutALink(root()), ElementsAre("core/model/Lost.h: core/nowhere/D.h"));
}

TEST_F(PlantedBreach, aCircleOfLinkListsIsFound)
{
    plant("core/base/CMakeLists.txt", "add_library(duizhao_base STATIC\n    A.cpp\n)\n"
                                      "target_link_libraries(duizhao_base PRIVATE duizhao_model)\n");
    EXPECT_THAT(circles(root()),
                ElementsAre("duizhao_base -> duizhao_model -> duizhao_text -> duizhao_base"));
}

TEST_F(PlantedBreach, aFileInAnotherFoldersNamespaceIsFound)
{
    plant("core/text/Guest.cpp", "namespace duizhao::model {\n} // namespace duizhao::model\n");
    EXPECT_THAT(strayNamespaces(root()), ElementsAre("core/text/Guest.cpp: duizhao::model"));
}

TEST_F(PlantedBreach, qtIsFoundInEveryFormOfItsHeaders)
{
    plant("core/text/Q1.h", "#include <QString>\n");
    plant("core/text/Q2.h", "#include <QtCore/QString>\n");
    plant("core/text/Q3.h", "#include <QtWidgets>\n");
    plant("core/text/Q4.h", "#include \"QtGui/qicon.h\"\n");
    plant("core/text/Quiet.h", "#include <Quiet.h>\n#include <qpdf/QPDF.hh>\n");
    EXPECT_THAT(includesOfQt(root(), "core"),
                ElementsAre("core/text/Q1.h: QString", "core/text/Q2.h: QtCore/QString",
                            "core/text/Q3.h: QtWidgets", "core/text/Q4.h: QtGui/qicon.h"));
}

TEST_F(PlantedBreach, aLayerAboveIsFound)
{
    plant("core/text/Up.cpp", "#include \"ui/MainWindow.h\"\n");
    plant("ui/Window.cpp", "#include \"app/desktop/Application.h\"\n");
    EXPECT_THAT(includesOf(root(), "core", "ui/"), ElementsAre("core/text/Up.cpp: ui/MainWindow.h"));
    EXPECT_THAT(includesOf(root(), "ui", "app/"), ElementsAre("ui/Window.cpp: app/desktop/Application.h"));
}

TEST_F(PlantedBreach, aCLibrarySeenElsewhereIsFound)
{
    plant("core/storage/Own.cpp", "#include <sqlite3.h>\n");
    plant("ui/Own.cpp", "#include <sqlite3.h>\n");
    EXPECT_THAT(libraryHeadersSeenElsewhere(root(), "sqlite3", "core/storage/"),
                ElementsAre("ui/Own.cpp: sqlite3.h"));
}

} // namespace duizhao::style
