#pragma once

#include "core/model/Annotation.h"

#include <QWidget>

class QLabel;

namespace duizhao::ui {

/// What an annotation stands on, in both languages: a solid line in its colour beside what is marked, dots
/// beside its counterpart, as on the page.
class QuoteBlock final : public QWidget {
    Q_OBJECT

public:
    explicit QuoteBlock(QWidget* parent = nullptr);

    /// `longest`: characters of each quote that are shown; 0: all.
    void setMark(const model::Annotation& mark, int longest = 0);
    /// With the mouse; a click is then no longer heard by the parent.
    void setSelectable();
    [[nodiscard]] QLabel* first() const { return m_first; }
    [[nodiscard]] QLabel* second() const { return m_second; }
    [[nodiscard]] model::MarkColour colour() const { return m_colour; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_first;
    QLabel* m_second;
    model::AnnotationKind m_kind = model::AnnotationKind::Note;
    model::MarkColour m_colour = model::MarkColour::None;
};

} // namespace duizhao::ui
