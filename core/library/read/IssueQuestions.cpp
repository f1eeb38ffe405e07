#include "core/library/read/IssueQuestions.h"

#include "core/storage/Transaction.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

namespace duizhao::library {

namespace {

/// As the import wrote it: `[{reason, weight, detail}]`; what cannot be read is no ground.
std::vector<QuestionReason> reasonsFrom(const std::string& text)
{
    using Json = nlohmann::json;
    std::vector<QuestionReason> reasons;
    const Json list = Json::parse(text, nullptr, false);
    for (const Json& one : list.is_array() ? list : Json::array()) {
        if (one.is_object() && one.value("reason", Json{}).is_string()) {
            const Json weight = one.value("weight", Json{});
            const Json detail = one.value("detail", Json{});
            reasons.push_back({one["reason"], weight.is_number() ? weight.get<double>() : 0,
                               detail.is_string() ? detail.get<std::string>() : std::string{}});
        }
    }
    return reasons;
}

OpenQuestion::Side sideOf(const storage::Statement& row, int first)
{
    return {row.id<EditionId>(first), row.id<IssueId>(first + 1), row.text(first + 2),
            row.text(first + 3),      row.text(first + 4),        row.text(first + 5)};
}

} // namespace

Result<std::vector<OpenQuestion>> openQuestions(const Session& library)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    return transaction.give(transaction.all(
        "SELECT e.id, i.id, i.title, i.title_zh, i.date, e.file_path,"
        " o.id, oi.id, oi.title, oi.title_zh, oi.date, o.file_path, q.reasons"
        " FROM issue_question q JOIN edition e ON e.id = q.edition_id JOIN edition o ON o.id = q.other_id"
        " JOIN issue i ON i.id = e.issue_id JOIN issue oi ON oi.id = o.issue_id"
        " WHERE q.state = 'open' AND e.issue_id <> o.issue_id ORDER BY q.edition_id, q.other_id",
        [](const storage::Statement& row) {
            return OpenQuestion{sideOf(row, 0), sideOf(row, 6), reasonsFrom(row.text(12))};
        }));
}

std::vector<std::vector<OpenQuestion>> questionsByPattern(std::vector<OpenQuestion> questions)
{
    const auto folderOf = [](const OpenQuestion::Side& side) {
        return std::filesystem::path{side.file}.parent_path().string();
    };
    std::map<std::vector<std::string>, std::size_t> places;
    std::vector<std::vector<OpenQuestion>> patterns;
    for (OpenQuestion& question : questions) {
        std::vector<std::string> key;
        for (const QuestionReason& reason : question.reasons) {
            key.push_back((reason.weight > 0 ? "+" : "-") + reason.kind);
        }
        std::sort(key.begin(), key.end());
        key.push_back(std::min(folderOf(question.one), folderOf(question.other)));
        key.push_back(std::max(folderOf(question.one), folderOf(question.other)));
        const auto [place, isNew] = places.try_emplace(std::move(key), patterns.size());
        if (isNew) {
            patterns.emplace_back();
        }
        patterns[place->second].push_back(std::move(question));
    }
    return patterns;
}

} // namespace duizhao::library
