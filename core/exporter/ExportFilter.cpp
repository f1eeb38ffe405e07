#include "core/exporter/ExportFilter.h"

#include "core/base/Reasons.h"
#include "core/library/read/Articles.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"
#include "core/search/Search.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace duizhao::exporter {

namespace {

struct Wanted {
    std::string query; ///< what is left for the search
    std::optional<IssueId> issue;
    bool archived = false; ///< those too
};

/// The words between blanks; a quoted phrase is one with what stands before it.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    for (const char c : text) {
        quoted = c == '"' ? !quoted : quoted;
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (blank && !quoted) {
            words.push_back(std::exchange(word, {}));
        } else {
            word += c;
        }
    }
    words.push_back(std::move(word));
    std::erase(words, std::string{});
    return words;
}

Result<IssueId> issueFrom(const std::string& word, std::string_view value)
{
    std::int64_t id = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), id);
    if (read.ec != std::errc{} || read.ptr != value.data() + value.size() || id <= 0) {
        return failure(Reason::FilterNamesNoIssue, {word});
    }
    return IssueId{id};
}

Result<Wanted> wantedBy(std::string_view words)
{
    constexpr std::string_view kIssue = "issue:";
    constexpr std::string_view kPublication = "publication:";
    Wanted wanted;
    for (const std::string& word : wordsOf(words)) {
        std::string asked = word;
        if (word.starts_with(kIssue)) {
            const auto issue = issueFrom(word, std::string_view{word}.substr(kIssue.size()));
            if (!issue) {
                return failure(issue.error());
            }
            wanted.issue = *issue;
            continue;
        }
        if (word == "all") {
            wanted.archived = true;
            continue;
        }
        if (word == "unread" || word == "bookmarked" || word == "archived") {
            asked = "is:" + word;
        } else if (word.starts_with(kPublication)) {
            asked = "from:" + word.substr(kPublication.size());
        }
        wanted.archived = wanted.archived || asked == "is:archived";
        wanted.query += (wanted.query.empty() ? "" : " ") + asked;
    }
    return wanted;
}

Result<std::vector<ArticleId>> found(const library::Session& library, const std::string& words)
{
    const search::Query query = search::parseQuery(words);
    for (const search::QueryHint& hint : query.hints) {
        if (hint.kind == search::QueryHint::Kind::UnknownKey ||
            hint.kind == search::QueryHint::Kind::UnknownValue) {
            return failure(Reason::FilterUnknownWord, {hint.word});
        }
    }
    return search::Searcher{library}.articles(query);
}

} // namespace

Result<std::vector<ArticleId>> articlesPassing(const library::Session& library, std::string_view words)
{
    const auto wanted = wantedBy(words);
    if (!wanted) {
        return failure(wanted.error());
    }
    model::ArticleFilter filter;
    filter.order = model::ArticleFilter::Order::Oldest;
    filter.issue = wanted->issue;
    filter.archivedToo = wanted->archived;
    auto passing = library::articleIds(library, filter);
    if (passing && !wanted->query.empty()) {
        auto asked = found(library, wanted->query);
        if (!asked) {
            return failure(asked.error());
        }
        std::sort(asked->begin(), asked->end());
        std::erase_if(*passing,
                      [&](ArticleId id) { return !std::binary_search(asked->begin(), asked->end(), id); });
    }
    if (passing && passing->empty()) {
        return failure(Reason::NoArticlePasses);
    }
    return passing;
}

} // namespace duizhao::exporter
