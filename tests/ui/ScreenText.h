#pragma once

#include <QLocale>
#include <QStringList>

class QWidget;

namespace duizhao::test {

/// Every text that a window shows or would show on being pointed at: labels, buttons, actions, rows of
/// models, tool tips, editors, titles; without markup and the marks of mnemonics.
[[nodiscard]] QStringList textsOf(const QWidget& window);

/// Runs of three and more words in Latin letters among the texts, apart from what `allowed` holds: the words
/// of imported files, names of files.
[[nodiscard]] QStringList englishIn(const QStringList& texts, const QString& allowed);

[[nodiscard]] bool hasChinese(const QString& text);

/// The program speaks Chinese from construction to destruction.
class ChineseWords {
public:
    ChineseWords();
    ~ChineseWords();
    ChineseWords(const ChineseWords&) = delete;
    ChineseWords& operator=(const ChineseWords&) = delete;

private:
    QLocale m_before;
};

} // namespace duizhao::test
