#pragma once

#include "core/library/Library.h"
#include "core/model/Records.h"
#include "tests/benchmarks/SampleText.h"
#include "tests/soak/SoakFiles.h"

#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace duizhao::soak {

/// A library used at random: the same seed takes the same steps. What an act refuses with a reason of its own
/// (nothing there, makes no sense, no longer fits) is part of use; every other error, and every promise that
/// is not kept, is a failure. Meanwhile another connection reads, as the window does while an import runs.
class Soak {
public:
    Soak(const std::filesystem::path& folder, std::uint64_t seed);
    ~Soak();
    Soak(const Soak&) = delete;
    Soak& operator=(const Soak&) = delete;

    void step();
    /// `Library::check`.
    void check();

    [[nodiscard]] int steps() const { return m_steps; }
    /// What went wrong, with the last steps; empty: nothing.
    [[nodiscard]] std::string failure() const;
    /// How much was done: a line a kind of step.
    [[nodiscard]] std::string summary() const;

private:
    struct Act {
        int weight;
        const char* name;
        void (Soak::*run)();
    };
    [[nodiscard]] static const std::vector<Act>& acts();

    void importNew();
    void importPair();
    void importChanged();
    void importCopy();
    void importAgain();
    void importReverted();
    void makeCurrent();
    void undoImport();
    void joinOrSplit();

    void tag();
    void changeTags();
    void setState();
    void bookmark();
    void note();
    void mark();
    void changeMarks();
    void editPairs();
    void splitPair();
    void realign();
    void confirm();
    void trash();
    void restore();
    void emptyTrash();
    void publications();
    void duplicates();
    void compact();
    void undo();
    void redo();
    void takeBack();
    void position();
    void search();
    void findsWhatIsThere();
    void readBeside();
    void reopen();

    /// Fails unless the error is one that use brings with it.
    template <typename Value>
    bool accept(const Result<Value>& result)
    {
        if (!result) {
            acceptError(result.error());
        }
        return result.has_value();
    }
    void acceptError(const Error& error);
    void expect(bool holds, const std::string& otherwise);
    void import(const std::filesystem::path& file);
    /// The oracle's own: every file that was imported, and which of them must be had back from the library.
    void remember(const std::filesystem::path& file);
    [[nodiscard]] std::set<std::string> reachable();
    void expectReachable();
    void expectBytes();
    /// The library as an archive, without what never comes twice.
    [[nodiscard]] std::string archived();
    void editOnce();

    [[nodiscard]] int below(int bound) { return m_random.below(bound); }
    [[nodiscard]] std::vector<ArticleId> someArticles(bool trashed = false);
    [[nodiscard]] std::optional<model::ReadingDocument> someDocument();
    [[nodiscard]] std::optional<model::StoredBead> someBead();
    [[nodiscard]] std::vector<AnnotationId> someNotes();
    [[nodiscard]] std::string someTag();
    [[nodiscard]] std::string someQuery();
    [[nodiscard]] std::string textFrom(const model::ReadingDocument& document, ArticleId& article);
    /// Every row that an act may change and its undo must bring back.
    [[nodiscard]] std::string personsRows();

    class Time final : public Clock {
    public:
        [[nodiscard]] UtcTime now() const override { return ++m_now; }

    private:
        mutable UtcTime m_now = fromIso("2025-01-20T08:00:00Z");
    };

    std::filesystem::path m_folder;
    benchmarks::SampleRandom m_random;
    benchmarks::SampleText m_text;
    SoakFiles m_files;
    Time m_time;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<library::Library> m_beside;
    int m_steps = 0;
    std::vector<int> m_counts;
    std::deque<std::string> m_last;
    std::string m_failure;
    std::map<std::string, std::string> m_brought; ///< bytes by their hash
    std::set<std::string> m_expected;
};

} // namespace duizhao::soak
