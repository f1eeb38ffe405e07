// Where no export may be written: what would be lost there is a person's library.

#include "core/exporter/ExportTarget.h"

#include "core/archive/Archive.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/upkeep/Check.h"
#include "tests/core/exporter/ExportFixture.h"

#include <sys/stat.h>

namespace duizhao::exporter {

namespace fs = std::filesystem;

namespace {

class ExportTarget : public test::ExportFixture {
protected:
    [[nodiscard]] const fs::path& file() { return library().file(); }
    [[nodiscard]] fs::path beside(const std::string& ending) { return file().string() + ending; }
    [[nodiscard]] ErrorKind refusalOf(const fs::path& target)
    {
        const auto allowed = checkTarget(file(), target);
        EXPECT_FALSE(allowed) << target;
        return allowed ? ErrorKind::Empty : allowed.error().kind;
    }
    /// A library with an issue of its own, and its archive.
    fs::path archiveOfAnother()
    {
        const SystemClock clock;
        auto other =
            library::Library::open(folder().path() / "other.duizhao", library::Access::ReadWrite, clock)
                .value();
        NoProgress quiet;
        EXPECT_EQ(importer::Importer{*other}
                      .importFile(fixture("weekly/outline.zh.txt"), importer::ImportMode::Write, quiet)
                      .outcome,
                  importer::ImportOutcome::Added);
        const fs::path archive = folder().path() / "other.jsonl";
        ExportRequest request;
        request.kind = ExportKind::Archive;
        request.format = ExportFormat::JsonLines;
        EXPECT_TRUE(exportToFile(*other, request, archive, Replace::OnlyOurs, quiet));
        return archive;
    }
};

} // namespace

TEST_F(ExportTarget, isNeverTheLibraryOrWhatStandsBesideIt)
{
    for (const char* ending :
         {"", "-wal", "-shm", "-journal", ".lock", ".draft", ".window-draft", ".v12.bak", ".v3.bak.part"}) {
        EXPECT_EQ(refusalOf(beside(ending)), ErrorKind::NotWritable) << ending;
    }
    const fs::path here = fs::current_path();
    fs::current_path(file().parent_path());
    EXPECT_EQ(refusalOf(file().filename()), ErrorKind::NotWritable) << "named from where it is";
    EXPECT_EQ(refusalOf(fs::path{"."} / "x" / ".." / (file().filename().string() + "-wal")),
              ErrorKind::NotWritable);
    fs::current_path(here);
}

TEST_F(ExportTarget, isNotTheLibraryByALinkEither)
{
    fs::create_symlink(file(), folder().path() / "alias.md");
    fs::create_symlink(folder().path() / "alias.md", folder().path() / "alias-of-alias.md");
    fs::create_hard_link(file(), folder().path() / "hard.md");
    fs::create_hard_link(beside(".lock"), folder().path() / "lock.md");
    fs::create_directory_symlink(file().parent_path(), folder().path() / "there");
    for (const char* name : {"alias.md", "alias-of-alias.md", "hard.md", "lock.md"}) {
        EXPECT_EQ(refusalOf(folder().path() / name), ErrorKind::NotWritable) << name;
    }
    EXPECT_EQ(refusalOf(folder().path() / "there" / (file().filename().string() + ".draft")),
              ErrorKind::NotWritable)
        << "which is not there yet";
}

TEST_F(ExportTarget, isNoOtherLibraryOrItsFiles)
{
    static_cast<void>(archiveOfAnother());
    for (const char* ending : {"", "-wal", ".lock", ".v9.bak"}) {
        EXPECT_EQ(refusalOf((folder().path() / "other.duizhao").string() + ending), ErrorKind::NotWritable)
            << ending;
    }
    fs::copy_file(folder().path() / "other.duizhao", folder().path() / "a copy under any name.md");
    EXPECT_EQ(refusalOf(folder().path() / "a copy under any name.md"), ErrorKind::NotWritable);
}

TEST_F(ExportTarget, isNoPipeDeviceFolderOrLinkToNowhere)
{
    const fs::path pipe = folder().path() / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    fs::create_symlink(folder().path() / "gone.md", folder().path() / "dangling.md");
    fs::create_symlink("/dev/null", folder().path() / "null.md");
    for (const fs::path& target : {pipe, fs::path{"/dev/null"}, folder().path() / "null.md",
                                   folder().path() / "dangling.md", folder().path()}) {
        EXPECT_EQ(refusalOf(target), ErrorKind::NotWritable) << target;
        const auto written =
            toFile(request(ExportKind::Memory, ExportFormat::Tsv), target, Replace::Anything);
        ASSERT_FALSE(written) << target;
        EXPECT_EQ(written.error().kind, ErrorKind::NotWritable);
    }
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_TRUE(fs::is_symlink(folder().path() / "dangling.md"));
    EXPECT_FALSE(fs::exists(folder().path() / "gone.md"));
}

TEST_F(ExportTarget, isAnyOtherPlace)
{
    test::writeFile(folder().path() / "old.md", "old");
    fs::create_symlink(folder().path() / "old.md", folder().path() / "link.md");
    for (const std::string& name : {std::string{"new.md"}, std::string{"old.md"}, std::string{"link.md"},
                                    file().filename().string() + ".jsonl", std::string{"notes.lock"},
                                    std::string{"x-wal"}, std::string{".bak"}}) {
        EXPECT_TRUE(checkTarget(file(), folder().path() / name)) << name;
    }
}

TEST_F(ExportTarget, theLibrarySurvivesEveryKindOfExportOntoIt)
{
    note("A small institute", "One.");
    fs::create_symlink(file(), folder().path() / "alias.md");
    for (const ExportKind kind : {ExportKind::Notes, ExportKind::Text, ExportKind::Memory, ExportKind::Cards,
                                  ExportKind::Citation, ExportKind::Archive}) {
        for (const ExportFormat format : formatsOf(kind)) {
            for (const fs::path& target :
                 {file(), folder().path() / "alias.md", beside("-wal"), beside(".draft")}) {
                const auto done = toFile(request(kind, format), target, Replace::Anything);
                EXPECT_FALSE(done) << name(kind) << " " << name(format) << " " << target;
            }
        }
    }
    EXPECT_FALSE(storeExport(library(), ExportFormat::Pdf, "%PDF", file(), Replace::Anything));
    EXPECT_FALSE(fs::exists(beside(".draft")));
    EXPECT_EQ(library::notes(library(), {}).value().size(), 1U);
    EXPECT_TRUE(library::check(library()).value().empty());
}

TEST_F(ExportTarget, theArchiveOfAnotherLibraryIsReplacedOnlyWhenTold)
{
    const fs::path archive = archiveOfAnother();
    const std::string before = test::readFile(archive);
    const auto ours = request(ExportKind::Archive, ExportFormat::JsonLines);
    const auto refused = toFile(ours, archive);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(refused.error().message,
              "\"" + archive.string() +
                  "\" is there and is the archive of another library; name another file, "
                  "or replace it with --force. Nothing was changed.");
    EXPECT_EQ(test::readFile(archive), before);
    EXPECT_TRUE(toFile(ours, archive, Replace::Anything));
    note("A small institute", "One more note.");
    EXPECT_TRUE(toFile(ours, archive)) << "an earlier one of this library";
    EXPECT_EQ(archive::isArchiveOf(library(), archive), true);
}

TEST_F(ExportTarget, anArchiveWithoutIssuesHoldsNothingToLose)
{
    const fs::path archive = folder().path() / "empty.jsonl";
    const SystemClock clock;
    {
        const auto empty =
            library::Library::open(folder().path() / "empty.duizhao", library::Access::ReadWrite, clock)
                .value();
        NoProgress quiet;
        ASSERT_TRUE(exportToFile(*empty, request(ExportKind::Archive, ExportFormat::JsonLines), archive,
                                 Replace::OnlyOurs, quiet));
    }
    EXPECT_TRUE(toFile(request(ExportKind::Archive, ExportFormat::JsonLines), archive));
}

} // namespace duizhao::exporter
