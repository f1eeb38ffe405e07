#pragma once

#include "core/model/Records.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace duizhao::ui {

class Actions;
class EditionTabs;
enum class ActionId;

/// The slim line over the page: which edition, which layout, what one does most. Where it is short of room
/// the layouts become a menu, then the editions, and then what has a key and a place in a menu goes; nothing
/// is cut off.
class ReadingHeader final : public QWidget {
    Q_OBJECT

public:
    explicit ReadingHeader(const Actions& actions, QWidget* parent = nullptr);

    /// nullptr: nothing is open, and the header is hidden.
    void setDocument(const model::ReadingDocument* document);
    /// Two columns were asked for, and the page has room for one: said here, since the layout stays chosen.
    void setStacked(bool stacked);
    [[nodiscard]] EditionTabs* editions() const { return m_editions; }

signals:
    void editionChosen(duizhao::EditionId edition);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(ActionId id);
    void buildLayoutMenu();
    void renewLayout();
    void renewTitle();
    void arrange();

    const Actions& m_actions;
    EditionTabs* m_editions;
    QLabel* m_title;
    QHBoxLayout* m_row;
    std::vector<QToolButton*> m_layouts;
    QToolButton* m_layoutMenu;
    QToolButton* m_library = nullptr; ///< brings the library back; shown while it is away
    std::vector<QToolButton*> m_others;
    std::vector<QToolButton*> m_spare; ///< of the others: the first to go
    QString m_issueTitle;              ///< of what lies open, where it is one article of more
    bool m_stacked = false;
};

} // namespace duizhao::ui
