#include "core/exporter/NotesMerge.h"

#include "core/base/Hash.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <utility>

namespace duizhao::exporter {

namespace {

constexpr std::string_view kOpening = "<!-- duizhao:";
constexpr std::string_view kClosing = "<!-- /duizhao -->";
constexpr std::string_view kComment = "<!--";
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmedLine(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return line.substr(begin, line.find_last_not_of(kBlanks) - begin + 1);
}

std::string withLf(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' || i + 1 >= text.size() || text[i + 1] != '\n') {
            result += text[i];
        }
    }
    return result;
}

std::string checkOf(std::string_view body)
{
    const std::string normal = withLf(body);
    return sha256Hex(trimmedLine(normal)).substr(0, 12);
}

std::string written(const NotesPiece& piece)
{
    return std::string{kOpening} + piece.kind + " " + piece.uuid + " " + checkOf(piece.body) + " -->\n" +
           piece.body + "\n" + std::string{kClosing} + "\n";
}

/// A piece of ours in an existing file; byte ranges of the file.
struct FoundPiece {
    std::string kind;
    std::string uuid;
    std::string check;
    std::size_t begin = 0;     ///< of the opening line
    std::size_t bodyBegin = 0; ///< after the opening line
    std::size_t bodyEnd = 0;   ///< at the closing line
    std::size_t end = 0;       ///< after the closing line
};

/// `KIND UUID CHECK` of an opening line.
std::optional<FoundPiece> readOpening(std::string_view line)
{
    line = trimmedLine(line);
    if (!line.starts_with(kOpening) || !line.ends_with("-->")) {
        return std::nullopt;
    }
    line = trimmedLine(line.substr(kOpening.size(), line.size() - kOpening.size() - 3));
    std::array<std::string, 3> part;
    for (std::string& word : part) {
        const std::size_t end = std::min(line.find(' '), line.size());
        word = line.substr(0, end);
        line = trimmedLine(line.substr(end));
    }
    if (part[0].empty() || part[1].empty() || part[0] == "kept") {
        return std::nullopt;
    }
    return FoundPiece{part[0], part[1], part[2]};
}

/// All pieces that are whole: an opening whose closing comes before the next opening.
std::vector<FoundPiece> findPieces(std::string_view text)
{
    std::vector<FoundPiece> pieces;
    std::optional<FoundPiece> open;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t newline = text.find('\n', at);
        const std::size_t next = newline == std::string_view::npos ? text.size() : newline + 1;
        const std::string_view line = text.substr(at, next - at);
        if (auto opening = readOpening(line)) {
            open = std::move(opening);
            open->begin = at;
            open->bodyBegin = next;
        } else if (open && trimmedLine(line) == kClosing) {
            open->bodyEnd = at;
            open->end = next;
            pieces.push_back(*open);
            open.reset();
        }
        at = next;
    }
    return pieces;
}

bool isUtf8Text(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c <= 0) {
            return false;
        }
    }
    return true;
}

bool usesCrLf(std::string_view text)
{
    const std::size_t newline = text.find('\n');
    return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r';
}

std::string withLineEnds(const std::string& text, bool crLf)
{
    if (!crLf) {
        return text;
    }
    std::string result;
    for (const char c : text) {
        result += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return result;
}

/// What happens at one byte of the file: `removed` bytes go, `text` comes.
struct Edit {
    std::size_t at = 0;
    std::size_t removed = 0;
    std::string text;
};

std::string applied(std::string_view text, const std::vector<Edit>& edits)
{
    std::string result;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        result += text.substr(at, edit.at - at);
        result += edit.text;
        at = edit.at + edit.removed;
    }
    result += text.substr(at);
    return result;
}

class Merge {
public:
    Merge(std::string_view existing, const NotesDocument& document)
        : m_text{existing}, m_document{document}, m_found{findPieces(existing)}, m_crLf{usesCrLf(existing)}
    {
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            m_byId.try_emplace({m_found[i].kind, m_found[i].uuid}, i);
        }
    }

    std::string run()
    {
        std::optional<std::size_t> previous;
        for (const NotesPiece& piece : m_document.pieces) {
            const auto known = m_byId.find({piece.kind, piece.uuid});
            if (known != m_byId.end()) {
                renew(m_found[known->second], piece);
                previous = known->second;
            } else {
                insert(piece, previous);
            }
        }
        // At one place what comes in goes before what is replaced there.
        std::stable_sort(m_edits.begin(), m_edits.end(), [](const Edit& a, const Edit& b) {
            return std::pair{a.at, a.removed > 0} < std::pair{b.at, b.removed > 0};
        });
        return applied(m_text, m_edits);
    }

