#include "app/cli/Values.h"
#include "core/library/acts/PairActs.h"
#include "core/library/read/Reading.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <memory>
#include <utility>

namespace duizhao::cli {

namespace {

struct PairsArguments {
    std::int64_t issue = 0;
    std::vector<std::int64_t> pairs;
    bool review = false;
    std::string half;
    std::int64_t other = 0;
    int en = 0;
    int zh = 0;
};

using Texts = std::map<BlockId, const model::StoredBlock*>;

std::string halfText(const std::vector<BlockId>& half, const Texts& texts)
{
    std::string text;
    for (const BlockId id : half) {
        if (const auto found = texts.find(id); found != texts.end()) {
            text += (text.empty() ? "" : " / ") + found->second->text;
        }
    }
    return text;
}

Json pairJson(const model::StoredBead& bead, const Texts& texts)
{
    return {{"id", bead.id.value},
            {"article", bead.articleId ? Json(bead.articleId.value) : Json(nullptr)},
            {"number", bead.number},
            {"en", halfText(bead.en, texts)},
            {"zh", halfText(bead.zh, texts)},
            {"origin", name(bead.origin)},
            {"status", name(bead.status)},
            {"score", bead.score},
            {"reason", inEnglish(bead.reason)},
            {"grounds", groundsJson(bead.reason)}};
}

std::string pairText(const model::StoredBead& bead, const Texts& texts)
{
    constexpr std::size_t shown = 70;
    const auto line = [&](const std::vector<BlockId>& half) {
        return "        " + (half.empty() ? std::string{"—"} : shortened(halfText(half, texts), shown)) +
               "\n";
    };
    return "pair " + std::to_string(bead.id.value) + ", article " + std::to_string(bead.articleId.value) +
           " no. " + std::to_string(bead.number) + ": " + std::string{name(bead.status)} + ", " +
           std::to_string(static_cast<int>(bead.score * 100)) + "% sure\n" + line(bead.en) + line(bead.zh);
}

int listPairs(Session& session, const PairsArguments& arguments)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto document = library::readIssue(*(*library), IssueId{arguments.issue});
    if (!document) {
        return session.fail(document.error());
    }
    Texts texts;
    for (const model::StoredBlock& block : document->blocks) {
        texts[block.id] = &block;
    }
    Json list = Json::array();
    std::string text;
    for (const model::StoredBead& bead : document->beads) {
        if (!arguments.review || bead.status == model::BeadStatus::NeedsReview) {
            list.push_back(pairJson(bead, texts));
            text += pairText(bead, texts);
        }
    }
    session.print(list, text.empty() ? "No pair needs checking.\n" : text);
    return kDone;
}

int confirm(Session& session, const PairsArguments& arguments)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    std::vector<BeadId> pairs;
    for (const std::int64_t id : arguments.pairs) {
        pairs.push_back(BeadId{id});
    }
    const auto count = library::confirmPairs(*(*library), pairs);
    if (!count) {
        return session.fail(count.error());
    }
    session.print({{"done", true}, {"confirmed", *count}}, counted(*count, "pair") + " confirmed.\n");
    return kDone;
}

int edit(Session& session, const PairsArguments& arguments, align::BeadEditKind kind)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const library::PairEdit wanted{kind,
                                   BeadId{arguments.pairs.front()},
                                   BeadId{arguments.other},
                                   arguments.half == "zh" ? model::Half::Chinese : model::Half::English,
                                   arguments.en,
                                   arguments.zh};
    const bool atSentence = kind == align::BeadEditKind::Split && arguments.en == 0 && arguments.zh == 0;
    const auto after = atSentence ? library::splitPair(*(*library), {wanted.bead, {}, {}})
                                  : library::editPairs(*(*library), wanted);
    if (!after) {
        return session.fail(after.error());
    }
    session.print({{"done", true}, {"pair", after->bead.value}, {"number", after->number}},
                  "Done; it is pair " + std::to_string(after->bead.value) + " now, no. " +
                      std::to_string(after->number) + " of its article.\n");
    return kDone;
}

struct EditCommand {
    const char* name;
    const char* help;
    align::BeadEditKind kind;
};

constexpr std::array<EditCommand, 8> kEdits{
    {{"merge", "Join the pair below to this one", align::BeadEditKind::MergeBelow},
     {"split", "Cut a pair at a sentence, or after its first --en and --zh paragraphs",
      align::BeadEditKind::Split},
     {"push-up", "Give the first paragraph of one half to the pair above", align::BeadEditKind::PushUp},
     {"push-down", "Give the last paragraph of one half to the pair below", align::BeadEditKind::PushDown},
     {"swap", "Exchange one half with the pair below", align::BeadEditKind::Swap},
     {"free", "Let the two halves stand alone", align::BeadEditKind::SetFree},
     {"join", "Pair the English with the Chinese of another pair", align::BeadEditKind::Join},
     {"line-up", "The same, and shift what follows with it", align::BeadEditKind::LineUp}}};

void addEdit(CLI::App& pairs, Chosen& chosen, const EditCommand& what)
{
    auto arguments = std::make_shared<PairsArguments>();
    CLI::App* command = pairs.add_subcommand(what.name, what.help);
    command->add_option("pair", arguments->pairs, "The pair, as `pairs list` prints it")
        ->required()
        ->expected(1)
        ->type_name("PAIR")
        ->check(CLI::PositiveNumber);
    const align::BeadEditKind kind = what.kind;
    if (kind == align::BeadEditKind::PushUp || kind == align::BeadEditKind::PushDown ||
        kind == align::BeadEditKind::Swap) {
        command->add_option("--half", arguments->half, "Which half: en or zh")
            ->required()
            ->check(CLI::IsMember({"en", "zh"}));
    } else if (kind == align::BeadEditKind::Join || kind == align::BeadEditKind::LineUp) {
        command->add_option("--with", arguments->other, "The pair whose Chinese is meant")
            ->required()
            ->type_name("PAIR");
    } else if (kind == align::BeadEditKind::Split) {
        command->add_option("--en", arguments->en, "English paragraphs that stay")->type_name("N");
        command->add_option("--zh", arguments->zh, "Chinese paragraphs that stay")->type_name("N");
    }
    command->callback([&chosen, arguments, kind] {
        chosen.command = [arguments, kind](Session& s) { return edit(s, *arguments, kind); };
    });
}

} // namespace

void addPairsCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* pairs = app.add_subcommand("pairs", "Look at the pairs of an issue, confirm and mend them");
    pairs->require_subcommand(1);
    auto listed = std::make_shared<PairsArguments>();
    CLI::App* list = pairs->add_subcommand("list", "The pairs of an issue in its best edition");
    list->add_option("issue", listed->issue, "An issue, as `issues` prints it")
        ->required()
        ->type_name("ISSUE")
        ->check(CLI::PositiveNumber);
    list->add_flag("--review", listed->review, "Only those to check");
    list->callback(
        [&chosen, listed] { chosen.command = [listed](Session& s) { return listPairs(s, *listed); }; });
    auto confirmed = std::make_shared<PairsArguments>();
    CLI::App* command = pairs->add_subcommand("confirm", "Say that pairs are right; no import changes them");
    command->add_option("pairs", confirmed->pairs, "Pairs, as `pairs list` prints them")
        ->required()
        ->type_name("PAIR")
        ->check(CLI::PositiveNumber);
    command->callback([&chosen, confirmed] {
        chosen.command = [confirmed](Session& s) { return confirm(s, *confirmed); };
    });
    for (const EditCommand& what : kEdits) {
        addEdit(*pairs, chosen, what);
    }
}

} // namespace duizhao::cli
