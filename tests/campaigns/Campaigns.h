#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace duizhao::campaigns {

/// How often, and from which seed: the same seed goes the same way.
struct Extent {
    int count = 0;
    std::uint64_t seed = 1;
};

/// What a campaign found out.
struct Outcome {
    std::string what; ///< one line: what was tried
    std::vector<std::string> faults;
};

/// The command line killed at the N-th call that writes, in the midst of any deed.
[[nodiscard]] Outcome killAtAWrite(Extent extent);
/// A library's first making killed at each of its calls in turn: it can be read and written afterwards.
[[nodiscard]] Outcome killFirstMaking(Extent extent);
/// The power goes after an acknowledgement: what was not synced is gone. With a second connection open and
/// without.
[[nodiscard]] Outcome cutPower(Extent extent);
/// The same on a file system of its own (ext4 on a loop device, copied at once, its journal replayed).
/// Root's.
[[nodiscard]] Outcome cutPowerOfADisk(Extent extent);
/// An error of the system at the N-th call, for every deed.
[[nodiscard]] Outcome injectErrors(Extent extent);
/// The disk is full from the N-th write on.
[[nodiscard]] Outcome fillTheDisk(Extent extent);
/// A bit flipped in a stored original or in a text: never called sound.
[[nodiscard]] Outcome flipBits(Extent extent);
/// Two writers at once, by one name, a link, a second name, a name that changes.
[[nodiscard]] Outcome writeTwice(Extent extent);
/// Ten command lines at once: each waits for its turn.
[[nodiscard]] Outcome runInParallel(Extent extent);

} // namespace duizhao::campaigns
