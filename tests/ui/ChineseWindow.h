#pragma once

#include "tests/ui/ScreenText.h"
#include "tests/ui/WindowFixture.h"

#include <QString>

#include <vector>

namespace duizhao::test {

/// A whole window in Chinese; what the files hold and are called may be English.
class ChineseWindow : public WindowFixture {
protected:
    ~ChineseWindow() override { closeWindow(); }

    /// Writes a file whose words may be shown.
    QString give(const QString& name, const QByteArray& text);
    /// Nothing that a person can read in any window is an English sentence.
    void expectChinese(const char* where);
    /// Imports through the window and looks at the details of every row.
    void importAndLook(const QStringList& files, std::vector<importer::ImportReport>& reports);
    /// Triggers an action and looks at what it opens, which is closed again: a dialog that stays until it is
    /// closed, or a window.
    void lookAt(ui::ActionId id, const char* what);

    ChineseWords m_words;
    QString m_allowed;
};

} // namespace duizhao::test
