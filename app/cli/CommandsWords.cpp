#include "app/cli/Program.h"
#include "core/importer/DictionaryFile.h"
#include "core/library/store/WordStore.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace duizhao::cli {

namespace {

struct WordsArguments {
    std::string file;
    bool again = false;
};

int addDictionary(Session& session, const WordsArguments& arguments)
{
    const std::filesystem::path file{arguments.file};
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto words = importer::importDictionary(**library, file);
    if (!words) {
        return session.fail(words.error());
    }
    session.print({{"done", true}, {"words", *words}}, "The library uses " + file.filename().string() + ": " +
                                                           std::to_string(*words) + " English words.\n");
    return kDone;
}

int dropDictionary(Session& session)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    if (const auto done = library::removeDictionary(**library); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}}, "The library uses no dictionary.\n");
    return kDone;
}

int showWords(Session& session)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto counts = library::countWords(**library);
    if (!counts) {
        return session.fail(counts.error());
    }
    const std::string dictionary = counts->dictionary.empty()
                                       ? "No dictionary.\n"
                                       : "Dictionary: " + counts->dictionary + ", " +
                                             std::to_string(counts->dictionaryWords) + " words.\n";
    session.print({{"learned", counts->learned},
                   {"due", counts->due},
                   {"dictionary", counts->dictionary},
                   {"dictionaryWords", counts->dictionaryWords}},
                  std::to_string(counts->learned) + " words learned from sure pairs; " +
                      std::to_string(counts->due) + " alignments to learn from.\n" + dictionary);
    return kDone;
}

int learnWords(Session& session, const WordsArguments& arguments)
{
    constexpr int kAll = 1'000'000;
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    NoProgress silent;
    const auto learned = arguments.again ? library::relearnWords(**library, silent)
                                         : library::learnDueWords(**library, kAll, silent);
    if (!learned) {
        return session.fail(learned.error());
    }
    session.print({{"done", true}, {"alignments", *learned}},
                  "Learned from " + std::to_string(*learned) + " alignments.\n");
    return kDone;
}

} // namespace

void addWordCommands(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<WordsArguments>();
    CLI::App* dictionary =
        app.add_subcommand("dictionary", "A dictionary in CC-CEDICT form that helps to pair languages");
    dictionary->require_subcommand(1);
    CLI::App* add = dictionary->add_subcommand("add", "Use a dictionary, in the place of a former one");
    add->add_option("FILE", arguments->file, "Lines 'Traditional Simplified [pinyin] /sense/sense/'")
        ->required();
    add->callback([&chosen, arguments] {
        chosen.command = [arguments](Session& session) { return addDictionary(session, *arguments); };
    });
    dictionary->add_subcommand("remove", "Use none")->callback([&chosen] {
        chosen.command = dropDictionary;
    });
    CLI::App* words =
        app.add_subcommand("words", "What the library has learned of words from its sure pairs");
    words->require_subcommand(1);
    words->add_subcommand("show", "How many words, and which dictionary")->callback([&chosen] {
        chosen.command = showWords;
    });
    CLI::App* learn = words->add_subcommand("learn", "Learn from the pairs that are new or have changed");
    learn->add_flag("--again", arguments->again, "Forget what was learned and begin anew");
    learn->callback([&chosen, arguments] {
        chosen.command = [arguments](Session& session) { return learnWords(session, *arguments); };
    });
}

} // namespace duizhao::cli
