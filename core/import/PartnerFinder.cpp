#include "core/import/PartnerFinder.h"

#include "core/import/IssueMatcher.h"
#include "core/import/PairNames.h"

namespace duizhao {

namespace {

std::string quotedName(const std::string& path)
{
    return "\"" + std::filesystem::path{path}.filename().string() + "\"";
}

std::optional<StoredSource> candidate(LibraryWriter& library, const std::string& filePath, EditionId wish)
{
    if (wish) {
        return StoredSource{wish, library.edition(wish).issue, true};
    }
    for (const std::filesystem::path& path : partnerPaths(filePath)) {
        if (const auto found = library.findFile(path.string())) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::string whyNotPaired(Language both)
{
    switch (both) {
    case Language::English:
        return "both are in English";
    case Language::Chinese:
        return "both are in Chinese";
    case Language::None:
        break;
    }
    return "one of them has both languages";
}

PartnerSearch findPartner(LibraryWriter& library, const RecognisedEdition& edition,
                          const std::string& filePath, EditionId wish)
{
    PartnerSearch search;
    const auto found = candidate(library, filePath, wish);
    if (!found) {
        return search;
    }
    const Language here = mainLanguageOf(edition);
    const Language there = mainLanguageOf(library.edition(found->edition).recognised);
    const bool two = here != there && here != Language::None && there != Language::None;
    if (two) {
        search.partner = Partner{found->edition, found->issue, static_cast<bool>(wish)};
    } else if (here == there || static_cast<bool>(wish)) {
        search.messages.push_back("Not paired with " + quotedName(library.filePathOf(found->edition)) + ": " +
                                  whyNotPaired(here == there ? here : Language::None) + ".");
    }
    return search;
}

} // namespace duizhao
