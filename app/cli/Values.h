#pragma once

#include "app/cli/Program.h"
#include "core/import/ImportReport.h"
#include "core/library/Records.h"
#include "core/search/Search.h"

#include <string>

namespace duizhao::cli {

// Records as the JSON of --json; the keys are told in --help and stay.
[[nodiscard]] Json toJson(const ImportReport& report);
[[nodiscard]] Json toJson(const IssueSummary& issue);
[[nodiscard]] Json toJson(const ArticleSummary& article);
[[nodiscard]] Json toJson(const TagSummary& tag);
[[nodiscard]] Json toJson(const NoteRecord& note);
[[nodiscard]] Json toJson(const BookmarkRecord& bookmark);
[[nodiscard]] Json toJson(const ReadingDocument& document);
[[nodiscard]] Json toJson(const SearchHit& hit);

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
[[nodiscard]] std::string toText(const ImportReport& report);
[[nodiscard]] std::string toText(const IssueSummary& issue);
[[nodiscard]] std::string toText(const ArticleSummary& article);

/// `3 articles`, `1 article`.
[[nodiscard]] std::string counted(int number, const std::string& what);
/// The parts that are not empty, with `between`.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, const std::string& between);
/// The first characters of a text in one line.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t characters);

} // namespace duizhao::cli
