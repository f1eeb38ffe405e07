#pragma once

#include "core/importer/ImportReport.h"
#include "ui/commands/Parts.h"
#include "ui/library/LibraryPlace.h"

#include <QObject>

#include <vector>

namespace duizhao::ui {

class MiddlePane;
class PaneKeeper;
class SearchCommands;

/// Where the reader goes: places of the library, issues, links, what was just imported, and from pane to
/// pane.
class Navigation final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Navigation(const Parts& parts, MiddlePane& middle, PaneKeeper& panes, SearchCommands& search,
               QObject* parent);

    /// The place that was chosen and the article that lay open when the window was last closed.
    void resume();
    void showIssue(IssueId issue);
    /// The issue at the first of its pairs that should be checked, or where it was left when none should.
    void showFirstToCheck(IssueId issue);
    /// The first issue that an import brought, if it brought one.
    void showImported(const std::vector<importer::ImportReport>& reports);
    /// Where a `duizhao:` link leads; says so when that is not there.
    void openLink(const QString& link);

signals:
    void failed(const duizhao::Error& error);

private:
    void connectMenus();
    void connectPanes();
    void placeChosen(const LibraryPlace& place);

    Parts m_parts;
    MiddlePane& m_middle;
    PaneKeeper& m_panes;
    SearchCommands& m_search;
};

} // namespace duizhao::ui
