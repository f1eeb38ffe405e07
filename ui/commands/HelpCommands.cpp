#include "ui/commands/HelpCommands.h"

#include "core/exporter/ExportVersions.h"
#include "core/library/Library.h"
#include "core/library/store/Places.h"
#include "core/library/upkeep/Diagnostics.h"
#include "ui/Actions.h"
#include "ui/Text.h"
#include "ui/dialogs/DiagnosticsDialog.h"
#include "ui/reading/ReadingPane.h"
#include "ui/reading/ReadingView.h"

#include <QAction>
#include <QGuiApplication>
#include <QLocale>

namespace duizhao::ui {

HelpCommands::HelpCommands(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connect(m_parts.actions[ActionId::CopyDiagnostics], &QAction::triggered, this,
            &HelpCommands::showDiagnostics);
}

void HelpCommands::showDiagnostics()
{
    auto* dialog = new DiagnosticsDialog(diagnostics(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString HelpCommands::diagnostics() const
{
    library::DiagnosticsRequest request;
    request.program = "duizhao " + utf8(QCoreApplication::applicationVersion());
    request.components = exporter::exportVersions();
    request.components.push_back({"Qt", qVersion()});
    if (const ReadingView* view = m_parts.reading.view(); view != nullptr && !view->engine().isEmpty())
        request.components.push_back({"QtWebEngine", utf8(view->engine())});
    request.components.push_back({"platform", utf8(QGuiApplication::platformName())});
    request.components.push_back({"language", utf8(QLocale().name())});
    if (const auto file = m_parts.library.log().file(); !file.empty())
        request.logs = {file.parent_path() / library::kWindowLog, file.parent_path() / library::kCommandLog};
    const library::Session library = m_parts.library.session();
    return qstr(library::diagnosticsText(library::gatherDiagnostics(request, &library, {})));
}

} // namespace duizhao::ui
