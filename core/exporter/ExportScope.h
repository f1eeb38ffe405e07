#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/AnnotationFilter.h"
#include "core/model/Records.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::exporter {

/// What to export. The first field that is set decides; none is refused.
struct ExportScope {
    std::optional<ArticleId> article;
    std::optional<IssueId> issue;
    std::optional<std::string> tag; ///< with those nested below it
    std::optional<model::ArticleFilter> filter;
    std::vector<ArticleId> selection; ///< in this order
    /// Of notes and cards: these marks alone; of all else: the articles they are on, oldest first.
    std::optional<model::AnnotationFilter> marks;
    bool library = false;
};

/// The articles of a scope, archived ones too unless a filter says otherwise: an issue's in reading order,
/// all others oldest first. Errors: NotFound (also when there is none); InvalidArgument (no scope).
[[nodiscard]] Result<std::vector<model::ArticleSummary>> articlesIn(const library::Session& library,
                                                                    const ExportScope& scope);

/// Which marks of those articles are meant, by UUID; none: all of them.
using MarkUuids = std::optional<std::set<std::string, std::less<>>>;
[[nodiscard]] Result<MarkUuids> marksIn(const library::Session& library, const ExportScope& scope);
/// Leaves out records that are not meant.
template <typename Record>
void keepOnly(const MarkUuids& meant, std::vector<Record>& records)
{
    if (meant) {
        std::erase_if(records, [&](const Record& record) { return !meant->contains(record.uuid); });
    }
}

/// Calls `use` with what is to be read of a scope, one document at a time, so that only one is in memory:
/// whole issues for an issue and for the library, single articles for all else. Stops at the first failure
/// of `use`. Errors: those of `articlesIn`, Cancelled, what reading may bring.
using UseDocument = std::function<Result<>(const model::ReadingDocument&)>;
[[nodiscard]] Result<> eachDocument(const library::Session& library, const ExportScope& scope,
                                    Progress& progress, const UseDocument& use);

/// What a scope is called: titles of the article or issue, `#tag`, or the titles given for all else.
struct ScopeName {
    std::string title;
    std::string titleZh;
    std::string source; ///< address, where the scope has one
    std::string date;
};
[[nodiscard]] Result<ScopeName> nameOf(const library::Session& library, const ExportScope& scope);

} // namespace duizhao::exporter
