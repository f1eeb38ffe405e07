#pragma once

#include "ui/commands/Parts.h"
#include "ui/library/Acts.h"

#include <QObject>

namespace duizhao::ui {

class MiddlePane;

/// What is read again, and where, when the library has changed or something else is chosen or opened.
class WindowRefresh final : public QObject {
    Q_OBJECT

public:
    /// `middle` outlives it, as the parts do.
    WindowRefresh(const Parts& parts, MiddlePane& middle, QObject* parent);

    /// All panes: the library has been changed by a program.
    void all();
    /// The tags of what is selected, or of what is read.
    void renewTags();
    void renewTitle();

private:
    void changed(Change change);

    Parts m_parts;
    MiddlePane& m_middle;
};

} // namespace duizhao::ui
