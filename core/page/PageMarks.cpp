#include "core/page/PageMarks.h"

#include "core/document/HtmlRenderer.h"
#include "core/document/MarkdownParser.h"
#include "core/page/HtmlWriter.h"

namespace duizhao::page {

namespace {

std::string placeOf(const model::Anchor& anchor)
{
    if (anchor.unplaced) {
        return {};
    }
    if (anchor.bead) {
        return "p" + std::to_string(anchor.bead.value);
    }
    return anchor.article ? "a" + std::to_string(anchor.article.value) : std::string();
}

} // namespace

PageMarks::PageMarks(std::span<const model::Annotation> notes,
                     std::span<const model::BookmarkRecord> bookmarks)
{
    for (const model::Annotation& note : notes) {
        const std::string place = note.body.empty() ? std::string{} : placeOf(note.anchor);
        if (!place.empty()) {
            m_notes[place].push_back(&note);
        }
    }
    for (const model::BookmarkRecord& bookmark : bookmarks) {
        if (const std::string place = placeOf(bookmark.anchor); !place.empty()) {
            m_bookmarks.insert(place);
        }
    }
}

std::string PageMarks::notesAt(const std::string& place) const
{
    const auto found = m_notes.find(place);
    if (found == m_notes.end()) {
        return {};
    }
    HtmlWriter out;
    {
        const auto aside = out.element("aside", {{"class", "notes"}});
        for (const model::Annotation* note : found->second) {
            const auto element = out.element("div", {{"class", "note"},
                                                     {"data-note", std::to_string(note->id.value)},
                                                     {"data-colour", std::string(name(note->colour))}});
            for (const document::Block& block : document::parseMarkdown(note->body)) {
                const auto wrapped =
                    out.element("div", {{"class", "block " + std::string(name(block.kind))}});
                out.rendered(document::renderBlock(block));
            }
        }
    }
    return out.take();
}

std::vector<std::string> PageMarks::notePlaces() const
{
    std::vector<std::string> places;
    for (const auto& [place, notes] : m_notes) {
        places.push_back(place);
    }
    return places;
}

std::vector<std::string> PageMarks::bookmarkPlaces() const
{
    return {m_bookmarks.begin(), m_bookmarks.end()};
}

} // namespace duizhao::page
