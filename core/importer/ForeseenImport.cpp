#include "core/importer/ForeseenImport.h"

#include "core/importer/ImportRemarks.h"
#include "core/importer/IssueAligner.h"

#include <optional>
#include <utility>

namespace duizhao::importer {

namespace {

/// Markdown of all blocks of one article: what an update compares.
std::string contentOf(const model::RecognisedEdition& edition, int article)
{
    std::string content;
    for (const document::Block& block : edition.blocks) {
        if (block.article == article) {
            content += block.markdown;
            content += '\n';
        }
    }
    return content;
}

void foreseeUpdate(library::LibraryWriter& library, const model::RecognisedEdition& edition,
                   EditionId olderVersion, ImportReport& report)
{
    const model::RecognisedEdition older = library.edition(olderVersion).recognised;
    const std::vector<int> places = matchVersions(older, edition);
    report.articlesAdded = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] < 0) {
            ++report.articlesAdded;
        } else if (contentOf(older, places[i]) == contentOf(edition, static_cast<int>(i))) {
            ++report.articlesUnchanged;
        } else {
            ++report.articlesUpdated;
        }
    }
    report.remarks.push_back(
        newerVersion(report.articlesAdded, report.articlesUpdated, report.articlesUnchanged));
}

bool isFullText(const model::RecognisedEdition& edition)
{
    return edition.kind == model::EditionKind::Original || edition.kind == model::EditionKind::Translation;
}

/// Beside which text of its issue it would stand: the longest in another language; none where a bilingual
/// edition is read instead.
std::optional<library::StoredEdition> partnerWithin(library::LibraryWriter& library,
                                                    const FileReading& reading, const FileMatch& match)
{
    std::optional<library::StoredEdition> best;
    for (const IssueId issue : match.issues) {
        for (const EditionId id : library.editionsOf(issue)) {
            library::StoredEdition other = library.edition(id);
            if (other.recognised.kind == model::EditionKind::Bilingual) {
                return std::nullopt;
            }
            const bool candidate = id != match.newerVersionOf && isFullText(other.recognised) &&
                                   mainLanguageOf(other.recognised) != mainLanguageOf(reading.edition);
            if (candidate && (!best || other.blocks.size() > best->blocks.size())) {
                best = std::move(other);
            }
        }
    }
    return best;
}

} // namespace

Result<ImportReport> foreseeFile(library::LibraryWriter& library, const FileReading& reading,
                                 const FileMatch& match, bool partnerForeseen, Progress& progress)
{
    ImportReport report = reportOf(library, reading, match);
    if (match.newerVersionOf) {
        foreseeUpdate(library, reading.edition, match.newerVersionOf, report);
    }
    std::optional<library::StoredEdition> partner;
    if (!partnerForeseen && isFullText(reading.edition)) {
        partner = partnerWithin(library, reading, match);
    }
    if (auto read = library.result(); !read) {
        return failure(read.error());
    }
    if (partner) {
        const ForeseenPartner within{&partner->recognised,
                                     std::filesystem::path{partner->filePath}.filename().string(), false};
        if (auto foreseen = foreseePair(reading.edition, within, progress, report); !foreseen) {
            return failure(foreseen.error());
        }
    }
    return report;
}

Result<> foreseePair(const model::RecognisedEdition& edition, const ForeseenPartner& partner,
                     Progress& progress, ImportReport& report)
{
    const text::Language here = mainLanguageOf(edition);
    const text::Language there = mainLanguageOf(*partner.edition);
    if (here == text::Language::None || there == text::Language::None || here == there) {
        if (partner.named || (here == there && here != text::Language::None)) {
            report.remarks.push_back(
                notPaired(partner.fileName, here == there ? here : text::Language::None));
        }
        return {};
    }
    auto foreseen = foreseeAlignment(edition, *partner.edition,
                                     partner.named ? AlignWhen::Always : AlignWhen::Likely, progress);
    if (!foreseen) {
        return failure(foreseen.error());
    }
    if (*foreseen) {
        report.alignment = **foreseen;
        report.alignment->other = partner.fileName;
        report.newIssue = false;
        report.edition = here == text::Language::Chinese && report.edition == model::EditionKind::Original
                             ? model::EditionKind::Translation
                             : report.edition;
        report.remarks.push_back(remarkOf(*report.alignment));
    }
    return {};
}

} // namespace duizhao::importer
