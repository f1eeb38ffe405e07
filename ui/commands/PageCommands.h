#pragma once

#include "ui/commands/Parts.h"
#include "ui/reading/Appearance.h"

#include <QObject>

namespace duizhao::ui {

class ReadingView;

/// Moving about the page and how it looks: pairs, articles, find, layouts, zoom, theme.
class PageCommands final : public QObject {
    Q_OBJECT

public:
    PageCommands(const Parts& parts, QObject* parent);

    /// The view has arrived: it gets the appearance, and the page's commands reach it.
    void setView(ReadingView* view);
    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectMoves();
    void connectLooks();
    void change(const Appearance& appearance);
    void zoom(double factor);
    void reveal(bool held);
    void goToPair();
    void editAppearance();
    void check();

    Parts m_parts;
    ReadingView* m_view = nullptr;
    Appearance m_appearance;
    bool m_revealed = false;
};

} // namespace duizhao::ui
