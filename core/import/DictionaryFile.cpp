#include "core/import/DictionaryFile.h"

#include "core/import/SourceFile.h"
#include "core/library/WordStore.h"
#include "core/text/Encoding.h"

namespace duizhao {

Result<int> importDictionary(Library& library, const std::filesystem::path& file)
{
    const auto bytes = readSource(file);
    if (!bytes) {
        return failure(bytes.error());
    }
    const auto decoded = decodeText(*bytes);
    if (!decoded) {
        return failure(decoded.error());
    }
    auto words = useDictionary(library, file.filename().string(), decoded->text);
    if (!words) {
        return failure(words.error().kind, file.string() + ": " + words.error().message);
    }
    return words;
}

} // namespace duizhao
