#include "core/importer/PartnerFinder.h"

#include "core/importer/IssueMatcher.h"
#include "core/importer/PairNames.h"

namespace duizhao::importer {

namespace {

std::string quotedName(const std::string& path)
{
    return "\"" + std::filesystem::path{path}.filename().string() + "\"";
}

std::optional<library::StoredSource> candidate(library::LibraryWriter& library, const std::string& filePath,
                                               EditionId wish)
{
    if (wish) {
        return library::StoredSource{wish, library.edition(wish).issue, true};
    }
    for (const std::filesystem::path& path : partnerPaths(filePath)) {
        if (const auto found = library.findFile(path.string())) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::string whyNotPaired(text::Language both)
{
    switch (both) {
    case text::Language::English:
        return "both are in English";
    case text::Language::Chinese:
        return "both are in Chinese";
    case text::Language::None:
        break;
    }
    return "one of them has both languages";
}

PartnerSearch findPartner(library::LibraryWriter& library, const model::RecognisedEdition& edition,
                          const std::string& filePath, EditionId wish)
{
    PartnerSearch search;
    const auto found = candidate(library, filePath, wish);
    if (!found) {
        return search;
    }
    const text::Language here = mainLanguageOf(edition);
    const text::Language there = mainLanguageOf(library.edition(found->edition).recognised);
    const bool two = here != there && here != text::Language::None && there != text::Language::None;
    if (two) {
        search.partner = Partner{found->edition, found->issue, static_cast<bool>(wish)};
    } else if (here == there || static_cast<bool>(wish)) {
        search.messages.push_back("Not paired with " + quotedName(library.filePathOf(found->edition)) + ": " +
                                  whyNotPaired(here == there ? here : text::Language::None) + ".");
    }
    return search;
}

} // namespace duizhao::importer
