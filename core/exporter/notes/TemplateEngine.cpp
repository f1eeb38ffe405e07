#include "core/exporter/notes/TemplateEngine.h"

#include "core/base/Reasons.h"

#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <vector>

namespace duizhao::exporter {

namespace {

namespace mustache = kainjow::mustache;
using Json = nlohmann::ordered_json;

constexpr std::size_t kDeepest = 32;
constexpr std::string_view kTemplateBlanks = " \t\r\n";

mustache::data dataOf(const Json& value)
{
    if (value.is_string()) {
        return mustache::data{value.get<std::string>()};
    }
    if (value.is_boolean()) {
        return mustache::data{value.get<bool>()};
    }
    if (value.is_array()) {
        mustache::data list{mustache::data::type::list};
        for (const Json& item : value) {
            list.push_back(dataOf(item));
        }
        return list;
    }
    mustache::data object{mustache::data::type::object};
    for (const auto& [key, item] : value.items()) {
        object.set(key, dataOf(item));
    }
    return object;
}

/// `what` is the message where the reason does not say it.
tl::unexpected<Error> wrong(const std::string& text, const std::string& origin, std::size_t at, Reason why,
                            const std::vector<std::string>& names = {}, const std::string& what = {})
{
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < std::min(at, text.size()); ++i) {
        const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        column = text[i] == '\n' ? 1 : column + (starts ? 1 : 0);
        line += text[i] == '\n' ? 1 : 0;
    }
    std::vector<Argument> arguments{origin, std::to_string(line), std::to_string(column)};
    arguments.insert(arguments.end(), names.begin(), names.end());
    Error error = errorOf(why, std::move(arguments));
    if (!what.empty()) {
        error.message = "The template " + origin + " is wrong at line " + std::to_string(line) + ", column " +
                        std::to_string(column) + ": " + what + ". No file was written.";
    }
    return failure(std::move(error));
}

std::string_view trimmedName(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kTemplateBlanks);
    return begin == std::string_view::npos
               ? std::string_view{}
               : text.substr(begin, text.find_last_not_of(kTemplateBlanks) - begin + 1);
}

/// What stands between `{{` and `}}`.
struct Tag {
    char sign = 0; ///< `#`, `^`, `/`, `!`, `&`, `>`, `=`, `{` (three braces); 0: a plain field
    std::string name;
    std::size_t at = 0;
};

/// Reads the tags of a template and finds fault with them, so that every fault has its place.
class Checker {
public:
    Checker(const std::string& text, const std::string& origin, const TemplateFields& known)
        : m_text{text}, m_origin{origin}, m_known{known}
    {
    }

    Result<> run()
    {
        for (std::size_t at = 0; (at = m_text.find("{{", at)) != std::string::npos;) {
            const bool triple = m_text.compare(at, 3, "{{{") == 0;
            const std::string_view closing = triple ? "}}}" : "}}";
            const std::size_t begin = at + closing.size();
            const std::size_t end = m_text.find(closing, begin);
            if (end == std::string::npos) {
                return wrong(m_text, m_origin, at, Reason::TemplateTagOpen);
            }
            std::string_view inside = std::string_view{m_text}.substr(begin, end - begin);
            Tag tag{triple ? '{' : '\0', {}, at};
            if (!triple && !inside.empty() &&
                std::string_view{"#^/!&>="}.find(inside[0]) != std::string_view::npos) {
                tag.sign = inside[0];
                inside.remove_prefix(1);
            }
            tag.name = trimmedName(inside);
            if (auto checked = check(tag); !checked) {
                return checked;
            }
            at = end + closing.size();
        }
        if (!m_open.empty()) {
            return wrong(m_text, m_origin, m_open.back().at, Reason::TemplateSectionOpen,
                         {m_open.back().name});
        }
        return {};
    }

private:
    Result<> check(const Tag& tag)
    {
        switch (tag.sign) {
        case '!':
            return {};
        case '>':
            return wrong(m_text, m_origin, tag.at, Reason::TemplateUsesAnother);
        case '=':
            return wrong(m_text, m_origin, tag.at, Reason::TemplateChangesBraces);
        case '/':
            return checkEnd(tag);
        default:
            break;
        }
        if (!m_known.contains(tag.name)) {
            std::string names;
            for (const std::string& name : m_known) {
                names += (names.empty() ? "" : ", ") + name;
            }
            return wrong(m_text, m_origin, tag.at, Reason::TemplateUnknownField, {tag.name, names});
        }
        if (tag.sign == '#' || tag.sign == '^') {
            m_open.push_back(tag);
        }
        return m_open.size() > kDeepest ? wrong(m_text, m_origin, tag.at, Reason::TemplateTooDeep)
                                        : Result<>{};
    }

    Result<> checkEnd(const Tag& tag)
    {
        if (m_open.empty() || m_open.back().name != tag.name) {
            return wrong(m_text, m_origin, tag.at, Reason::TemplateSectionNotBegun, {tag.name});
        }
        m_open.pop_back();
        return {};
    }

    const std::string& m_text;
    const std::string& m_origin;
    const TemplateFields& m_known;
    std::vector<Tag> m_open;
};

} // namespace

Result<std::string> fillTemplate(const std::string& text, const std::string& origin, const Json& values,
                                 const TemplateFields& known, const TemplateEscape& escape)
{
    if (const auto checked = Checker{text, origin, known}.run(); !checked) {
        return failure(checked.error());
    }
    mustache::mustache engine{text};
    engine.set_custom_escape(escape);
    std::ostringstream out;
    if (engine.is_valid()) {
        engine.render(dataOf(values), out);
    }
    if (!engine.is_valid()) {
        // Its messages end in the offset, where there is one.
        const std::string& message = engine.error_message();
        std::size_t at = 0;
        const std::size_t digits = message.find_last_not_of("0123456789") + 1;
        std::from_chars(message.data() + digits, message.data() + message.size(), at);
        return wrong(text, origin, at, Reason::TemplateWrong, {}, message);
    }
    return out.str();
}

} // namespace duizhao::exporter
