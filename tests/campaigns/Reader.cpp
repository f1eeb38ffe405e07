#include "tests/campaigns/Reader.h"

#include "app/cli/Program.h"
#include "core/base/Hash.h"
#include "core/library/Library.h"
#include "core/library/upkeep/Check.h"
#include "core/library/upkeep/Finding.h"
#include "core/storage/Transaction.h"
#include "tests/support/Folders.h"

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace duizhao::campaigns {

namespace {

constexpr int kArticles = 3; ///< of the library, surely

} // namespace

Reader::Reader(std::filesystem::path folder, std::uint64_t seed)
    : m_folder{std::move(folder)}, m_library{m_folder / "library.duizhao"}, m_text{seed}
{
    const std::filesystem::path fixtures = test::sourceFolder() / "tests" / "fixtures" / "editions";
    run({"import", (fixtures / "weekly").string(), (fixtures / "digest").string()});
}

const std::vector<std::string>& Reader::deeds()
{
    static const std::vector<std::string> names{"note",    "tag",     "bookmark", "import",
                                                "changed", "trash",   "export",   "archive",
                                                "compact", "confirm", "undo",     "backup"};
    return names;
}

Deed Reader::deed()
{
    const auto& names = deeds();
    return deed(names[static_cast<std::size_t>(random().below(static_cast<int>(names.size())))]);
}

Deed Reader::deed(const std::string& name)
{
    const std::string number = std::to_string(++m_count);
    const std::string article = std::to_string(random().between(1, kArticles));
    Deed deed{name, {}, {}, {}, {}};
    if (name == "note") {
        deed.note = "thought " + number + " " + std::string(random().chance(20) ? 5000 : 5, 'x');
        deed.arguments = {"note", "add", article, deed.note};
    } else if (name == "tag") {
        deed.tag = "tag" + number;
        deed.arguments = {"tag", "add", deed.tag, "1", "2", article};
    } else if (name == "bookmark") {
        deed.arguments = {"bookmark", "add", article};
    } else if (name == "import" || name == "changed") {
        const auto file = m_folder / (name == "import" ? "file" + number + ".md" : std::string{"changed.md"});
        const std::string text = "# " + m_text.title() + "\n\n" + m_text.english(80) + "\n\n" +
                                 m_text.chinese(90, benchmarks::SampleScript::Simplified) + "\n";
        std::ofstream{file} << text;
        deed.sha256 = sha256Hex(text);
        deed.arguments = {"import", file.string()};
    } else if (name == "trash") {
        deed.arguments = {"trash", random().chance(50) ? "add" : "restore", article};
    } else if (name == "export") {
        deed.arguments = {"export", "text",    "--format", "epub",
                          "--all",  "--force", "-o",       (m_folder / "out.epub").string()};
    } else if (name == "archive") {
        deed.arguments = {"export", "archive", "--force", "-o", (m_folder / "out.jsonl").string()};
    } else if (name == "confirm") {
        deed.arguments = {"pairs", "confirm", "1"};
    } else if (name == "backup") {
        deed.arguments = {"backup", "make"};
    } else {
        deed.arguments = {name == "undo" ? "history" : name};
    }
    return deed;
}

std::vector<std::string> Reader::withLibrary(const std::vector<std::string>& arguments) const
{
    std::vector<std::string> all{"--library", m_library.string()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

std::string Reader::output(const std::vector<std::string>& arguments, int* code) const
{
    std::istringstream in;
    std::ostringstream out;
    const int done = cli::run(withLibrary(arguments), in, out, out, m_clock, m_folder / "state");
    if (code != nullptr) {
        *code = done;
    }
    return out.str();
}

std::optional<int> Reader::run(const std::vector<std::string>& arguments,
                               const std::function<void()>& before) const
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (before) {
            before();
        }
        int code = 0;
        static_cast<void>(output(arguments, &code));
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? std::optional{WEXITSTATUS(status)} : std::nullopt;
}

void Reader::acknowledged(const Deed& deed)
{
    if (!deed.note.empty()) {
        m_notes.insert(deed.note);
    }
    if (!deed.tag.empty()) {
        m_tags.insert(deed.tag);
    }
    if (!deed.sha256.empty()) {
        m_files.insert(deed.sha256);
    }
}

std::string Reader::faultsIn(const std::filesystem::path& library) const
{
    const auto opened = library::Library::open(library, library::Access::ReadOnly, m_clock);
    if (!opened) {
        return "cannot be read: " + opened.error().message;
    }
    const auto findings = library::check(**opened);
    if (!findings) {
        return "cannot be checked: " + findings.error().message;
    }
    std::string faults;
    for (const library::Finding& finding : *findings) {
        faults += "unsound: " + inEnglish(finding) + " ";
    }
    storage::Transaction transaction{(*opened)->session().database, storage::Transaction::Kind::Read};
    const auto missing = [&](const std::set<std::string>& wanted, const char* sql) {
        for (const std::string& one : wanted) {
            if (transaction.integer(sql, one) == 0) {
                faults += "lost: " + one.substr(0, 20) + " ";
            }
        }
    };
    missing(m_notes, "SELECT count(*) FROM note WHERE body = ?1");
    missing(m_tags, "SELECT count(*) FROM tag WHERE name = ?1");
    missing(m_files, "SELECT count(*) FROM source WHERE sha256 = ?1");
    if (const auto read = transaction.result(); !read) {
        faults += "cannot be read: " + read.error().message;
    }
    return faults;
}

} // namespace duizhao::campaigns
