#include "core/library/store/TagNames.h"

#include "core/base/Reasons.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"

#include <vector>

namespace duizhao::library {

namespace {

std::vector<std::string_view> parts(std::string_view name)
{
    std::vector<std::string_view> list;
    for (std::size_t begin = 0;;) {
        const std::size_t end = name.find('/', begin);
        list.push_back(name.substr(begin, end - begin));
        if (end == std::string_view::npos) {
            return list;
        }
        begin = end + 1;
    }
}

std::string withSingleBlanks(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!blank) {
            result += c;
        } else if (!result.ends_with(' ')) {
            result += ' ';
        }
    }
    return result;
}

} // namespace

Result<std::string> tagName(std::string_view typed)
{
    std::string name;
    for (const std::string_view part : parts(typed)) {
        const std::string clean = withSingleBlanks(text::trimmed(part));
        if (clean.empty()) {
            return text::trimmed(typed).empty() ? failure(Reason::TagUnnamed)
                                                : failure(Reason::TagPartEmpty, {std::string{typed}});
        }
        name += name.empty() ? clean : "/" + clean;
    }
    return name;
}

std::string foldedTag(std::string_view name)
{
    std::string folded;
    bool first = true;
    for (const std::string_view part : parts(name)) {
        if (!first) {
            folded += '/';
        }
        first = false;
        // Folding may bring forth a '/' (from the full-width one), which nests nothing.
        for (const char c : text::fold(text::trimmed(part))) {
            folded += c == '/' ? '\x1F' : c;
        }
    }
    return folded;
}

std::int64_t internTag(storage::Transaction& transaction, const std::string& name)
{
    const std::string folded = foldedTag(name);
    if (const auto known = transaction.integer("SELECT id FROM tag WHERE folded = ?1", folded)) {
        // A name nobody uses is only a memory: it is written as it was typed last.
        transaction.run("UPDATE tag SET name = ?1 WHERE id = ?2 AND name <> ?1"
                        " AND NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = ?2)",
                        name, known);
        return known;
    }
    return transaction.insert("INSERT INTO tag (name, folded) VALUES (?1, ?2)", name, folded);
}

} // namespace duizhao::library
