#include "ui/Text.h"

namespace duizhao::ui {

namespace {

constexpr char32_t firstWide = 0x1100; // from here on the scripts of East Asia, which fill two columns

int columnsOf(char32_t character)
{
    return character >= firstWide ? 2 : 1;
}

} // namespace

QString qstr(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

QString shortened(const QString& text, int columns)
{
    const QList<uint> characters = text.toUcs4();
    int width = 0;
    for (const uint character : characters)
        width += columnsOf(character);
    if (width <= columns)
        return text;
    // Two thirds of what is there from the beginning, the rest from the end.
    int head = (columns - 1) * 2 / 3;
    int tail = columns - 1 - head;
    qsizetype begin = 0;
    while (begin < characters.size() && columnsOf(characters[begin]) <= head)
        head -= columnsOf(characters[begin++]);
    qsizetype end = characters.size();
    while (end > begin && columnsOf(characters[end - 1]) <= tail)
        tail -= columnsOf(characters[--end]);
    const auto part = [&](qsizetype from, qsizetype to) {
        QString piece;
        for (; from < to; ++from) {
            const char32_t one = characters[from];
            piece += QString::fromUcs4(&one, 1);
        }
        return piece.trimmed();
    };
    return part(0, begin) + QChar(0x2026) + part(end, characters.size());
}

} // namespace duizhao::ui
