#include "core/importer/FileImport.h"

#include "core/base/Hash.h"
#include "core/base/Progress.h"
#include "core/importer/IssueAligner.h"
#include "core/importer/IssueFinder.h"
#include "core/importer/PartnerFinder.h"
#include "core/importer/ProfileStore.h"
#include "core/importer/SourceFile.h"
#include "core/importer/VersionImport.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Session.h"
#include "core/recognition/Recogniser.h"
#include "core/recognition/articles/ArticleMatcher.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

namespace duizhao::importer {

namespace fs = std::filesystem;

namespace {

std::string counted(int number, const std::string& what)
{
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

/// The path as the library keeps it: the same file is known again from wherever it is named.
std::string storedPath(const fs::path& file)
{
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(file, error);
    return (error ? fs::absolute(file, error) : whole).string();
}

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

std::string reasonFor(MatchKind why)
{
    switch (why) {
    case MatchKind::Url:
        return "the same address";
    case MatchKind::Title:
        return "the same title";
    case MatchKind::Entries:
        return "the same entries";
    case MatchKind::Passages:
        return "the same paragraphs";
    case MatchKind::Links:
        return "the same links";
    case MatchKind::Names:
        return "the same names and numbers";
    case MatchKind::File:
        return "the place of its file";
    case MatchKind::None:
        break;
    }
    return {};
}

} // namespace

FileImport::FileImport(const library::Session* library, fs::path file, ImportMode mode, Progress& progress)
    : m_library{library}, m_file{std::move(file)}, m_mode{mode}, m_progress{progress}
{
    m_report.file = m_file;
}

ImportReport FileImport::run()
{
    if (auto done = readAndPlace(); !done) {
        m_report.outcome = ImportOutcome::Failed;
        m_report.error = done.error();
        m_report.editionId = {};
        m_report.issue = {};
    }
    return m_report;
}

Result<> FileImport::checkCancelled() const
{
    if (m_progress.cancelled()) {
        return failure(ErrorKind::Cancelled,
                       "Importing was stopped; the library is as it was before this file.");
    }
    return {};
}

Result<> FileImport::readAndPlace()
{
    if (auto read = readFile(); !read) {
        return read;
    }
    if (m_library != nullptr && !m_wish && m_other == nullptr && tellKnown()) {
        return {};
    }
    if (auto decoded = decodeFile(); !decoded) {
        return decoded;
    }
    if (m_library == nullptr) {
        m_report.newIssue = true;
        m_report.outcome = ImportOutcome::Added;
        if (auto read = recogniseText(); !read) {
            return read;
        }
    } else if (auto placed = placeInLibrary(); !placed) {
        return placed;
    }
    return m_other == nullptr ? Result<>{} : foreseePair(*m_other, m_otherName, m_otherNamed);
}

Result<> FileImport::readFile()
{
    if (auto go = checkCancelled(); !go) {
        return go;
    }
    auto bytes = readSource(m_file);
    if (!bytes) {
        return failure(bytes.error());
    }
    m_bytes = *std::move(bytes);
    return {};
}

Result<> FileImport::decodeFile()
{
    auto decoded = text::decodeText(m_bytes);
    if (!decoded) {
        return failure(decoded.error());
    }
    m_decoded = *std::move(decoded);
    m_report.encoding = m_decoded.encoding;
    return {};
}

/// Nothing that takes long happens while the library is locked for writing: the text is recognised before,
/// and where two texts are to be aligned, the transaction is given up, they are aligned, and it is run again.
Result<> FileImport::placeInLibrary()
{
    constexpr int kMostAttempts = 20;
    const std::string hash = sha256Hex(m_bytes);
    bool known = false;
    {
        library::LibraryWriter reader{*m_library, storage::Transaction::Kind::Read};
        const auto stored = reader.findSource(hash);
        known = stored && (stored->current || reader.cameLastFrom(storedPath(m_file), hash));
        if (auto looked = reader.result(); !looked) {
            return looked;
        }
    }
    if (!known || m_mode == ImportMode::DryRun) {
        if (auto read = recogniseText(); !read) {
            return read;
        }
    }
    const ImportReport asRead = m_report;
    PreparedAlignments prepared;
    for (int tries = 0;; ++tries) {
        m_report = known ? ImportReport{} : asRead;
        m_report.file = m_file;
        m_report.encoding = m_decoded.encoding;
        m_marksUnplaced = 0;
        m_paired = false;
        m_setBackTo.reset();
        auto done = attempt(prepared);
        if (!prepared.wanted() || tries == kMostAttempts) {
            return done;
        }
        if (auto made = prepared.make(m_progress); !made) {
            return made;
        }
    }
}

Result<> FileImport::attempt(PreparedAlignments& prepared)
{
    library::LibraryWriter writer{*m_library, m_mode == ImportMode::Write ? storage::Transaction::Kind::Write
                                                                          : storage::Transaction::Kind::Read};
    if (const auto stored = writer.findSource(sha256Hex(m_bytes))) {
        if (!stored->current && !writer.cameLastFrom(storedPath(m_file), sha256Hex(m_bytes))) {
            // The file has been set back to an earlier text.
            m_setBackTo = *stored;
            return place(writer, prepared);
        }
        tellUnchanged(writer, writer.edition(stored->edition), stored->current);
        return m_wish ? pairStored(writer, *stored, prepared) : writer.result();
    }
    return place(writer, prepared);
}

Result<> FileImport::recogniseText()
{
    if (auto go = checkCancelled(); !go) {
        return go;
    }
    m_edition = recognition::recognise({m_decoded.text, m_file.filename().string(), &m_progress});
    m_profile = profileOf(m_edition);
    describe(m_edition, m_decoded.text, m_report);
    m_account = packAccount(m_report);
    m_report.articlesAdded = m_report.articles;
    m_report.issueTitle = m_edition.head.title.empty() ? m_edition.head.titleZh : m_edition.head.title;
    return checkCancelled();
}

Result<> FileImport::place(library::LibraryWriter& writer, PreparedAlignments& prepared)
{
    Placement placement;
    if (m_setBackTo) {
        placement = {{m_setBackTo->issue}, MatchKind::None, m_setBackTo->edition};
        m_report.messages.emplace_back("An earlier text of the file, which is the current one again.");
    } else {
        placement = findPlacement(writer, m_profile, storedPath(m_file));
    }
    if (placement.issues.empty()) {
        placement = findFormerVersion(writer, m_edition, m_profile, storedPath(m_file));
    }
    if (!placement.issues.empty() && !m_setBackTo) {
        m_report.messages.push_back("Belongs to an issue that is there already, by " +
                                    reasonFor(placement.why) + ".");
    }
    join(writer, m_edition, placement.issues);
    m_report.newIssue = placement.issues.empty();
    m_report.outcome = placement.newerVersionOf ? ImportOutcome::Updated : ImportOutcome::Added;
    if (!placement.issues.empty()) {
        m_report.issue = placement.issues.front();
        m_report.issueTitle = writer.titleOf(m_report.issue);
    }
    if (placement.issues.size() > 1) {
        m_report.messages.push_back(counted(static_cast<int>(placement.issues.size()), "issue") +
                                    " turn out to be one and are joined.");
    }
    if (m_mode == ImportMode::DryRun) {
        m_report.editionId = placement.newerVersionOf;
        foresee(writer, placement.newerVersionOf);
        return foreseeWithin(writer, placement);
    }
    if (auto stored = store(writer, placement.issues, placement.newerVersionOf, prepared); !stored) {
        return stored;
    }
    if (auto go = checkCancelled(); !go) {
        return go;
    }
    return writer.commit();
}

Result<> FileImport::store(library::LibraryWriter& writer, const std::vector<IssueId>& issues,
                           EditionId olderVersion, PreparedAlignments& prepared)
{
    const IssueId issue = issues.empty() ? writer.addIssue() : issues.front();
    for (std::size_t i = 1; i < issues.size(); ++i) {
        writer.mergeIssues(issues[i], issue);
    }
    library::EditionDraft draft{m_edition,
                                m_bytes,
                                m_decoded,
                                storedPath(m_file),
                                identityFeatures(m_profile),
                                packProfile(m_profile),
                                {}};
    const std::vector<std::uint64_t> content = contentFeatures(m_profile);
    draft.features.insert(draft.features.end(), content.begin(), content.end());
    if (olderVersion) {
        draft.articles = articlesOfVersion(writer, writer.edition(olderVersion),
                                           writer.versionWith(olderVersion, sha256Hex(m_bytes)), m_edition);
        const bool digest = m_edition.format == model::Format::Digest;
        const library::UpdateCounts counts = writer.updateEdition(
            olderVersion, draft, digest ? library::DroppedParts::Keep : library::DroppedParts::Remove);
        m_report.editionId = olderVersion;
        m_report.articlesAdded = counts.articlesAdded;
        m_report.articlesUpdated = counts.articlesUpdated;
        m_report.articlesUnchanged = counts.articlesUnchanged;
        m_report.textsKept = counts.textsKept;
        tellCounts();
        m_marksUnplaced = counts.marksUnplaced;
    } else {
        m_report.editionId = writer.addEdition(issue, draft);
    }
    const ComposedIssue composed = composeStoredIssue(writer, issue);
    m_report.issue = issue;
    m_report.issueTitle = composed.title.empty() ? composed.titleZh : composed.title;
    writer.keepAccount(m_report.editionId, m_account);
    tellTrash(writer);
    return alignEditions(writer, prepared);
}

void FileImport::join(library::LibraryWriter& writer, const model::RecognisedEdition& edition,
                      std::vector<IssueId>& issues)
{
    PartnerSearch search = findPartner(writer, edition, storedPath(m_file), m_wish);
    m_report.messages.insert(m_report.messages.end(), search.messages.begin(), search.messages.end());
    if (!search.partner) {
        return;
    }
    m_paired = search.partner->named;
    const IssueId issue = search.partner->issue;
    if (std::find(issues.begin(), issues.end(), issue) == issues.end()) {
        issues.push_back(issue);
        std::sort(issues.begin(), issues.end());
        m_report.messages.push_back("Belongs to the issue of \"" +
                                    fs::path{writer.filePathOf(search.partner->edition)}.filename().string() +
                                    "\", by " + (m_paired ? "your word." : "the names of the files."));
    }
}

Result<> FileImport::pairStored(library::LibraryWriter& writer, const library::StoredSource& stored,
                                PreparedAlignments& prepared)
{
    if (m_mode == ImportMode::DryRun) {
        return writer.result();
    }
    std::vector<IssueId> issues{stored.issue};
    join(writer, writer.edition(stored.edition).recognised, issues);
    if (!m_paired) {
        return writer.result();
    }
    for (std::size_t i = 1; i < issues.size(); ++i) {
        writer.mergeIssues(issues[i], issues.front());
    }
    const ComposedIssue composed = composeStoredIssue(writer, issues.front());
    m_report.issue = issues.front();
    m_report.issueTitle = composed.title.empty() ? composed.titleZh : composed.title;
    if (auto aligned = alignEditions(writer, prepared); !aligned) {
        return aligned;
    }
    return writer.commit();
}

Result<> FileImport::alignEditions(library::LibraryWriter& writer, PreparedAlignments& prepared)
{
    const auto aligned =
        alignStoredIssue(writer, m_report.issue, m_paired ? AlignWhen::Always : AlignWhen::Likely, prepared);
    if (!aligned) {
        return failure(aligned.error());
    }
    m_report.edition = writer.editionHead(m_report.editionId).recognised.kind;
    if (*aligned) {
        m_marksUnplaced = std::min(m_marksUnplaced, (*aligned)->marksUnplaced);
        const auto& [en, zh] = (*aligned)->editions;
        if (m_report.editionId == en || m_report.editionId == zh) {
            m_report.alignment = (*aligned)->report;
            tellAlignment(
                fs::path{writer.filePathOf(m_report.editionId == en ? zh : en)}.filename().string());
        }
    }
    if (m_marksUnplaced > 0) {
        m_report.messages.push_back(counted(m_marksUnplaced, "note or bookmark") +
                                    " stood on text that is gone; see the unplaced ones.");
    }
    return writer.result();
}

void FileImport::tellAlignment(const std::string& other)
{
    m_report.alignment->other = other;
    m_report.messages.push_back(sentence(*m_report.alignment));
}

/// Beside which text of its issue it would stand.
Result<> FileImport::foreseeWithin(library::LibraryWriter& writer, const Placement& placement)
{
    const auto isFullText = [](const model::RecognisedEdition& edition) {
        return edition.kind == model::EditionKind::Original ||
               edition.kind == model::EditionKind::Translation;
    };
    if (m_other != nullptr || !isFullText(m_edition)) {
        return writer.result();
    }
    std::optional<library::StoredEdition> best;
    for (const IssueId issue : placement.issues) {
        for (const EditionId id : writer.editionsOf(issue)) {
            library::StoredEdition other = writer.edition(id);
            if (other.recognised.kind == model::EditionKind::Bilingual) {
                return writer.result();
            }
            const bool candidate = id != placement.newerVersionOf && isFullText(other.recognised) &&
                                   mainLanguageOf(other.recognised) != mainLanguageOf(m_edition);
            if (candidate && (!best || other.blocks.size() > best->blocks.size())) {
                best = std::move(other);
            }
        }
    }
    if (auto read = writer.result(); !read || !best) {
        return read;
    }
    return foreseePair(best->recognised, fs::path{best->filePath}.filename().string(), false);
}

/// What standing side by side would give, without writing: told in the same words as after the writing.
Result<> FileImport::foreseePair(const model::RecognisedEdition& other, const std::string& fileName,
                                 bool named)
{
    const text::Language here = mainLanguageOf(m_edition);
    const text::Language there = mainLanguageOf(other);
    if (here == text::Language::None || there == text::Language::None || here == there) {
        if (named || (here == there && here != text::Language::None)) {
            m_report.messages.push_back("Not paired with \"" + fileName + "\": " +
                                        whyNotPaired(here == there ? here : text::Language::None) + ".");
        }
        return {};
    }
    auto foreseen =
        foreseeAlignment(m_edition, other, named ? AlignWhen::Always : AlignWhen::Likely, m_progress);
    if (!foreseen) {
        return failure(foreseen.error());
    }
    if (*foreseen) {
        m_report.alignment = **foreseen;
        m_report.newIssue = false;
        m_report.edition = here == text::Language::Chinese && m_report.edition == model::EditionKind::Original
                               ? model::EditionKind::Translation
                               : m_report.edition;
        tellAlignment(fileName);
    }
    return {};
}

void FileImport::foresee(library::LibraryWriter& writer, EditionId olderVersion)
{
    if (!olderVersion) {
        return;
    }
    const model::RecognisedEdition older = writer.edition(olderVersion).recognised;
    const std::vector<int> places = matchVersions(older, m_edition);
    m_report.articlesAdded = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] < 0) {
            ++m_report.articlesAdded;
        } else if (contentOf(older, places[i]) == contentOf(m_edition, static_cast<int>(i))) {
            ++m_report.articlesUnchanged;
        } else {
            ++m_report.articlesUpdated;
        }
    }
    tellCounts();
}

void FileImport::tellCounts()
{
    m_report.messages.push_back("A newer version: " + counted(m_report.articlesAdded, "article") +
                                " added, " + std::to_string(m_report.articlesUpdated) + " updated, " +
                                std::to_string(m_report.articlesUnchanged) + " unchanged.");
    if (m_report.textsKept > 0) {
        m_report.messages.push_back("Kept the fuller text of " +
                                    (m_report.textsKept == 1
                                         ? std::string{"1 entry"}
                                         : std::to_string(m_report.textsKept) + " entries") +
                                    ".");
    }
}

std::vector<int> matchVersions(const model::RecognisedEdition& older, const model::RecognisedEdition& newer)
{
    const auto profiles = [](const model::RecognisedEdition& edition) {
        const std::vector<std::string> texts = recognition::articleTexts(edition);
        std::vector<recognition::ArticleProfile> list;
        for (std::size_t i = 0; i < edition.articles.size(); ++i) {
            list.push_back(recognition::articleProfile(edition.articles[i], texts[i]));
        }
        return list;
    };
    return recognition::matchArticles(profiles(older), profiles(newer));
}

} // namespace duizhao::importer
