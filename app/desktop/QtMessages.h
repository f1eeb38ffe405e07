#pragma once

#include "core/logging/Log.h"

namespace duizhao::desktop {

/// While it lives, what Qt reports goes into the log instead of onto the terminal. One at a time.
class QtMessages {
public:
    explicit QtMessages(logging::Log log);
    ~QtMessages();
    QtMessages(const QtMessages&) = delete;
    QtMessages& operator=(const QtMessages&) = delete;

private:
    logging::Log m_log;
};

} // namespace duizhao::desktop
