#include "app/cli/Values.h"
#include "core/importer/IssueJoin.h"
#include "core/importer/identity/IssueLink.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/read/IssueQuestions.h"
#include "core/library/store/History.h"
#include "core/library/store/ImportStep.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <string_view>
#include <utility>

namespace duizhao::cli {

namespace {

Json toJson(const library::OpenQuestion::Side& side)
{
    return {{"edition", side.edition.value}, {"issue", side.issue.value}, {"title", side.title},
            {"titleZh", side.titleZh},       {"date", side.date},         {"file", side.file}};
}

Json toJson(const library::OpenQuestion& question)
{
    Json reasons = Json::array();
    for (const library::QuestionReason& reason : question.reasons) {
        reasons.push_back({{"reason", reason.kind}, {"weight", reason.weight}, {"detail", reason.detail}});
    }
    return {{"one", toJson(question.one)}, {"other", toJson(question.other)}, {"reasons", reasons}};
}

struct ReasonWords {
    importer::LinkReason reason;
    std::string_view words;
};

constexpr std::array kWords{
    ReasonWords{importer::LinkReason::Address, "the same address"},
    ReasonWords{importer::LinkReason::Cited, "one names the other as its original"},
    ReasonWords{importer::LinkReason::Title, "the same title"},
    ReasonWords{importer::LinkReason::Number, "the same number"},
    ReasonWords{importer::LinkReason::Date, "the same day"},
    ReasonWords{importer::LinkReason::FileName, "the same file name"},
    ReasonWords{importer::LinkReason::Twin, "file names alike but for the language"},
    ReasonWords{importer::LinkReason::LooseTwin, "file names alike but for the language"},
    ReasonWords{importer::LinkReason::SameFile, "the same file"},
    ReasonWords{importer::LinkReason::Entries, "the same entries"},
    ReasonWords{importer::LinkReason::Passages, "the same passages"},
    ReasonWords{importer::LinkReason::Headlines, "the same headlines"},
    ReasonWords{importer::LinkReason::Links, "the same links"},
    ReasonWords{importer::LinkReason::Names, "the same names in the text"},
    ReasonWords{importer::LinkReason::OtherNumber, "another number"},
    ReasonWords{importer::LinkReason::OtherDate, "another day"},
    ReasonWords{importer::LinkReason::OtherFile, "another file of the same series"},
    ReasonWords{importer::LinkReason::OtherAddress, "another address"},
    ReasonWords{importer::LinkReason::OtherTitle, "another title"},
    ReasonWords{importer::LinkReason::OtherNames, "no names in common"},
};

/// `the same title (12 bits)`, `another day (2025-01-06, 2025-01-13; -5 bits)`.
std::string toText(const library::QuestionReason& reason)
{
    std::string words = reason.kind;
    for (const ReasonWords& known : kWords) {
        words = importer::name(known.reason) == reason.kind ? std::string{known.words} : words;
    }
    const std::string bits = std::to_string(static_cast<int>(reason.weight)) + " bits";
    return words + " (" + cli::joined({reason.detail, bits}, "; ") + ")";
}

std::string toText(const library::OpenQuestion::Side& side)
{
    const std::string& title = side.title.empty() ? side.titleZh : side.title;
    return "    edition " + std::to_string(side.edition.value) + " of issue " +
           std::to_string(side.issue.value) + ": " + cli::joined({shortened(title, 60), side.date}, " · ") +
           "\n        " + side.file + "\n";
}

std::string toText(const library::OpenQuestion& question, std::size_t alike)
{
    std::vector<std::string> pro;
    std::vector<std::string> contra;
    for (const library::QuestionReason& reason : question.reasons) {
        (reason.weight > 0 ? pro : contra).push_back(toText(reason));
    }
    if (contra.empty()) {
        contra.emplace_back("it is not enough to be sure");
    }
    const std::string both =
        std::to_string(question.one.edition.value) + " " + std::to_string(question.other.edition.value);
    std::string text = "Are these one issue?\n" + toText(question.one) + toText(question.other) +
                       "    for it:     " + cli::joined(pro, ", ") +
                       "\n    against it: " + cli::joined(contra, ", ") +
                       "\n    answer with: questions join " + both + ", or: questions apart " + both + "\n";
    if (alike > 0) {
        text += "    " + std::to_string(alike) + " more like it" + (alike == 1 ? " is" : " are") +
                " answered too with --alike\n";
    }
    return text + "\n";
}

int listQuestions(Session& session, bool all)
{
    std::vector<library::OpenQuestion> questions;
    if (session.libraryExists()) {
        const auto library = session.openForReading();
        if (!library) {
            return session.fail(library.error());
        }
        auto found = library::openQuestions(**library);
        if (!found) {
            return session.fail(found.error());
        }
        questions = *std::move(found);
    }
    Json list = Json::array();
    std::string text;
    int pattern = 0;
    for (const auto& alike : library::questionsByPattern(std::move(questions))) {
        ++pattern;
        for (const library::OpenQuestion& question : alike) {
            list.push_back(toJson(question));
            list.back()["pattern"] = pattern;
            if (all || &question == &alike.front()) {
                text += toText(question, all ? 0 : alike.size() - 1);
            }
        }
    }
    session.print(list, text.empty() ? "There are no open questions.\n" : text);
    return kDone;
}

struct AnswerArguments {
    std::int64_t one = 0;
    std::int64_t other = 0;
    bool alike = false;
};

/// The two that are named, and those that are asked about for the same reasons where they are wanted.
Result<std::vector<library::TwoEditions>> answered(const library::Library& library,
                                                   const AnswerArguments& arguments)
{
    const library::TwoEditions named{EditionId{arguments.one}, EditionId{arguments.other}};
    if (!arguments.alike) {
        return std::vector{named};
    }
    auto questions = library::openQuestions(library);
    if (!questions) {
        return failure(questions.error());
    }
    for (const auto& alike : library::questionsByPattern(*std::move(questions))) {
        std::vector<library::TwoEditions> pairs;
        bool holds = false;
        for (const library::OpenQuestion& question : alike) {
            pairs.emplace_back(question.one.edition, question.other.edition);
            const library::TwoEditions turned{question.other.edition, question.one.edition};
            holds = holds || pairs.back() == named || turned == named;
        }
        if (holds) {
            return pairs;
        }
    }
    return failure(ErrorKind::NotFound, "Nothing is asked of these two; --alike goes with an open question.");
}

int apart(Session& session, const AnswerArguments& arguments)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto pairs = answered(**library, arguments);
    if (!pairs) {
        return session.fail(pairs.error());
    }
    if (const auto done = library::keepIssuesApart(**library, *pairs); !done) {
        return session.fail(done.error());
    }
    session.print(
        {{"done", true}, {"editions", {arguments.one, arguments.other}}, {"answered", pairs->size()}},
        pairs->size() == 1
            ? "Editions " + std::to_string(arguments.one) + " and " + std::to_string(arguments.other) +
                  " stay in two issues.\n"
            : counted(static_cast<int>(pairs->size()), "pair") + " of files stay in two issues each.\n");
    return kDone;
}

int join(Session& session, const AnswerArguments& arguments)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto pairs = answered(**library, arguments);
    if (!pairs) {
        return session.fail(pairs.error());
    }
    NoProgress progress;
    const library::ImportStep step{**library, {}, library::ActKind::IssuesJoined};
    IssueId last;
    for (const auto& [one, other] : *pairs) {
        const auto issue = importer::joinIssuesOf(**library, one, other, progress);
        if (!issue) {
            return session.fail(issue.error());
        }
        last = *issue;
    }
    session.print({{"done", true}, {"issue", last.value}, {"answered", pairs->size()}},
                  pairs->size() == 1
                      ? "Both are in issue " + std::to_string(last.value) + " now.\n"
                      : counted(static_cast<int>(pairs->size()), "pair") + " of files are one issue each.\n");
    return kDone;
}

