#pragma once

#include "core/library/Library.h"
#include "core/model/AnnotationFilter.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QToolButton;

namespace duizhao::ui {

class FailureNote;
/// What narrows the list of notes: words, colours, kind, tag, publication, date, lost places; and its order.
class AnnotationFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit AnnotationFilterBar(const library::Library& library, QWidget* parent = nullptr);

    [[nodiscard]] model::AnnotationFilter filter() const;
    /// Something narrows the list.
    [[nodiscard]] bool isActive() const;
    void clear();
    /// Colours, tags or publications may have changed; what is chosen stays chosen while it is there.
    void refresh();
    /// How many marks have lost their text.
    void setLost(int count);
    void startSearch();
    [[nodiscard]] QLineEdit* searchField() const { return m_search; }

signals:
    void changed();
    /// From the search field to the list.
    void leftDownwards();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildColours(QWidget* parent);
    void buildLists();
    void paintColours();
    void fillTags();
    void fillPublications();
    void addDates(model::AnnotationFilter& filter) const;
    void tell();

    const library::Library& m_library;
    QLineEdit* m_search;
    std::array<QToolButton*, model::kMarkColours.size()> m_colours{};
    QComboBox* m_kind;
    QComboBox* m_tag;
    QComboBox* m_publication;
    QComboBox* m_date;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_order;
    QToolButton* m_lost;
    QToolButton* m_clear;
    FailureNote* m_failure;
    QTimer m_type;
};

} // namespace duizhao::ui
