#pragma once

#include "core/base/Ids.h"
#include "core/library/Library.h"

#include <QWidget>

#include <vector>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace duizhao::ui {

class Acts;
class FailureNote;
class FlowLayout;

/// The tags of one article, or of several at once: chips that can be taken off, and a field that completes
/// the library's tags while one types. A tag that only some of several articles carry is shown fainter.
class TagEditor final : public QWidget {
    Q_OBJECT

public:
    TagEditor(const library::Library& library, Acts& acts, QWidget* parent = nullptr);

    void setArticles(std::vector<ArticleId> articles);
    /// Tags may have changed.
    void refresh();
    void startTyping();
    /// The names as shown, for the eyes of tests and screen readers.
    [[nodiscard]] QStringList shown() const { return m_shown; }

signals:
    void finished(); ///< the reader is done typing: Esc, or Enter in an empty field
    void tagChosen(const QString& tag);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addTyped();
    /// Whether all or only some of the articles carry a tag.
    enum class On { All, Some };
    void addChip(const QString& tag, On on);
    void clearChips();
    void renewKnown();

    const library::Library& m_library;
    Acts& m_acts;
    std::vector<ArticleId> m_articles;
    QStringList m_shown;
    QLabel* m_scope;
    FailureNote* m_failure;
    FlowLayout* m_chips;
    QLineEdit* m_field;
    QCompleter* m_completer;
    QStringListModel* m_known;
};

} // namespace duizhao::ui
