#include "core/watch/FolderLook.h"

#include "core/base/Reasons.h"
#include "core/importer/SourceFile.h"

#include <chrono>
#include <set>
#include <system_error>

namespace duizhao::watch {

namespace fs = std::filesystem;

namespace {

std::int64_t nanoseconds(fs::file_time_type time)
{
    const auto system = std::chrono::file_clock::to_sys(time);
    return std::chrono::duration_cast<std::chrono::nanoseconds>(system.time_since_epoch()).count();
}

class Looker {
public:
    explicit Looker(const Progress& progress) : m_progress{progress} {}

    Result<FolderLook> run(const fs::path& folder)
    {
        m_waiting.push_back(folder);
        while (!m_waiting.empty()) {
            if (m_progress.cancelled()) {
                return failure(ErrorKind::Cancelled, "Looking through the folder was stopped.");
            }
            const fs::path next = std::move(m_waiting.back());
            m_waiting.pop_back();
            enter(next);
        }
        return std::move(m_look);
    }

private:
    void enter(const fs::path& folder)
    {
        std::error_code error;
        const fs::path real = fs::canonical(folder, error);
        if (error || !m_entered.insert(real).second) {
            return;
        }
        fs::directory_iterator at{folder, error};
        if (error) {
            m_look.unread.push_back(folder.string());
            return;
        }
        m_look.folders.push_back(folder.string());
        for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
            take(*at);
        }
    }

    void take(const fs::directory_entry& entry)
    {
        std::error_code error;
        if (entry.path().filename().string().starts_with('.')) {
            return;
        }
        if (entry.is_directory(error)) {
            m_waiting.push_back(entry.path());
        } else if (entry.is_regular_file(error) && importer::isImportable(entry.path())) {
            const auto size = entry.file_size(error);
            const auto time = error ? fs::file_time_type{} : entry.last_write_time(error);
            if (!error) { // it may have gone meanwhile
                m_look.files.emplace(entry.path().string(),
                                     FileState{static_cast<std::int64_t>(size), nanoseconds(time)});
            }
        }
    }

    const Progress& m_progress;
    std::vector<fs::path> m_waiting;
    std::set<fs::path> m_entered; ///< by their real paths
    FolderLook m_look;
};

} // namespace

Result<FolderLook> lookInto(const fs::path& folder, const Progress& progress)
{
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found) {
        return failure(Reason::WatchedFolderMissing, {folder.string()});
    }
    if (status.type() != fs::file_type::directory) {
        return failure(Reason::WatchedIsNoFolder, {folder.string()});
    }
    fs::directory_iterator readable{folder, error};
    if (error) {
        return failure(Reason::WatchedFolderNotReadable, {folder.string()},
                       "The folder \"" + folder.string() + "\" cannot be read: " + error.message() + ".");
    }
    return Looker{progress}.run(folder);
}

} // namespace duizhao::watch
