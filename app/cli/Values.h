#pragma once

#include "app/cli/Program.h"
#include "core/importer/ImportReport.h"
#include "core/model/Records.h"
#include "core/search/Search.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::cli {

// Records as the JSON of --json; the keys are told in --help and stay.
[[nodiscard]] Json toJson(const importer::ImportReport& report);
[[nodiscard]] Json toJson(const model::IssueSummary& issue);
[[nodiscard]] Json toJson(const model::ArticleSummary& article);
[[nodiscard]] Json toJson(const model::TagSummary& tag);
[[nodiscard]] Json toJson(const model::Annotation& note);
[[nodiscard]] Json toJson(const model::BookmarkRecord& bookmark);
[[nodiscard]] Json toJson(const model::ReadingDocument& document);
[[nodiscard]] Json toJson(const search::SearchHit& hit);

/// What a sentence says, for machines: `{"kind": "pairs-to-review", "arguments": [3]}`.
[[nodiscard]] Json kindJson(std::string_view kind, const std::vector<Argument>& arguments);
/// The same of each ground of a pair.
[[nodiscard]] Json groundsJson(const std::vector<model::Ground>& grounds);

template <typename Record>
[[nodiscard]] Json listToJson(const std::vector<Record>& records)
{
    Json list = Json::array();
    for (const Record& record : records) {
        list.push_back(toJson(record));
    }
    return list;
}

// The same for people: one record, ending in a line end.
[[nodiscard]] std::string toText(const importer::ImportReport& report);
[[nodiscard]] std::string toText(const model::IssueSummary& issue);
[[nodiscard]] std::string toText(const model::ArticleSummary& article);

/// `45 kB`, `1.2 MB`.
[[nodiscard]] std::string inBytes(std::uint64_t bytes);
/// `3 articles`, `1 article`.
[[nodiscard]] std::string counted(int number, const std::string& what);
/// The parts that are not empty, with `between`.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, const std::string& between);
/// The first characters of a text in one line.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t characters);

} // namespace duizhao::cli
