#pragma once

#include "core/base/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace duizhao::exporter {

/// What `{{field}}` does to a value before it is written; `{{{field}}}` writes it as it is.
using TemplateEscape = std::function<std::string(const std::string&)>;
using TemplateFields = std::set<std::string, std::less<>>;

/// Fills a Mustache template (mustache.github.io; the library is kainjow's). Values: strings, false (its
/// section is left out), lists and objects. `known` are the names there are: any other is an error, so that
/// a slip of the pen is found. No partials, sections at most 32 deep.
/// Errors: InvalidArgument, naming `origin` with line and column (from 1, in characters).
[[nodiscard]] Result<std::string> fillTemplate(const std::string& text, const std::string& origin,
                                               const nlohmann::ordered_json& values,
                                               const TemplateFields& known, const TemplateEscape& escape);

} // namespace duizhao::exporter
