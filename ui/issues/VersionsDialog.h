#pragma once

#include "core/library/acts/VersionDiff.h"
#include "core/library/acts/Versions.h"

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QStandardItemModel;
class QTextBrowser;
class QTreeView;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class IssueActs;

/// All versions that an issue's editions, or one article, ever had; what two of them say differently; and
/// making one the current one. One version chosen is compared with the current one (the current one with the
/// one before it), two with each other. Window-modal.
class VersionsDialog final : public QDialog {
    Q_OBJECT

public:
    /// Of the issue as a whole, or, where `only` is given, of that article of it.
    VersionsDialog(const library::Library& library, IssueActs& acts, IssueId issue, ArticleId only,
                   QWidget* parent = nullptr);
    ~VersionsDialog() override;

    struct Row {
        EditionId edition;
        int number = 0;
        bool current = false;
        QString kind; ///< of the edition
        QString date;
        QString file;
        QString size;
    };
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] QTreeView* view() const { return m_view; }
    /// What is compared now; none: there is nothing to compare.
    [[nodiscard]] const std::optional<library::VersionDiff>& difference() const { return m_diff; }

private:
    void build();
    [[nodiscard]] QWidget* buttonRow();
    void read();
    [[nodiscard]] Result<std::vector<Row>> readRows() const;
    [[nodiscard]] Result<std::vector<Row>> readIssueRows() const;
    [[nodiscard]] Result<std::vector<Row>> readArticleRows() const;
    [[nodiscard]] QString kindOf(EditionId edition) const;
    void fill();
    /// The two that are to be compared, the older first; fewer: there are none.
    [[nodiscard]] std::vector<Row> compared() const;
    void compare();
    void makeCurrent();
    [[nodiscard]] const Row* chosen() const;

    const library::Library& m_library;
    IssueActs& m_acts;
    IssueId m_issue;
    ArticleId m_only;
    std::vector<Row> m_rows;
    std::optional<library::VersionDiff> m_diff;
    QStandardItemModel* m_model;
    QLabel* m_heading;
    QTreeView* m_view;
    QLabel* m_compared;
    QLabel* m_summary;
    QTextBrowser* m_text;
    QPushButton* m_make;
};

} // namespace duizhao::ui
