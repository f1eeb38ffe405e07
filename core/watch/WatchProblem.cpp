#include "core/watch/WatchProblem.h"

#include "core/base/Reasons.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace duizhao::watch {

namespace {

using Json = nlohmann::json;

/// As stored.
constexpr std::array<std::pair<ErrorKind, std::string_view>, 8> kProblems{
    {{ErrorKind::NotReadable, "not-readable"},
     {ErrorKind::NotFound, "not-found"},
     {ErrorKind::NotText, "not-text"},
     {ErrorKind::BadEncoding, "bad-encoding"},
     {ErrorKind::Empty, "empty"},
     {ErrorKind::TooLarge, "too-large"},
     {ErrorKind::Storage, "storage"},
     {ErrorKind::InvalidArgument, "invalid"}}};

Json packed(const Argument& argument)
{
    if (const auto* text = std::get_if<std::string>(&argument)) {
        return *text;
    }
    if (const auto* number = std::get_if<long long>(&argument)) {
        return *number;
    }
    const Worded& part = std::get<Worded>(argument);
    return {{"wording", name(part.wording)}, {"number", part.number}};
}

Argument unpacked(const Json& value)
{
    if (value.is_object()) {
        return Worded{wordingFromName(value.at("wording").get<std::string>()),
                      value.at("number").get<long long>()};
    }
    return value.is_number() ? Argument{value.get<long long>()} : Argument{value.get<std::string>()};
}

} // namespace

std::string_view problemName(ErrorKind kind)
{
    const auto* const found = std::find_if(kProblems.begin(), kProblems.end(),
                                           [&](const auto& entry) { return entry.first == kind; });
    return found == kProblems.end() ? kProblems.front().second : found->second;
}

std::string packProblem(const Error& error)
{
    if (error.reason == Reason::None) {
        return error.message;
    }
    Json arguments = Json::array();
    for (const Argument& argument : error.arguments) {
        arguments.push_back(packed(argument));
    }
    const Json json{{"message", error.message},
                    {"offset", error.offset},
                    {"reason", name(error.reason)},
                    {"arguments", std::move(arguments)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace); // file names may be no UTF-8
}

Error unpackProblem(std::string_view name, const std::string& text)
{
    const auto* const found = std::find_if(kProblems.begin(), kProblems.end(),
                                           [&](const auto& entry) { return entry.second == name; });
    const ErrorKind kind = found == kProblems.end() ? ErrorKind::NotReadable : found->first;
    const Json json = Json::parse(text, nullptr, false);
    try {
        Error error{kind, json.at("message").get<std::string>(), json.at("offset").get<long long>(),
                    reasonFromName(json.at("reason").get<std::string>())};
        for (const Json& argument : json.at("arguments")) {
            error.arguments.push_back(unpacked(argument));
        }
        return error;
    } catch (const Json::exception&) {
        return {kind, text}; // nlohmann's way to say that this is none, kept within this function
    }
}

} // namespace duizhao::watch
