#include "core/text/ChineseCharacters.h"
#include "core/text/Language.h"
#include "core/text/Utf8.h"

#include <algorithm>

namespace duizhao::text {

Script detectScript(std::string_view plainText)
{
    const auto& characters = ChineseCharacters::table();
    std::size_t simplified = 0;
    std::size_t traditional = 0;
    for (std::size_t at = 0; at < plainText.size();) {
        const auto c = nextCodePoint(plainText, at);
        if (isHan(c)) {
            simplified += characters.onlySimplified(c) ? 1 : 0;
            traditional += characters.onlyTraditional(c) ? 1 : 0;
        }
    }
    if (simplified + traditional == 0) {
        return Script::None;
    }
    const auto minority = std::min(simplified, traditional);
    // A name or a slip is not a second script: it takes a tenth of the evidence and more than one character,
    // or two scripts of equal weight.
    const auto inEarnest = minority >= 2 && minority * 10 >= simplified + traditional;
    if (inEarnest || simplified == traditional) {
        return Script::Mixed;
    }
    return simplified > traditional ? Script::Hans : Script::Hant;
}

std::string_view scriptCode(Script script)
{
    switch (script) {
    case Script::Hans:
        return "Hans";
    case Script::Hant:
        return "Hant";
    case Script::Mixed:
        return "mixed";
    case Script::None:
        break;
    }
    return {};
}

Script scriptFromCode(std::string_view code)
{
    for (const auto script : {Script::Hans, Script::Hant, Script::Mixed}) {
        if (scriptCode(script) == code) {
            return script;
        }
    }
    return Script::None;
}

} // namespace duizhao::text
