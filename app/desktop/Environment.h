#pragma once

class QApplication;

namespace duizhao::ui {
class Settings;
} // namespace duizhao::ui

namespace duizhao::desktop {

struct Options;

/// Name and version, as Qt's own parts and the settings know them.
void nameProgram();

/// What has to be set before there is an application: drawing without the graphics card, unless the
/// reader chose otherwise (it is what makes the window stand in a tenth of the time; see README).
void prepareRendering(bool hardware);

/// Translation, icon, theme.
void prepareApplication(QApplication& application, const ui::Settings& settings, const Options& options);

} // namespace duizhao::desktop
