#pragma once

namespace duizhao::ui {

class ReadingPage;
class ReadingView;
class RequestGuard;

/// Lets `view` tell (`ReadingView::faulted`) what fails on the page and what it is refused. All three live
/// equally long.
void reportFaults(const ReadingPage& page, const RequestGuard& guard, ReadingView* view);

} // namespace duizhao::ui
