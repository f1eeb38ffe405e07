#pragma once

#include <QString>

class QWidget;

namespace duizhao::ui {
class ReadingView;
} // namespace duizhao::ui

namespace duizhao::desktop {

/// A view or the reason why there is none.
struct LoadedView {
    ui::ReadingView* view = nullptr; ///< owned by its parent
    QString problem;
};

/// Loads the library with the reading page (and with it WebEngine) and makes a view. The library is looked
/// for beside the program, in the installation's library folder and in the build tree. It stays loaded.
[[nodiscard]] LoadedView loadReadingView(QWidget* parent);

} // namespace duizhao::desktop
