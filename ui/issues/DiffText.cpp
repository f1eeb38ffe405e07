#include "ui/issues/DiffText.h"

#include "ui/Style.h"
#include "ui/Text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <string_view>

namespace duizhao::ui {

namespace {

using library::DiffParagraph;
using library::DiffRow;

/// As many unchanged paragraphs stay around a change.
constexpr std::size_t context = 1;

struct DiffText {
    Q_DECLARE_TR_FUNCTIONS(DiffText)
};

QColor blend(const QColor& ground, const QColor& tone, float share)
{
    const auto part = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(part(ground.redF(), tone.redF()), part(ground.greenF(), tone.greenF()),
                            part(ground.blueF(), tone.blueF()));
}

class Writer {
public:
    Writer(const QPalette& palette, QTextDocument& document)
        : m_cursor(&document), m_tones(tones(palette)), m_base(palette.color(QPalette::Base))
    {
        const bool dark = m_base.lightnessF() < 0.5F;
        m_green = dark ? QColor(0x4f, 0xb8, 0x77) : QColor(0x1f, 0x8a, 0x4c);
        m_red = dark ? QColor(0xe8, 0x7c, 0x6c) : QColor(0xc0, 0x3a, 0x2b);
    }

    void same(const DiffParagraph& paragraph)
    {
        begin(QStringLiteral("  "), m_tones.muted, {});
        put(paragraph.text(), format(m_tones.muted));
    }

    void fold(std::size_t paragraphs)
    {
        begin(QStringLiteral("  "), m_tones.muted, {});
        QTextCharFormat quiet = format(m_tones.muted);
        quiet.setFontItalic(true);
        m_cursor.insertText(paragraphs == 1
                                ? DiffText::tr("1 unchanged paragraph")
                                : DiffText::tr("%1 unchanged paragraphs").arg(QLocale().toString(paragraphs)),
                            quiet);
    }

    enum class Side { Before, After };
    enum class Extent { Whole, Ranges };
    void side(const DiffParagraph& paragraph, Side side, Extent extent)
    {
        const QColor& tone = side == Side::Before ? m_red : m_green;
        begin(side == Side::Before ? QStringLiteral("−") : QStringLiteral("+"), tone,
              blend(m_base, tone, 0.10F));
        const std::string_view text = paragraph.text();
        if (extent == Extent::Whole) {
            put(text, format(m_tones.text));
            return;
        }
        QTextCharFormat marked = format(m_tones.text);
        marked.setBackground(blend(m_base, tone, 0.34F));
        if (side == Side::Before)
            marked.setFontStrikeOut(true);
        else
            marked.setFontUnderline(true);
        std::size_t at = 0;
        for (const text::TextRange& range : paragraph.ranges) {
            put(text.substr(at, range.begin - at), format(m_tones.text));
            put(text.substr(range.begin, range.end - range.begin), marked);
            at = range.end;
        }
        put(text.substr(at), format(m_tones.text));
    }

private:
    static QTextCharFormat format(const QColor& colour)
    {
        QTextCharFormat format;
        format.setForeground(colour);
        return format;
    }

    void put(std::string_view text, const QTextCharFormat& format)
    {
        m_cursor.insertText(lines(text), format);
    }

    /// Line breaks within a paragraph stay within it.
    static QString lines(std::string_view text)
    {
        return qstr(text).replace(QLatin1Char('\n'), QChar::LineSeparator);
    }

    void begin(const QString& mark, const QColor& tone, const QColor& ground)
    {
        QTextBlockFormat block;
        block.setTopMargin(3);
        block.setBottomMargin(3);
        block.setLeftMargin(26);
        block.setRightMargin(10);
        block.setTextIndent(-16);
        block.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        if (ground.isValid())
            block.setBackground(ground);
        if (m_first)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_first = false;
        QTextCharFormat sign = format(tone);
        sign.setFontWeight(QFont::Bold);
        m_cursor.insertText(mark + QChar(0x2002), sign);
    }

    QTextCursor m_cursor;
    Tones m_tones;
    QColor m_base;
    QColor m_green;
    QColor m_red;
    bool m_first = true;
};

void writeRow(Writer& writer, const DiffRow& row)
{
    const auto extent = row.kind == DiffRow::Kind::Changed ? Writer::Extent::Ranges : Writer::Extent::Whole;
    if (row.before)
        writer.side(*row.before, Writer::Side::Before, extent);
    if (row.after)
        writer.side(*row.after, Writer::Side::After, extent);
}

} // namespace

void writeDiff(const library::VersionDiff& diff, const QPalette& palette, QTextDocument& document)
{
    document.clear();
    document.setUndoRedoEnabled(false);
    Writer writer(palette, document);
    for (std::size_t i = 0; i < diff.rows.size();) {
        std::size_t end = i;
        while (end < diff.rows.size() && diff.rows[end].kind == DiffRow::Kind::Same)
            ++end;
        if (end == i) {
            writeRow(writer, diff.rows[i++]);
            continue;
        }
        const std::size_t head = i == 0 ? 0 : context;
        const std::size_t tail = end == diff.rows.size() ? 0 : context;
        const std::size_t hidden = end - i > head + tail ? end - i - head - tail : 0;
        for (std::size_t at = i; at < end; ++at) {
            if (hidden > 1 && at == i + head) {
                writer.fold(hidden);
                at += hidden - 1;
            } else {
                writer.same(diff.rows[at].after ? *diff.rows[at].after : *diff.rows[at].before);
            }
        }
        i = end;
    }
}

QString diffSummary(const library::VersionDiff& diff)
{
    if (diff.added + diff.removed + diff.changed == 0)
        return DiffText::tr("Both versions say the same.");
    return DiffText::tr("Paragraphs: %1 added, %2 removed, %3 changed, %4 unchanged")
        .arg(diff.added)
        .arg(diff.removed)
        .arg(diff.changed)
        .arg(diff.same);
}

} // namespace duizhao::ui
