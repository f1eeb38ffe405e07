#include "core/importer/PartnerFinder.h"

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

model::Remark notPaired(const std::string& fileName, text::Language both)
{
    switch (both) {
    case text::Language::English:
        return {model::RemarkKind::BothEnglish, {fileName}};
    case text::Language::Chinese:
        return {model::RemarkKind::BothChinese, {fileName}};
    case text::Language::None:
        break;
    }
    return {model::RemarkKind::OneHasBoth, {fileName}};
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
        search.remarks.push_back(
            notPaired(std::filesystem::path{library.filePathOf(found->edition)}.filename().string(),
                      here == there ? here : text::Language::None));
    }
    return search;
}

} // namespace duizhao::importer
