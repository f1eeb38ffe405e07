#include "core/importer/DictionaryFile.h"

#include "core/importer/SourceFile.h"
#include "core/library/store/WordStore.h"
#include "core/text/Encoding.h"

#include <utility>

namespace duizhao::importer {

Result<int> importDictionary(const library::Session& library, const std::filesystem::path& file)
{
    const auto bytes = readSource(file);
    if (!bytes) {
        return failure(bytes.error());
    }
    const auto decoded = text::decodeText(*bytes);
    if (!decoded) {
        return failure(decoded.error());
    }
    auto words = library::useDictionary(library, file.filename().string(), decoded->text);
    if (!words) {
        Error why = words.error();
        why.message = file.string() + ": " + why.message;
        return failure(std::move(why));
    }
    return words;
}

} // namespace duizhao::importer
