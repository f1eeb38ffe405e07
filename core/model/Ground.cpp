#include "core/model/Ground.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>

namespace duizhao::model {

namespace {

struct Row {
    GroundKind kind;
    std::string_view name;
    Phrase phrase;
};

constexpr std::array kRows{
    Row{GroundKind::NoCounterpart, "no-counterpart", {translatable("Grounds", "no counterpart")}},
    Row{GroundKind::SameText, "same-text", {translatable("Grounds", "same text")}},
    Row{GroundKind::Length, "length", {translatable("Grounds", "length")}},
    Row{GroundKind::KnownWords, "known-words", {translatable("Grounds", "known words")}},
    Row{GroundKind::WordsUsedAlike, "words-used-alike", {translatable("Grounds", "words used alike")}},
    Row{GroundKind::ListNumber, "list-number", {translatable("Grounds", "list number")}},
    Row{GroundKind::Form, "form", {translatable("Grounds", "form")}},
    Row{GroundKind::Place, "place", {translatable("Grounds", "place")}},
    Row{GroundKind::SourceOrder, "source-order", {translatable("Grounds", "source order")}},
    Row{GroundKind::SharedNames,
        "shared-names",
        {translatable("Grounds", "%1 shared names"), translatable("Grounds", "%1 shared name")}},
    Row{GroundKind::SharedAddresses,
        "shared-addresses",
        {translatable("Grounds", "%1 shared addresses"), translatable("Grounds", "%1 shared address")}},
    Row{GroundKind::SharedNumbers,
        "shared-numbers",
        {translatable("Grounds", "%1 shared numbers"), translatable("Grounds", "%1 shared number")}},
    Row{GroundKind::SharedNamesAndNumbers,
        "shared-names-and-numbers",
        {translatable("Grounds", "shared names and numbers: %1")}},
    Row{GroundKind::EqualNumbers, "equal-numbers", {"%1"}},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].kind != static_cast<GroundKind>(i)) {
            return false;
        }
    }
    return kRows.size() == static_cast<std::size_t>(GroundKind::Last) + 1;
}
static_assert(inOrder(), "each kind has its row, in the order of the enumeration");

bool isCounted(GroundKind kind)
{
    return kind >= GroundKind::SharedNames && kind <= GroundKind::SharedNamesAndNumbers;
}

std::optional<int> numberOf(std::string_view text)
{
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? std::optional{number}
                                                                           : std::nullopt;
}

/// `shared-names:3`.
std::optional<Ground> groundOf(std::string_view part)
{
    const std::size_t colon = part.find(':');
    const auto row = std::ranges::find(kRows, part.substr(0, colon), &Row::name);
    if (row == kRows.end()) {
        return std::nullopt;
    }
    const std::string_view rest =
        colon == std::string_view::npos ? std::string_view{} : part.substr(colon + 1);
    Ground ground{row->kind};
    if (isCounted(row->kind)) {
        ground.count = numberOf(rest).value_or(0);
    } else {
        ground.quote = rest;
    }
    return ground;
}

/// `3 shared names`, `shared names and numbers: 3`, `507 million = 5.07 亿`, or a phrase without arguments:
/// what versions before kinds wrote.
std::optional<Ground> groundOfWords(std::string_view part)
{
    if (part.find(" = ") != std::string_view::npos) {
        return Ground{GroundKind::EqualNumbers, 0, std::string{part}};
    }
    const std::string_view digits = "0123456789";
    const std::size_t begin = part.find_first_of(digits);
    const std::size_t end = std::min(part.find_last_of(digits), part.size() - 1);
    std::optional<int> count;
    std::string words{part};
    if (begin != std::string_view::npos) {
        count = numberOf(part.substr(begin, end - begin + 1));
        words.replace(begin, end - begin + 1, "%1");
    }
    for (const Row& row : kRows) {
        const bool fits = words == row.phrase.text || (row.phrase.one != nullptr && words == row.phrase.one);
        if (fits && row.kind != GroundKind::EqualNumbers) {
            return Ground{row.kind, count.value_or(0)};
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view name(GroundKind kind)
{
    return kRows[static_cast<std::size_t>(kind)].name;
}

const Phrase& phraseOf(GroundKind kind)
{
    return kRows[static_cast<std::size_t>(kind)].phrase;
}

std::vector<Argument> argumentsOf(const Ground& ground)
{
    if (isCounted(ground.kind)) {
        return {ground.count};
    }
    return ground.quote.empty() ? std::vector<Argument>{} : std::vector<Argument>{ground.quote};
}

std::string inEnglish(const std::vector<Ground>& grounds)
{
    std::string text;
    for (const Ground& ground : grounds) {
        text += (text.empty() ? "" : ", ") + inEnglish(phraseOf(ground.kind), argumentsOf(ground));
    }
    return text;
}

std::string packGrounds(const std::vector<Ground>& grounds)
{
    std::string text;
    for (const Ground& ground : grounds) {
        text += text.empty() ? "" : ";";
        text += name(ground.kind);
        if (isCounted(ground.kind)) {
            text += ":" + std::to_string(ground.count);
        } else if (!ground.quote.empty()) {
            std::string quote = ground.quote;
            std::ranges::replace(quote, ';', ',');
            text += ":" + quote;
        }
    }
    return text;
}

std::vector<Ground> unpackGrounds(std::string_view text)
{
    std::vector<Ground> grounds;
    const bool words = text.find(';') == std::string_view::npos && text.find(", ") != std::string_view::npos;
    const std::string_view between = words ? ", " : ";";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(between), text.size());
        const std::string_view part = text.substr(0, end);
        auto ground = groundOf(part);
        if (!ground && !part.empty()) {
            ground = groundOfWords(part);
        }
        if (ground) {
            grounds.push_back(*std::move(ground));
        }
        text.remove_prefix(std::min(end + between.size(), text.size()));
    }
    return grounds;
}

} // namespace duizhao::model
