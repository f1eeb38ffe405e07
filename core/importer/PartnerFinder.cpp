#include "core/importer/PartnerFinder.h"

#include "core/importer/ImportRemarks.h"
#include "core/importer/IssueMatcher.h"
#include "core/importer/PairNames.h"

namespace duizhao::importer {

namespace {

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
    if (two && wish) {
        search.partner = Partner{found->edition, found->issue};
    } else if (two) {
        return search; // files called alike are joined by what else they say, see IssueFinder
    } else if (here == there || static_cast<bool>(wish)) {
        const std::filesystem::path file{library.filePathOf(found->edition)};
        search.remarks.push_back(
            notPaired(file.filename().string(), here == there ? here : text::Language::None));
    }
    return search;
}

} // namespace duizhao::importer