void addAnswer(CLI::App& questions, Chosen& chosen, const char* verb, const char* what,
               int (*run)(Session&, const AnswerArguments&))
{
    auto arguments = std::make_shared<AnswerArguments>();
    CLI::App* command = questions.add_subcommand(verb, what);
    command->add_option("ONE", arguments->one, "An edition's id")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command->add_option("OTHER", arguments->other, "An edition's id")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command->add_flag("--alike", arguments->alike,
                      "And all that are asked about for the same reasons in the same folders");
    command->callback([&chosen, arguments, run] {
        chosen.command = [arguments, run](Session& s) { return run(s, *arguments); };
    });
}

} // namespace

void addQuestionCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* questions =
        app.add_subcommand("questions", "Files that may be of one issue: list, join, keep apart");
    questions->require_subcommand(1);
    auto all = std::make_shared<bool>(false);
    CLI::App* list =
        questions->add_subcommand("list", "Pairs of files that were kept apart in doubt, and why");
    list->add_flag("--all", *all, "Each by itself, those of one pattern too");
    list->callback([&chosen, all] { chosen.command = [all](Session& s) { return listQuestions(s, *all); }; });
    addAnswer(*questions, chosen, "join", "They are of one issue", join);
    addAnswer(*questions, chosen, "apart", "They are not; no import joins them", apart);
}

} // namespace duizhao::cli
