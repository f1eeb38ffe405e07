#include "app/cli/Program.h"
#include "app/cli/Values.h"
#include "core/align/Aligner.h"
#include "core/document/MarkdownParser.h"
#include "core/exporter/memory/TranslationMemory.h"
#include "core/text/Encoding.h"
#include "core/text/Language.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <utility>

namespace duizhao::cli {

namespace {

struct AlignArguments {
    std::string en;
    std::string zh;
    std::string blocks = "paragraph";
    std::string format = "json";
    std::string dictionary;
    bool explain = false;
};

/// One text: its units, and how each is shown.
struct Side {
    std::vector<align::AlignUnit> units;
    std::vector<std::string> texts;
};

Result<std::string> readText(const std::string& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return failure(ErrorKind::NotFound, file + ": there is no such file.");
    }
    std::ifstream stream{file, std::ios::binary};
    if (!stream || std::filesystem::is_directory(file, ignored)) {
        return failure(ErrorKind::NotReadable, file + ": it cannot be read.");
    }
    const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    auto decoded = text::decodeText(bytes);
    if (!decoded) {
        return failure(decoded.error().kind, file + ": " + decoded.error().message, decoded.error().offset);
    }
    return std::move(decoded->text);
}

Side readSide(const std::string& text, bool asMarkdown)
{
    Side side;
    if (asMarkdown) {
        for (const document::Block& block : document::parseMarkdown(text)) {
            if (block.disposition == document::Disposition::Shown) {
                side.units.push_back(align::unitFromBlock(block));
                side.texts.push_back(block.markdown);
            }
        }
        return side;
    }
    side.texts = align::paragraphsOf(text);
    for (const std::string& paragraph : side.texts) {
        side.units.push_back(align::unitFromParagraph(paragraph));
    }
    return side;
}

/// The language most of a text is in.
text::Language mainLanguage(const Side& side)
{
    std::size_t english = 0;
    std::size_t chinese = 0;
    for (const std::string& text : side.texts) {
        const text::Language language = text::detectLanguage(text);
        english += language == text::Language::English ? text.size() : 0;
        chinese += language == text::Language::Chinese ? text.size() : 0;
    }
    if (english == chinese) {
        return text::Language::None;
    }
    return chinese > english ? text::Language::Chinese : text::Language::English;
}

std::string kindOf(const model::Bead& bead)
{
    return std::to_string(bead.en.size()) + "-" + std::to_string(bead.zh.size());
}

std::string textOf(const std::vector<int>& indices, const std::vector<std::string>& texts,
                   const std::string& between)
{
    std::string result;
    for (const int index : indices) {
        result += (result.empty() ? "" : between) + texts[static_cast<std::size_t>(index)];
    }
    return result;
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
        text.replace(at, what.size(), with);
    }
    return text;
}

