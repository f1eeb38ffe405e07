#include "ui/reading/web/PageScheme.h"
#include "ui/reading/web/WebReadingView.h"

/// The library's one entry, looked up by name. The caller (or `parent`) owns the view. UI thread only, with
/// Qt::AA_ShareOpenGLContexts set before the application was made.
extern "C" Q_DECL_EXPORT duizhao::ui::ReadingView* createReadingView(QWidget* parent)
{
    duizhao::ui::registerPageScheme();
    return new duizhao::ui::WebReadingView(parent);
}
