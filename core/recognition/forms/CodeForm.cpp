#include "core/recognition/forms/CodeForm.h"

#include "core/text/Lines.h"
#include "core/text/Pattern.h"

#include <algorithm>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestLine = 400;

/// `\#One head` (a comment whose mark was escaped), `// …`, `"""…`.
bool isRemark(std::string_view line)
{
    return line.starts_with("\\#") || line.starts_with("//") || line.starts_with("/*") ||
           line.starts_with("\"\"\"") || line.starts_with("'''") || line.starts_with("# ") ||
           line.starts_with("-- ");
}

} // namespace

bool isCodeLine(std::string_view line)
{
    static const text::Pattern statement(
        R"((?:class|def|async def) \w+.*:|import [\w.]+(?:, ?[\w.]+)*(?: as \w+)?;?|import .+ from ['"].*|from [\w.]+ import .+|)"
        R"((?:const|let|var|auto|int|final|public|private|static|return|export|package|using|#include|#define) ?.*[;{>)]|)"
        R"((?:if|for|while|elif|with|try|except|switch)\b.*[:{]|else ?:?\{?|(?:async )?function \w*\(.*|)"
        R"(@\w+(?:\(.*\))?|[\w.\[\]'"]+(?:, ?[\w.]+)* ?(?:=|\+=|:=|==) ?[^=\s].*|)"
        R"([\w.]+\(.*\)[;:{]?|[\w.]+\([^)]*|[)\]}]+[;,:]?|<\/?[a-z][\w-]*(?: [^<>]*)?\/?>.*)");
    static const text::Pattern shell(
        R"(\$ .+|(?:sudo|pip3?|npm|npx|yarn|git|curl|wget|docker|cargo|brew|apt(?:-get)?|cd|python3?|make|go) [\w./-].*)");
    const std::string_view content = text::trimmed(line);
    if (content.empty() || content.size() > kLongestLine) {
        return false;
    }
    if (statement.matchesAll(content)) {
        return true;
    }
    // A sentence may begin with `make` or `go`; a command does not end as one.
    const char last = content.back();
    const bool sentence = last == '.' || last == '!' || last == '?' || last == ',' ||
                          content.find(", ") != std::string_view::npos ||
                          content.find("，") != std::string_view::npos;
    return !sentence && std::count(content.begin(), content.end(), ' ') < 7 && shell.matchesAll(content);
}

bool isBareCode(std::string_view paragraph)
{
    int lines = 0;
    int code = 0;
    for (std::size_t begin = 0; begin < paragraph.size();) {
        const std::size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
        const std::string_view line = text::trimmed(paragraph.substr(begin, end - begin));
        begin = end + 1;
        if (line.empty() || isRemark(line)) {
            continue;
        }
        ++lines;
        code += isCodeLine(line) ? 1 : 0;
    }
    return code > 0 && 3 * code >= 2 * lines;
}

} // namespace duizhao::recognition
