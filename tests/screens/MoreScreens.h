#pragma once

#include <QString>

namespace duizhao {

/// Pictures of one part of the program each, into this folder.
void shootExport(const QString& folder);
void shootStatistics(const QString& folder);
void shootUpkeep(const QString& folder);
void shootSearch(const QString& folder);
void shootMarks(const QString& folder);
/// What panes show that cannot be read, and all keys.
void shootFailures(const QString& folder);

} // namespace duizhao
