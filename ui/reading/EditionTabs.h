#pragma once

#include "core/model/Records.h"

#include <QStringList>
#include <QWidget>

class QActionGroup;
class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace duizhao::ui {

/// The editions of what lies open, the one that is read lit: a row of tabs, or a menu where there is no room
/// for them. Editions of one kind are counted.
class EditionTabs final : public QWidget {
    Q_OBJECT

public:
    explicit EditionTabs(QWidget* parent = nullptr);

    void setEditions(const std::vector<model::EditionSummary>& editions, EditionId shown);
    /// Which of the two forms is shown; chosen by the one who knows how much room there is.
    enum class Form { Row, Menu };
    void setForm(Form form);
    [[nodiscard]] Form form() const { return m_form; }
    /// What a form takes, in pixels.
    [[nodiscard]] int widthOf(Form form) const;
    /// As they are shown, in order.
    [[nodiscard]] QStringList names() const;

signals:
    void chosen(duizhao::EditionId edition);

private:
    void addTab(const model::EditionSummary& edition, const QString& name, const QString& tip, bool shown);

    QHBoxLayout* m_row;
    QButtonGroup* m_tabs;
    QToolButton* m_menuButton;
    QActionGroup* m_entries;
    Form m_form = Form::Row;
};

} // namespace duizhao::ui
