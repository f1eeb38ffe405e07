#include "tests/benchmarks/Measure.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace duizhao::benchmarks {

namespace {

double of(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

std::string number(double value)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), value < 10 ? "%.2f" : "%.0f", value);
    return text.data();
}

} // namespace

double processorMilliseconds()
{
    return of(CLOCK_THREAD_CPUTIME_ID);
}

double processMilliseconds()
{
    return of(CLOCK_PROCESS_CPUTIME_ID);
}

double median(std::vector<double> values)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void RatioTable::ratio(const std::string& what, double measured, double beside, const std::string& unit,
                       double goal)
{
    print(what, number(measured) + " | " + number(beside) + " " + unit, beside > 0 ? measured / beside : 0,
          goal);
}

void RatioTable::limit(const std::string& what, double measured, const std::string& unit, double goal)
{
    print(what, number(measured) + " | " + unit, measured, goal);
}

void RatioTable::print(const std::string& what, const std::string& numbers, double value, double goal)
{
    if (!m_headed) {
        std::puts("| | measured | beside | ratio or limit | goal | |\n| --- | --- | --- | --- | --- | --- |");
        m_headed = true;
    }
    const bool met = value <= goal;
    m_allMet = m_allMet && met;
    std::printf("| %s | %s | %s | %s | %s |\n", what.c_str(), numbers.c_str(), number(value).c_str(),
                number(goal).c_str(), met ? "met" : "missed");
    std::fflush(stdout);
}

} // namespace duizhao::benchmarks
