#include "core/library/Library.h"
#include "core/library/read/Issues.h"
#include "tests/campaigns/Campaigns.h"
#include "tests/campaigns/Reader.h"
#include "tests/campaigns/SystemCalls.h"
#include "tests/support/TempFolder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace duizhao::campaigns {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kEnough = 20;
/// The deeds that say that something is kept.
constexpr std::array kKept{"note", "tag", "import", "note", "bookmark", "changed", "compact"};

/// Another program that has the library open and reads, as a window does: whoever closes it is not the last.
class SecondConnection {
public:
    explicit SecondConnection(const fs::path& library)
    {
        std::array<int, 2> up{};
        if (::pipe(m_down.data()) != 0 || ::pipe(up.data()) != 0) {
            throw std::runtime_error{"there are no pipes"};
        }
        m_child = ::fork();
        if (m_child == 0) {
            ::close(m_down[1]);
            hold(library, up[1]);
        }
        ::close(m_down[0]);
        char ready = 0;
        if (::read(up[0], &ready, 1) != 1) {
            throw std::runtime_error{"there is no second connection"};
        }
        ::close(up[0]);
        ::close(up[1]);
    }
    ~SecondConnection()
    {
        ::close(m_down[1]);
        ::waitpid(m_child, nullptr, 0);
    }
    SecondConnection(const SecondConnection&) = delete;
    SecondConnection& operator=(const SecondConnection&) = delete;

private:
    [[noreturn]] void hold(const fs::path& library, int up) const
    {
        const SystemClock clock;
        const auto opened = library::Library::open(library, library::Access::ReadOnly, clock);
        const bool read = opened && library::issues(**opened);
        char byte = 'r';
        if (read && ::write(up, &byte, 1) == 1) {
            static_cast<void>(::read(m_down[0], &byte, 1)); // until the other end is closed
        }
        ::_exit(0);
    }

    std::array<int, 2> m_down{};
    pid_t m_child = 0;
};

/// What lies on the disk as it would after the cut, copied so that reading it settles nothing there.
class AfterCut {
public:
    explicit AfterCut(const fs::path& disk) { fs::copy(disk, m_folder.path(), fs::copy_options::recursive); }
    [[nodiscard]] fs::path library() const { return m_folder.path() / "library.duizhao"; }

private:
    test::TempFolder m_folder;
};

} // namespace

Outcome cutPower(Extent extent)
{
    const test::TempFolder folder;
    const test::TempFolder disk;
    mirrorSyncs(folder.path(), disk.path());
    Reader reader{folder.path(), extent.seed};
    Outcome outcome;
    int cuts = 0;
    for (; cuts < extent.count && outcome.faults.size() < kEnough; ++cuts) {
        std::optional<SecondConnection> second;
        if (cuts % 2 == 1) {
            second.emplace(reader.library());
        }
        const Deed deed = reader.deed(kKept[static_cast<std::size_t>(cuts) % kKept.size()]);
        if (reader.run(deed.arguments) != 0) {
            outcome.faults.push_back(deed.name + " was refused");
            continue;
        }
        reader.acknowledged(deed);
        const AfterCut after{disk.path()};
        if (const std::string found = reader.faultsIn(after.library()); !found.empty()) {
            outcome.faults.push_back(deed.name + (second ? " with a second connection: " : ": ") + found);
        }
    }
    mirrorSyncs({}, {});
    outcome.what = std::to_string(cuts) + " cuts, every other with a second connection open";
    return outcome;
}

namespace {

void command(const std::string& line)
{
    if (std::system(line.c_str()) != 0) {
        throw std::runtime_error{"'" + line +
                                 "' failed: a file system of its own takes root, mkfs.ext4 and a loop "
                                 "device"};
    }
}

/// An image with a file system on it, mounted as long as this lives.
class Mounted {
public:
    Mounted(const fs::path& image, const fs::path& place) : m_place{place}
    {
        fs::create_directories(place);
        command("mount -o loop '" + image.string() + "' '" + place.string() + "'");
    }
    ~Mounted() { static_cast<void>(std::system(("umount '" + m_place.string() + "'").c_str())); }
    Mounted(const Mounted&) = delete;
    Mounted& operator=(const Mounted&) = delete;

private:
    fs::path m_place;
};

} // namespace

Outcome cutPowerOfADisk(Extent extent)
{
    const test::TempFolder folder;
    const fs::path image = folder / "disk.img";
    const fs::path copy = folder / "copy.img";
    command("truncate -s 64M '" + image.string() + "' && mkfs.ext4 -q -F '" + image.string() + "'");
    const Mounted disk{image, folder / "disk"};
    Reader reader{folder / "disk", extent.seed};
    Outcome outcome;
    int cuts = 0;
    for (; cuts < extent.count && outcome.faults.size() < kEnough; ++cuts) {
        std::optional<SecondConnection> second;
        if (cuts % 2 == 1) {
            second.emplace(reader.library());
        }
        const Deed deed = reader.deed(kKept[static_cast<std::size_t>(cuts) % kKept.size()]);
        if (reader.run(deed.arguments) != 0) {
            outcome.faults.push_back(deed.name + " was refused");
            continue;
        }
        reader.acknowledged(deed);
        fs::copy_file(image, copy, fs::copy_options::overwrite_existing);
        const Mounted after{copy, folder / "after"};
        if (const std::string found = reader.faultsIn(folder / "after" / "library.duizhao"); !found.empty()) {
            outcome.faults.push_back(deed.name + (second ? " with a second connection: " : ": ") + found);
        }
    }
    outcome.what = std::to_string(cuts) + " cuts of an ext4 disk, every other with a second connection open";
    return outcome;
}

} // namespace duizhao::campaigns
