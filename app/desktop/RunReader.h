#pragma once

class QSettings;

namespace duizhao::logging {
class Log;
} // namespace duizhao::logging

namespace duizhao::desktop {

class ReaderApplication;
struct Options;

/// Does what `options` ask for: the window until it is closed, or a page rendered without one. Returns the
/// exit code. Everything handed in outlives the call; on the thread of `qt`.
[[nodiscard]] int runReader(ReaderApplication& qt, const Options& options, QSettings& store,
                            const logging::Log& log);

} // namespace duizhao::desktop