std::string asJson(const align::Alignment& alignment, const Side& en, const Side& zh, bool explain)
{
    Json beads = Json::array();
    for (const model::Bead& bead : alignment.beads) {
        Json item{{"en", bead.en}, {"zh", bead.zh}, {"score", bead.score}, {"kind", kindOf(bead)}};
        if (explain) {
            item["reason"] = inEnglish(bead.reason);
            item["grounds"] = groundsJson(bead.reason);
        }
        beads.push_back(std::move(item));
    }
    Json all{{"en", en.texts}, {"zh", zh.texts}, {"beads", std::move(beads)}};
    if (explain) {
        Json crossings = Json::array();
        for (const align::CrossingPair& pair : alignment.crossings) {
            crossings.push_back({{"en", pair.en}, {"zh", pair.zh}});
        }
        all["crossings"] = std::move(crossings);
        all["confidence"] = alignment.confidence;
    }
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string asTsv(const align::Alignment& alignment, const Side& en, const Side& zh, bool explain)
{
    const auto field = [](std::string text) {
        return replaced(replaced(std::move(text), "\t", " "), "\n", " ");
    };
    std::ostringstream out;
    out << "kind\tscore\ten\tzh" << (explain ? "\treason" : "") << "\n";
    for (const model::Bead& bead : alignment.beads) {
        out << kindOf(bead) << '\t' << bead.score << '\t' << field(textOf(bead.en, en.texts, " ")) << '\t'
            << field(textOf(bead.zh, zh.texts, " ")) << (explain ? "\t" + inEnglish(bead.reason) : "")
            << "\n";
    }
    return out.str();
}

std::string asMarkdown(const align::Alignment& alignment, const Side& en, const Side& zh, bool explain)
{
    std::string out;
    for (const model::Bead& bead : alignment.beads) {
        if (explain) {
            out += "<!-- " + kindOf(bead) + ", " + inEnglish(bead.reason) + " -->\n\n";
        }
        for (const std::string& half :
             {textOf(bead.en, en.texts, "\n\n"), textOf(bead.zh, zh.texts, "\n\n")}) {
            out += half.empty() ? "" : half + "\n\n";
        }
    }
    return out;
}

/// Pairs only, since a translation unit needs both languages.
std::string asTmx(const align::Alignment& alignment, const Side& en, const Side& zh, bool explain)
{
    std::string out = exporter::tmxHead();
    for (const model::Bead& bead : alignment.beads) {
        if (bead.en.empty() || bead.zh.empty()) {
            continue;
        }
        exporter::MemoryUnit unit;
        unit.en = textOf(bead.en, en.texts, "\n");
        unit.zh = textOf(bead.zh, zh.texts, "\n");
        unit.zhTag = "zh";
        unit.score = bead.score;
        if (explain) {
            unit.notes.push_back(inEnglish(bead.reason));
        }
        out += exporter::tmxUnit(unit);
    }
    return out + exporter::tmxEnd();
}

std::string written(const AlignArguments& arguments, const align::Alignment& alignment, const Side& en,
                    const Side& zh)
{
    if (arguments.format == "tsv") {
        return asTsv(alignment, en, zh, arguments.explain);
    }
    if (arguments.format == "markdown") {
        return asMarkdown(alignment, en, zh, arguments.explain);
    }
    return arguments.format == "tmx" ? asTmx(alignment, en, zh, arguments.explain)
                                     : asJson(alignment, en, zh, arguments.explain);
}

int alignFiles(Session& session, const AlignArguments& arguments)
{
    align::AlignOptions options;
    options.explain = arguments.explain;
    align::Lexicon dictionary;
    if (!arguments.dictionary.empty()) {
        const auto text = readText(arguments.dictionary);
        if (!text) {
            return session.fail(text.error());
        }
        if (const auto added = dictionary.addCedict(*text); !added) {
            return session.fail(added.error());
        }
        options.lexicons.push_back(&dictionary);
    }
    const auto enText = readText(arguments.en);
    const auto zhText = enText ? readText(arguments.zh) : Result<std::string>{failure(enText.error())};
    if (!zhText) {
        return session.fail(zhText.error());
    }
    const bool asBlocks = arguments.blocks == "markdown";
    Side en = readSide(*enText, asBlocks);
    Side zh = readSide(*zhText, asBlocks);
    if (mainLanguage(en) == text::Language::Chinese && mainLanguage(zh) == text::Language::English) {
        std::swap(en, zh);
        session.say("duizhao-cli: " + arguments.en + " is the Chinese text and " + arguments.zh +
                    " the English one; they are taken so.");
    }
    NoProgress silent;
    const auto alignment = align::align(en.units, zh.units, options, silent);
    if (!alignment) {
        return session.fail(alignment.error());
    }
    session.write(written(arguments, *alignment, en, zh));
    return kDone;
}

} // namespace

void addAlignCommand(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<AlignArguments>();
    CLI::App* command =
        app.add_subcommand("align", "Pair an English text with its Chinese one; no library is touched");
    command->add_option("EN", arguments->en, "The English file")->required();
    command->add_option("ZH", arguments->zh, "The Chinese file")->required();
    command
        ->add_option("--blocks", arguments->blocks,
                     "What is paired: the chunks between blank lines, or the blocks of Markdown")
        ->check(CLI::IsMember({"paragraph", "markdown"}))
        ->capture_default_str();
    command
        ->add_option("--format", arguments->format,
                     "json: {en: [text], zh: [text], beads: [{en: [index from 0], zh, score, kind: \"2-1\", "
                     "reason}], crossings: [{en, zh}], confidence}, the last three with --explain; "
                     "tmx, markdown or tsv")
        ->check(CLI::IsMember({"json", "tmx", "markdown", "tsv"}))
        ->capture_default_str();
    command->add_option("--dictionary", arguments->dictionary, "A dictionary in CC-CEDICT form to help with")
        ->type_name("FILE");
    command->add_flag("--explain", arguments->explain, "Say with every pair why it was made");
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Session& session) { return alignFiles(session, *arguments); };
    });
}

} // namespace duizhao::cli
