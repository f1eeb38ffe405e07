#pragma once

#include "core/exporter/Exporter.h"
#include "core/library/Library.h"
#include "core/model/AnnotationFilter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace duizhao::ui {

/// What the reader has open or selected when asking for an export.
struct ExportChoice {
    std::optional<ArticleId> article;
    std::optional<IssueId> issue;
    std::optional<std::string> tag; ///< chosen first when it is set
    /// Sets of notes and what to call them; the first of them is chosen, whatever else is set.
    std::vector<std::pair<QString, model::AnnotationFilter>> marks;
};

/// What is exported, of what, and as what.
class ExportForm final : public QWidget {
    Q_OBJECT

public:
    enum class Pdf { Offered, Missing };

    ExportForm(const library::Library& library, const ExportChoice& choice, Pdf pdf,
               QWidget* parent = nullptr);

    [[nodiscard]] exporter::ExportRequest request() const;
    /// Something is chosen that could be exported.
    [[nodiscard]] bool isComplete() const;

signals:
    void changed();

private:
    void build(const ExportChoice& choice);
    void addMarks();
    void fillTags();
    void fillFormats();
    void renew();
    [[nodiscard]] exporter::ExportScope scope() const;
    [[nodiscard]] exporter::ExportKind kind() const;
    [[nodiscard]] exporter::ExportFormat format() const;

    const library::Library& m_library;
    ExportChoice m_choice;
    Pdf m_pdf;
    QComboBox* m_kind;
    QComboBox* m_format;
    QComboBox* m_template;
    QCheckBox* m_columns;
    std::vector<QRadioButton*> m_marks;
    QRadioButton* m_article;
    QRadioButton* m_issue;
    QRadioButton* m_tag;
    QComboBox* m_tags;
    QRadioButton* m_all;
};

} // namespace duizhao::ui
