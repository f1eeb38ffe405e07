#pragma once

#include "core/base/Reasons.h"
#include "core/library/upkeep/Finding.h"
#include "core/model/Ground.h"
#include "core/model/Remark.h"

#include <QString>

namespace duizhao::ui {

// The one place where a kind of core's becomes a sentence in the reader's language. The texts stand in core's
// tables, in English, which lupdate reads; numbers are written as the reader's locale does, names as they
// are.

[[nodiscard]] QString sentence(const model::Remark& remark);
[[nodiscard]] QString sentence(const library::Finding& finding);
[[nodiscard]] QString sentence(Reason reason, const std::vector<Argument>& arguments);
/// A part of a sentence: `3 shared names`.
[[nodiscard]] QString words(const model::Ground& ground);
[[nodiscard]] QString words(const Worded& part);

} // namespace duizhao::ui