private:
    void renew(const FoundPiece& found, const NotesPiece& piece)
    {
        const std::string_view body = m_text.substr(found.bodyBegin, found.bodyEnd - found.bodyBegin);
        const bool edited = !found.check.empty() && checkOf(body) != found.check;
        const std::string fresh = checkOf(piece.body);
        if (checkOf(body) == fresh || (edited && fresh == found.check)) {
            return;
        }
        if (!edited) {
            m_edits.push_back({found.begin, found.end - found.begin, withLineEnds(written(piece), m_crLf)});
            return;
        }
        const std::string kept = std::string{kOpening} + "kept " + found.uuid + " -->\n";
        m_edits.push_back({found.begin, found.bodyBegin - found.begin, withLineEnds(kept, m_crLf)});
        m_edits.push_back({found.end, 0, withLineEnds("\n" + written(piece), m_crLf)});
    }

    /// A person's words below a piece belong to it: the new one comes after them, before the file's next
    /// piece.
    void insert(const NotesPiece& piece, std::optional<std::size_t> previous)
    {
        const std::size_t next = previous ? *previous + 1 : m_found.size();
        if (next < m_found.size()) {
            m_edits.push_back({m_found[next].begin, 0, withLineEnds(written(piece) + "\n", m_crLf)});
            return;
        }
        // The first one appended closes the file's last line and leaves one blank line.
        std::string gap = "\n";
        if (!m_appended && !m_text.empty()) {
            gap = m_text.ends_with('\n') ? "\n" : "\n\n";
        }
        m_appended = true;
        m_edits.push_back({m_text.size(), 0, withLineEnds(gap + written(piece), m_crLf)});
    }

    std::string_view m_text;
    const NotesDocument& m_document;
    std::vector<FoundPiece> m_found;
    std::map<std::pair<std::string, std::string>, std::size_t> m_byId;
    bool m_crLf;
    bool m_appended = false;
    std::vector<Edit> m_edits;
};

} // namespace

NotesDocument notesFromText(std::string_view text)
{
    NotesDocument document;
    std::size_t at = 0;
    for (const FoundPiece& found : findPieces(text)) {
        NotesPiece piece{found.kind, found.uuid, {}};
        piece.body = trimmedLine(text.substr(found.bodyBegin, found.bodyEnd - found.bodyBegin));
        document.whole += text.substr(at, found.begin - at);
        document.whole += written(piece);
        at = found.end;
        document.pieces.push_back(std::move(piece));
    }
    document.whole += text.substr(at);
    return document;
}

std::string writeNotes(const NotesDocument& document)
{
    if (!document.whole.empty()) {
        return document.whole;
    }
    std::string text = document.head;
    for (const NotesPiece& piece : document.pieces) {
        text += text.empty() ? "" : "\n";
        text += written(piece);
    }
    return text;
}

Result<std::string> mergeNotes(std::string_view existing, const NotesDocument& document)
{
    if (!isUtf8Text(existing)) {
        return failure(ErrorKind::NotText, "it is not UTF-8 text; choose another name");
    }
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    const std::string_view content = existing.starts_with(bom) ? existing.substr(bom.size()) : existing;
    if (trimmedLine(content).empty()) {
        return std::string{existing} + writeNotes(document);
    }
    return Merge{existing, document}.run();
}

std::string yamlQuoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\x%02X", static_cast<unsigned>(byte));
            result += escape.data();
        } else {
            result += c;
        }
    }
    return result + "\"";
}

std::string withoutMarks(std::string_view markdown)
{
    std::string result;
    for (std::size_t at = 0; at < markdown.size();) {
        const std::size_t newline = markdown.find('\n', at);
        const std::size_t next = newline == std::string_view::npos ? markdown.size() : newline + 1;
        const std::string_view line = markdown.substr(at, next - at);
        const std::string_view words = trimmedLine(line);
        const bool mark = words.starts_with(kComment) && words.find("duizhao") != std::string_view::npos;
        if (mark) {
            const std::size_t indent = line.find(kComment);
            result += line.substr(0, indent);
            result += '\\';
            result += line.substr(indent);
        } else {
            result += line;
        }
        at = next;
    }
    return result;
}

} // namespace duizhao::exporter
