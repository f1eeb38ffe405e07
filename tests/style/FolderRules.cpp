#include "tests/style/FolderRules.h"

#include "tests/support/SharedFiles.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <functional>
#include <optional>
#include <regex>
#include <sstream>

namespace duizhao::style {

namespace fs = std::filesystem;

namespace {

std::string folderOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string{} : path.substr(0, slash);
}

/// The targets of ours that one `target_link_libraries` names.
std::set<std::string> ourTargets(const std::string& arguments)
{
    static const std::regex ours{R"(\bduizhao_\w+)"};
    std::set<std::string> names;
    for (std::sregex_iterator at{arguments.begin(), arguments.end(), ours}, end; at != end; ++at) {
        names.insert(at->str());
    }
    return names;
}

void readBuildList(const std::string& folder, const std::string& text, CoreLibraries& libraries)
{
    static const std::regex library{R"(add_library\((duizhao_\w+) STATIC)"};
    static const std::regex links{R"(target_link_libraries\((duizhao_\w+)([^)]*)\))"};
    std::smatch made;
    if (std::regex_search(text, made, library)) {
        libraries.targetOf[folder] = made[1];
        libraries.linked[made[1]];
    }
    for (std::sregex_iterator at{text.begin(), text.end(), links}, end; at != end; ++at) {
        const std::set<std::string> named = ourTargets((*at)[2]);
        libraries.linked[(*at)[1]].insert(named.begin(), named.end());
    }
}

std::optional<std::string> targetOf(const CoreLibraries& libraries, std::string folder)
{
    for (; !folder.empty(); folder = folderOf(folder)) {
        if (const auto found = libraries.targetOf.find(folder); found != libraries.targetOf.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

std::set<std::string> reachedFrom(const CoreLibraries& libraries, const std::string& target)
{
    std::set<std::string> reached;
    std::vector<std::string> open{target};
    while (!open.empty()) {
        const std::string next = open.back();
        open.pop_back();
        if (reached.insert(next).second) {
            if (const auto links = libraries.linked.find(next); links != libraries.linked.end()) {
                open.insert(open.end(), links->second.begin(), links->second.end());
            }
        }
    }
    return reached;
}

/// 'file: include' for every include that `forbidden(file, include)` objects to.
template <typename Predicate>
std::vector<std::string> breaches(const fs::path& root, const std::string& folder, Predicate forbidden)
{
    std::vector<std::string> found;
    for (const Source& source : sourcesBelow(root, folder)) {
        for (const std::string& line : source.lines) {
            const std::string include = includeOf(line);
            if (!include.empty() && forbidden(source.path, include)) {
                found.push_back(source.path + ": " + include);
            }
        }
    }
    return found;
}

} // namespace

std::vector<Source> sourcesBelow(const fs::path& root, const std::string& folder)
{
    std::vector<Source> sources;
    if (!fs::exists(root / folder)) {
        return sources;
    }
    for (const fs::path& file : test::filesBelow(root / folder)) {
        const std::string path = fs::relative(file, root).generic_string();
        if (path.ends_with(".h") || path.ends_with(".cpp")) {
            std::ifstream stream{file};
            Source source{path, {}};
            for (std::string line; std::getline(stream, line);) {
                source.lines.push_back(line);
            }
            sources.push_back(std::move(source));
        }
    }
    return sources;
}

std::string includeOf(const std::string& line)
{
    static const std::regex pattern{R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"};
    std::smatch match;
    return std::regex_search(line, match, pattern) ? match[1].str() : std::string{};
}

bool isQt(const std::string& include)
{
    const auto upper = [&](std::size_t at) {
        return include.size() > at && std::isupper(static_cast<unsigned char>(include[at])) != 0;
    };
    return include.starts_with('Q') && (upper(1) || (include.starts_with("Qt") && upper(2)));
}

CoreLibraries coreLibraries(const fs::path& root)
{
    CoreLibraries libraries;
    for (const fs::path& file : test::filesBelow(root / "core")) {
        if (file.filename() == "CMakeLists.txt") {
            readBuildList(folderOf(fs::relative(file, root).generic_string()), test::readFile(file),
                          libraries);
        }
    }
    return libraries;
}

std::vector<std::string> includesWithoutALink(const fs::path& root)
{
    const CoreLibraries libraries = coreLibraries(root);
    return breaches(root, "core", [&](const std::string& path, const std::string& include) {
        if (!include.starts_with("core/")) {
            return false;
        }
        const auto here = targetOf(libraries, folderOf(path));
        const auto there = targetOf(libraries, folderOf(include));
        return !here || !there || reachedFrom(libraries, *here).count(*there) == 0;
    });
}

std::vector<std::string> circles(const fs::path& root)
{
    const CoreLibraries libraries = coreLibraries(root);
    std::vector<std::string> found;
    std::vector<std::string> way;
    std::set<std::string> done;
    const std::function<void(const std::string&)> visit = [&](const std::string& target) {
        if (const auto again = std::find(way.begin(), way.end(), target); again != way.end()) {
            std::string circle;
            for (auto at = again; at != way.end(); ++at) {
                circle += *at + " -> ";
            }
            found.push_back(circle + target);
            return;
        }
        if (done.count(target) != 0) {
            return;
        }
        way.push_back(target);
        if (const auto links = libraries.linked.find(target); links != libraries.linked.end()) {
            std::for_each(links->second.begin(), links->second.end(), visit);
        }
        way.pop_back();
        done.insert(target);
    };
    for (const auto& [target, links] : libraries.linked) {
        visit(target);
    }
    return found;
}

std::vector<std::string> strayNamespaces(const fs::path& root)
{
    static const std::regex opening{R"(^namespace (duizhao[\w:]*) \{)"};
    std::vector<std::string> found;
    for (const Source& source : sourcesBelow(root, "core")) {
        const std::string folder = source.path.substr(5, source.path.find('/', 5) - 5);
        // `base` holds the words that all others speak: they stand in the house's own namespace.
        const std::string own = folder == "base" ? "duizhao" : "duizhao::" + folder;
        std::string last;
        for (const std::string& line : source.lines) {
            std::smatch match;
            if (std::regex_search(line, match, opening)) {
                last = match[1];
            }
        }
        // Forward declarations stand before it, in the namespaces of those they declare.
        if (!last.empty() && last != own) {
            found.push_back(source.path + ": " + last);
        }
    }
    return found;
}

std::vector<std::string> includesOfQt(const fs::path& root, const std::string& folder)
{
    return breaches(root, folder,
                    [](const std::string&, const std::string& include) { return isQt(include); });
}

std::vector<std::string> includesOf(const fs::path& root, const std::string& folder,
                                    const std::string& forbidden)
{
    return breaches(root, folder, [&](const std::string&, const std::string& include) {
        return include.starts_with(forbidden);
    });
}

std::vector<std::string> libraryHeadersSeenElsewhere(const fs::path& root, const std::string& header,
                                                     const std::string& owner)
{
    std::vector<std::string> found;
    for (const char* folder : {"core", "ui", "app"}) {
        const auto here = breaches(root, folder, [&](const std::string& path, const std::string& include) {
            return include.find(header) != std::string::npos && !include.starts_with("core/") &&
                   !path.starts_with(owner);
        });
        found.insert(found.end(), here.begin(), here.end());
    }
    return found;
}

} // namespace duizhao::style
