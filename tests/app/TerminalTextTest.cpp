#include "app/cli/TerminalText.h"

#include "tests/app/CliFixture.h"

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace duizhao::cli {

namespace {

class Terminal : public test::CliFixture {
protected:
    /// What a terminal would get of the program's run.
    std::string onTerminal(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {DUIZHAO_CLI, "--library", libraryFile().string()});
        std::vector<char*> raw;
        for (std::string& argument : arguments) {
            raw.push_back(argument.data());
        }
        raw.push_back(nullptr);
        const std::string state = stateFolder().parent_path().string();
        int terminal = -1;
        const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
        if (child == 0) {
            ::setenv("XDG_STATE_HOME", state.c_str(), 1);
            ::execv(DUIZHAO_CLI, raw.data());
            ::_exit(127);
        }
        std::string got;
        std::array<char, 4096> buffer{};
        for (ssize_t size = 0; (size = ::read(terminal, buffer.data(), buffer.size())) > 0;) {
            got.append(buffer.data(), static_cast<std::size_t>(size));
        }
        ::close(terminal);
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFEXITED(status));
        return got;
    }
};

/// Without what the program's own line of progress is drawn with.
std::string withoutProgress(std::string text)
{
    for (const std::string_view own : {"\r\x1b[?7l", "\x1b[K\x1b[?7h", "\r\x1b[K"}) {
        for (std::size_t at = 0; (at = text.find(own, at)) != std::string::npos;) {
            text.erase(at, own.size());
        }
    }
    return text;
}

bool hasControls(const std::string& text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if ((byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7F || c1) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST(TerminalText, showsControlCharactersInsteadOfObeyingThem)
{
    EXPECT_EQ(cli::forTerminal("a\tb\nc 对照 👍"), "a\tb\nc 对照 👍");
    EXPECT_EQ(cli::forTerminal("\x1b]0;title\x07\r\b\x7f"), "␛]0;title␇␍␈␡");
    EXPECT_EQ(cli::forTerminal("\xC2\x9B"
                               "31m"),
              "\\x9b31m");
    EXPECT_EQ(cli::forTerminal("\x9b"
                               "31m \xE4\xBD"),
              "\\x9b31m \\xe4\\xbd");
    EXPECT_EQ(cli::forTerminal(std::string_view{"a\0b", 3}), "a␀b");
    EXPECT_EQ(cli::forTerminal("\xC0\x9B"), "\\xc0\\x9b");
}

TEST_F(Terminal, getsNoControlCharacterOfImportedText)
{
    const std::string bad = "\x1b]0;pwned\x07\x1b[31m\xC2\x9B"
                            "2J";
    test::writeFile(inFolder("a.md"),
                    "# Title " + bad + "\n\nThe gardener " + bad + " waters.\n\n园丁" + bad + "浇水。\n");
    const std::string named = inFolder("b\x1b[31m.md");
    test::writeFile(named, "# Other\n\nText " + bad + "\n");
    ASSERT_EQ(run({"import", inFolder("a.md"), named}).code, 0);
    ASSERT_EQ(run({"note", "add", "1", "note " + bad}).code, 0);
    ASSERT_EQ(run({"tag", "add", "tag" + bad, "1"}).code, 0);
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"issues"},
                                               {"articles"},
                                               {"show", "1"},
                                               {"show", "1", "--format", "markdown"},
                                               {"show", "1", "--format", "json"},
                                               {"search", "gardener"},
                                               {"search", bad},
                                               {"note", "list"},
                                               {"tag", "list"},
                                               {"export", "notes", "--all"},
                                               {"export", "text", "--all", "--format", "markdown"},
                                               {"export", "tm", "--all", "--format", "tsv"},
                                               {"import", named},
                                               {"import", inFolder("gone\x1b[31m.md")},
                                               {"align", inFolder("a.md"), named},
                                               {"statistics"},
                                               {"diagnostics"}}) {
        const std::string got = withoutProgress(onTerminal(command));
        EXPECT_FALSE(got.empty()) << command.front();
        EXPECT_FALSE(hasControls(got)) << command.front() << ": " << cli::forTerminal(got);
    }
}

TEST_F(Terminal, aFileGetsTheBytesAsTheyAre)
{
    test::writeFile(inFolder("a.md"), "# Title\n\nThe gardener \x1b[31m waters.\n");
    ASSERT_EQ(run({"import", inFolder("a.md")}).code, 0);
    EXPECT_NE(run({"show", "1", "--format", "markdown"}).out.find("\x1b[31m"), std::string::npos);
    EXPECT_EQ(run({"issues"}).out.find('\x1b'), std::string::npos);
}

} // namespace duizhao::cli
