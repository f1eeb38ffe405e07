#include "app/desktop/RunReader.h"

#include "app/desktop/Application.h"
#include "app/desktop/HeadlessRender.h"
#include "app/desktop/PrintPage.h"
#include "app/desktop/ReaderApplication.h"
#include "core/base/Clock.h"
#include "ui/dialogs/DesktopPrompts.h"

namespace duizhao::desktop {

int runReader(ReaderApplication& qt, const Options& options, QSettings& store, const logging::Log& log)
{
    const SystemClock clock;
    if (!options.headlessFolder.isEmpty())
        return renderHeadless(options.headlessFolder, clock, log);
    if (!options.pageToPrint.isEmpty() && options.files.size() == 1)
        return printPage(options.pageToPrint, options.files.first(), log);
    ui::DesktopPrompts prompts;
    qt.setTell([&prompts](const QString& what) {
        prompts.tell(nullptr, ReaderApplication::tr("Duizhao has to end"), what, {});
    });
    Application application(options, prompts, store, clock, log);
    if (!application.start())
        return options.link.isEmpty() ? 1 : 0;
    return ReaderApplication::exec();
}

} // namespace duizhao::desktop
