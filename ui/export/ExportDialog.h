#pragma once

#include "core/export/NotesExport.h"
#include "core/library/Library.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace duizhao {

class Prompts;

/// What the reader has open or selected when asking for an export.
struct ExportChoice {
    std::optional<ArticleId> article;
    std::optional<IssueId> issue;
    std::optional<std::string> tag; ///< chosen first when it is set
};

/// Notes as Markdown: of the article, the issue or a tag; with a preview of what will be written.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const Library& library, Prompts& prompts, const ExportChoice& choice,
                 QWidget* parent = nullptr);

    [[nodiscard]] ExportScope scope() const;

signals:
    void exported(const QString& file);

private:
    void build(const ExportChoice& choice);
    void fillTags(const ExportChoice& choice);
    void preview();
    void save();
    [[nodiscard]] QString suggestedName() const;

    const Library& m_library;
    Prompts& m_prompts;
    ExportChoice m_choice;
    QRadioButton* m_article;
    QRadioButton* m_issue;
    QRadioButton* m_tag;
    QComboBox* m_tags;
    QPlainTextEdit* m_preview;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace duizhao
