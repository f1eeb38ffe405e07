#pragma once

#include <QString>

namespace duizhao {

/// Pictures of one part of the program each, into this folder.
void shootUpkeep(const QString& folder);
void shootSearch(const QString& folder);
void shootMarks(const QString& folder);

} // namespace duizhao
