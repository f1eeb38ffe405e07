#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace duizhao::benchmarks {

template <typename Work>
[[nodiscard]] double millisecondsOf(Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Of this thread, as the processor counts it: what a machine with nothing else to do would take.
[[nodiscard]] double processorMilliseconds();

/// What some work takes: by the clock, and of the processor in all threads of the program.
struct Cost {
    double clock = 0;
    double processor = 0;
};
[[nodiscard]] double processMilliseconds();

template <typename Work>
[[nodiscard]] Cost costOf(Work&& work)
{
    const double before = processMilliseconds();
    Cost cost;
    cost.clock = millisecondsOf(work);
    cost.processor = processMilliseconds() - before;
    return cost;
}

[[nodiscard]] double median(std::vector<double> values); ///< 0 of none

/// A table of what was measured against what it was measured beside, with the goal for their ratio.
class RatioTable {
public:
    /// `unit` stands behind both numbers; `goal` is the highest ratio that will do.
    void ratio(const std::string& what, double measured, double beside, const std::string& unit, double goal);
    /// A number with a limit of its own.
    void limit(const std::string& what, double measured, const std::string& unit, double goal);
    /// Prints each row as it comes; true while every goal was met.
    [[nodiscard]] bool allMet() const { return m_allMet; }

private:
    void print(const std::string& what, const std::string& numbers, double value, double goal);
    bool m_headed = false;
    bool m_allMet = true;
};

} // namespace duizhao::benchmarks
