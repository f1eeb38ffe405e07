#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/importer/IssueFinder.h"
#include "core/model/Recognised.h"
#include "core/text/Encoding.h"
#include "core/text/Language.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace duizhao::importer {

enum class ImportMode {
    Write,  ///< into the library, one transaction a file
    DryRun, ///< the same report, nothing written
};

enum class ImportOutcome {
    Added,     ///< a new edition
    Unchanged, ///< the same bytes are in the library already
    Updated,   ///< a newer version of an edition that was there
    Failed,    ///< `error` says why; nothing of this file is in the library
};

/// `added`, `unchanged`, `updated`, `failed`.
[[nodiscard]] std::string_view name(ImportOutcome outcome);

/// How two files stand side by side.
struct AlignmentReport {
    int pairs = 0;         ///< beads with both halves
    double confidence = 0; ///< in [0, 1], see `Alignment::confidence`
    int wantLook = 0;      ///< pairs, one-sided ones too, that a reader should look at
    std::string other;     ///< name of the file it stands beside
};

/// What became of one file.
struct ImportReport {
    std::filesystem::path file;
    ImportOutcome outcome = ImportOutcome::Failed;
    Error error{ErrorKind::NotFound, {}}; ///< set when Failed
    model::Format format = model::Format::Markdown;
    double confidence = 0;
    text::Encoding encoding = text::Encoding::Utf8;
    model::EditionKind edition = model::EditionKind::Original;
    text::Language language =
        text::Language::None; ///< of most of the text; None: of both, or the file was not read
    EditionId editionId;      ///< none in a dry run of something new
    IssueId issue;            ///< none in a dry run of something new
    std::string issueTitle;
    bool newIssue = false;
    int articles = 0; ///< in the edition
    int articlesAdded = 0;
    int articlesUpdated = 0;
    int articlesUnchanged = 0;
    int textsKept = 0; ///< of these, entries of a digest whose newer text says less than the one that stays
    int pairs = 0;     ///< beads with both halves, in the file alone
    std::optional<AlignmentReport> alignment; ///< set: it was aligned with another edition of its issue
    int blocksTotal = 0;
    int blocksShown = 0;
    int blocksMetadata = 0;
    std::map<std::string, int> blocksFolded; ///< by reason
    model::Account characters;
    std::optional<IssueQuestion> question; ///< for the person: is it the same issue as that one?
    std::vector<model::Remark> remarks;    ///< what a reader should know
};

/// `Stands side by side with "x.zh.md": 40 pairs, 98% sure; 3 to check.`: one of a report's remarks.
[[nodiscard]] model::Remark remarkOf(const AlignmentReport& alignment);

/// Fills in what can be told from the reading of a file alone: format, counts, characters, remarks.
void describe(const model::RecognisedEdition& edition, std::string_view text, ImportReport& report);

/// What `describe` counted, as JSON for the library to keep, and back; false: that is none.
[[nodiscard]] std::string packAccount(const ImportReport& report);
[[nodiscard]] bool unpackAccount(std::string_view text, ImportReport& report);

} // namespace duizhao::importer
