#pragma once

#include "core/align/features/AlignUnit.h"

#include <string>
#include <vector>

namespace duizhao::test {

/// A short text of our own in both languages, one string a block, pair by pair.
inline const std::vector<std::string>& englishSample()
{
    static const std::vector<std::string> blocks = {
        "# A Small Weather Station",
        "Last spring Mira built a weather station for the school roof. It measures wind, rain and "
        "temperature.",
        "## What it is made of",
        "The board is an ESP32 with 4 megabytes of memory, which cost 12 dollars in March 2023.",
        "- A wind sensor with three cups",
        "- A rain gauge that tips every 0.2 millimetres",
        "- A battery that lasts about 90 days",
        "```\nstation.read()\nstation.send(port=8080)\n```",
        "## What went wrong",
        "In the first month the station sent 43,200 readings, and half of them were useless because the sun "
        "heated the box.",
        "Mira then painted the box white. Was that enough? Not quite: she also had to drill holes.",
        "The whole project is described at https://example.org/station and anyone may copy it.",
        "Thanks to Jonas for the drawings.",
    };
    return blocks;
}

inline const std::vector<std::string>& chineseSample()
{
    static const std::vector<std::string> blocks = {
        "# 一个小型气象站",
        "去年春天，米拉（Mira）在学校的屋顶上搭建了一个气象站。它可以测量风速、降雨和温度。",
        "## 它由什么组成",
        "主板是带有 4 MB 内存的 ESP32，2023 年 3 月时的价格是 12 美元。",
        "- 一个带三个风杯的风速传感器",
        "- 一个每 0.2 毫米翻转一次的雨量计",
        "- 一块可以使用约 90 天的电池",
        "```\nstation.read()\nstation.send(port=8080)\n```",
        "## 哪里出了问题",
        "第一个月，气象站发送了 43200 个读数，其中一半没有用处，因为太阳把盒子晒热了。",
        "于是米拉把盒子漆成了白色。这样就够了吗？还不够：她还得在上面钻孔。",
        "整个项目的说明在 https://example.org/station，任何人都可以照着做。",
        "感谢 Jonas 绘制了图纸。",
    };
    return blocks;
}

inline std::vector<align::AlignUnit> units(const std::vector<std::string>& blocks)
{
    std::vector<align::AlignUnit> result;
    for (const std::string& block : blocks) {
        result.push_back(align::unitFromParagraph(block));
    }
    return result;
}

} // namespace duizhao::test
