#include "core/exporter/pdf/PdfFinisher.h"

#include "core/base/Reasons.h"

// qpdf asks its users to say that they use std::shared_ptr, not its own former pointer.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <array>
#include <cstdio>
#include <memory>

namespace duizhao::exporter {

namespace {

constexpr double kSize = 8;         ///< points
constexpr double kFoot = 26;        ///< above the lower edge
constexpr double kDigitWidth = 4.4; ///< of Helvetica in that size

std::string plainText(const std::string& html)
{
    std::string text;
    bool tag = false;
    for (const char c : html) {
        if (c == '<') {
            tag = true;
            text += text.empty() || text.back() == ' ' ? "" : " ";
        } else if (c == '>') {
            tag = false;
        } else if (!tag) {
            text += c;
        }
    }
    for (const auto& [entity, character] : std::array<std::pair<std::string_view, std::string_view>, 5>{
             {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}}) {
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; at += character.size()) {
            text.replace(at, entity.size(), character);
        }
    }
    text.resize(text.find_last_not_of(' ') + 1);
    return text;
}

/// Puts `3 / 12` below the middle of a page, whatever its own content did to the state of the pen.
void numberPage(QPDF& pdf, QPDFPageObjectHelper page, QPDFObjectHandle font, const std::string& label)
{
    QPDFObjectHandle resources = page.getAttribute("/Resources", true);
    if (!resources.isDictionary()) {
        resources = QPDFObjectHandle::newDictionary();
        page.getObjectHandle().replaceKey("/Resources", resources);
    }
    QPDFObjectHandle fonts = resources.getKey("/Font");
    fonts = fonts.isDictionary() ? fonts.shallowCopy() : QPDFObjectHandle::newDictionary();
    fonts.replaceKey("/DuizhaoFoot", font);
    resources.replaceKey("/Font", fonts);
    const auto box = page.getMediaBox().getArrayAsRectangle();
    const double x = (box.llx + box.urx) / 2 - kDigitWidth * static_cast<double>(label.size()) / 2;
    std::array<char, 160> code{};
    std::snprintf(code.data(), code.size(), "\nQ q BT /DuizhaoFoot %.0f Tf 0.4 g %.2f %.2f Td (%s) Tj ET Q\n",
                  kSize, x, box.lly + kFoot, label.c_str());
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, "q\n"), true);
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, code.data()), false);
}

/// Where a name leads: the browser writes names into the catalogue, or into its tree of names.
QPDFObjectHandle destinationOf(QPDFObjectHandle root, const std::string& name)
{
    QPDFObjectHandle named = root.getKey("/Dests");
    QPDFObjectHandle found = named.isDictionary() ? named.getKey("/" + name) : QPDFObjectHandle::newNull();
    if (found.isDictionary()) {
        found = found.getKey("/D");
    }
    return found;
}

void addBookmarks(QPDF& pdf, const std::vector<PdfBookmark>& bookmarks)
{
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    QPDFObjectHandle last = QPDFObjectHandle::newNull();
    long long count = 0;
    for (const PdfBookmark& bookmark : bookmarks) {
        QPDFObjectHandle destination = destinationOf(root, bookmark.target);
        if (!destination.isArray()) {
            continue;
        }
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
        item.replaceKey("/Parent", outlines);
        item.replaceKey("/Dest", destination);
        if (last.isNull()) {
            outlines.replaceKey("/First", item);
        } else {
            item.replaceKey("/Prev", last);
            last.replaceKey("/Next", item);
        }
        last = item;
        ++count;
    }
    if (count > 0) {
        outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
        outlines.replaceKey("/Last", last);
        outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
        root.replaceKey("/Outlines", outlines);
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }
}

void nameDocument(QPDF& pdf, const std::string& title)
{
    QPDFObjectHandle facts = pdf.getTrailer().getKey("/Info");
    if (!facts.isDictionary()) {
        facts = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        pdf.getTrailer().replaceKey("/Info", facts);
    }
    facts.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
    facts.replaceKey("/Creator", QPDFObjectHandle::newString("Duizhao"));
}

std::string written(QPDF& pdf)
{
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setExtraHeaderText("%Duizhao\n");
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer{writer.getBuffer()};
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

std::vector<PdfBookmark> bookmarksOf(const std::string& html)
{
    std::vector<PdfBookmark> bookmarks;
    constexpr std::string_view opening = "<a href=\"#";
    std::size_t at = html.find("<nav class=\"contents\">");
    const std::size_t end = html.find("</nav>", at == std::string::npos ? html.size() : at);
    for (; at != std::string::npos && (at = html.find(opening, at)) < end;) {
        const std::size_t target = at + opening.size();
        const std::size_t quote = html.find('"', target);
        const std::size_t close = html.find("</a>", quote);
        if (close == std::string::npos) {
            break;
        }
        bookmarks.push_back(
            {html.substr(target, quote - target), plainText(html.substr(quote + 2, close - quote - 2))});
        at = close;
    }
    return bookmarks;
}

Result<std::string> finishPdf(const std::string& bytes, const std::string& title,
                              const std::vector<PdfBookmark>& bookmarks)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("the printed page", bytes.data(), bytes.size());
        QPDFObjectHandle font = pdf.makeIndirectObject(
            QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
        const auto pages = QPDFPageDocumentHelper{pdf}.getAllPages();
        std::size_t number = 0;
        for (const QPDFPageObjectHelper& page : pages) {
            numberPage(pdf, page, font, std::to_string(++number) + " / " + std::to_string(pages.size()));
        }
        addBookmarks(pdf, bookmarks);
        nameDocument(pdf, title);
        return written(pdf);
    } catch (const std::exception& error) { // qpdf tells by exceptions
        return failure(Reason::PrintedPageNoPdf, {},
                       std::string{"The printed page is no PDF: "} + error.what());
    }
}

} // namespace duizhao::exporter
