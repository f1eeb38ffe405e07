#pragma once

#include "core/document/Block.h"

#include <vector>

namespace duizhao::recognition {

/// Folds what a language model wrote around its text in one entry's body: the opening (`好的，以下是整理後的
/// 文稿：`, with the list of what it changed), closing sentences and the note about its editing (整理說明,
/// 修改说明 …) at the end, echoes of the prompt, the rules beside them. Both scripts are alike to it. Only at
/// the two ends of a body; a section whose items do not speak of text and its editing stays (健康建議,
/// 投資建議 are content). The phrases are in ChatterPhrases.
void foldChatter(std::vector<document::Block>& body);

} // namespace duizhao::recognition
