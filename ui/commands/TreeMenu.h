#pragma once

#include "ui/commands/Parts.h"
#include "ui/library/LibraryPlace.h"

#include <QObject>
#include <QPoint>

class QMenu;

namespace duizhao::ui {

class FileCommands;
class IssueCommands;

/// The context menu of the library tree.
class TreeMenu final : public QObject {
    Q_OBJECT

public:
    TreeMenu(const Parts& parts, FileCommands& files, IssueCommands& issues, QObject* parent);

    void show(const LibraryPlace& place, const QPoint& globalPosition);

private:
    void setRead(const LibraryPlace& place);
    /// Of what has a name of the reader's: a publication, a tag.
    void rename(const LibraryPlace& place);
    void fillForPublication(QMenu& menu, PublicationId publication);
    void fillForIssue(QMenu& menu, IssueId issue);
    void addColours(QMenu& menu, const std::string& tag);
    void fillForTrash(QMenu& menu);
    void emptyTrash(int count);

    Parts m_parts;
    FileCommands& m_files;
    IssueCommands& m_issues;
};

} // namespace duizhao::ui
