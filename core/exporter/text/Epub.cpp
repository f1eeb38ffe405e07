#include "core/exporter/text/Epub.h"

#include "core/base/Hash.h"
#include "core/exporter/Xml.h"
#include "core/exporter/text/EpubChapter.h"
#include "core/exporter/text/PageStyle.h"
#include "core/exporter/text/ZipWriter.h"

#include <algorithm>

namespace duizhao::exporter {

namespace {

struct Book {
    ScopeName name;
    std::vector<EpubChapter> chapters;
    std::string sources; ///< UUIDs of all that is in it
    std::string author;
    UtcTime newest;
    bool english = false;
    bool chinese = false;
};

std::string titleOf(const std::string& title, const std::string& titleZh)
{
    return title.empty() ? (titleZh.empty() ? std::string{"对照"} : titleZh) : title;
}

/// A UUID that belongs to these very contents.
std::string identifierOf(const std::string& sources)
{
    std::string digits = sha256Hex(sources).substr(0, 32);
    digits[12] = '8'; // version 8: of our own making
    digits[16] = 'a';
    for (const std::size_t at : {20U, 16U, 12U, 8U}) {
        digits.insert(at, "-");
    }
    return "urn:uuid:" + digits;
}

void add(Book& book, const model::ReadingDocument& document, int& number)
{
    std::vector<EpubChapter> chapters = epubChapters(document, number);
    for (EpubChapter& chapter : chapters) {
        book.english = book.english || chapter.english;
        book.chinese = book.chinese || chapter.chinese;
        book.chapters.push_back(std::move(chapter));
    }
    for (const model::ArticleSummary& article : document.articles) {
        book.sources += article.uuid + "\n";
    }
    for (const model::EditionSummary& edition : document.issue.editions) {
        book.newest = std::max(book.newest, edition.importedAt);
    }
    book.author = document.issue.publication;
}

std::string container()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
           "<rootfiles><rootfile full-path=\"book/content.opf\" "
           "media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n";
}

std::string metadata(const Book& book)
{
    const std::string title = titleOf(book.name.title, book.name.titleZh);
    std::string xml = "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:identifier id=\"id\">" +
                      identifierOf(book.sources) + "</dc:identifier>\n";
    const bool english = !book.name.title.empty();
    xml += std::string{"<dc:title id=\"title\" xml:lang=\""} + (english ? "en" : "zh") + "\">" +
           xmlEscaped(title) + "</dc:title>\n<meta refines=\"#title\" property=\"title-type\">main</meta>\n";
    if (english && !book.name.titleZh.empty()) {
        xml += "<dc:title id=\"title-zh\" xml:lang=\"zh\">" + xmlEscaped(book.name.titleZh) + "</dc:title>\n";
    }
    if (book.english || !book.chinese) {
        xml += "<dc:language>en</dc:language>\n";
    }
    if (book.chinese) {
        xml += "<dc:language>zh</dc:language>\n";
    }
    const auto element = [&](const char* name, const std::string& value) {
        if (!value.empty()) {
            xml += std::string{"<dc:"} + name + ">" + xmlEscaped(value) + "</dc:" + name + ">\n";
        }
    };
    element("creator", book.author);
    element("date", book.name.date);
    element("source", book.name.source);
    return xml + "<meta property=\"dcterms:modified\">" + toIso(book.newest) + "</meta>\n</metadata>\n";
}

std::string package(const Book& book)
{
    std::string manifest = "<manifest>\n<item id=\"nav\" href=\"nav.xhtml\" "
                           "media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n"
                           "<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n";
    std::string spine = "<spine>\n<itemref idref=\"nav\"/>\n";
    for (std::size_t i = 0; i < book.chapters.size(); ++i) {
        const std::string id = "c" + std::to_string(i + 1);
        manifest += "<item id=\"" + id + "\" href=\"" + book.chapters[i].name +
                    "\" media-type=\"application/xhtml+xml\"/>\n";
        spine += "<itemref idref=\"" + id + "\"/>\n";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\">\n" +
           metadata(book) + manifest + "</manifest>\n" + spine + "</spine>\n</package>\n";
}

std::string navigation(const Book& book)
{
    const std::string title = titleOf(book.name.title, book.name.titleZh);
    std::string body = "<h1>" + xmlEscaped(title) + "</h1>\n";
    if (!book.name.title.empty() && !book.name.titleZh.empty()) {
        body += "<p class=\"zh\" lang=\"zh\" xml:lang=\"zh\">" + xmlEscaped(book.name.titleZh) + "</p>\n";
    }
    body += "<nav epub:type=\"toc\" id=\"toc\">\n<h2>Contents · 目录</h2>\n<ol>\n";
    for (const EpubChapter& chapter : book.chapters) {
        body += "<li><a href=\"" + chapter.name + "\">" + xmlEscaped(titleOf(chapter.title, chapter.titleZh));
        if (!chapter.title.empty() && !chapter.titleZh.empty()) {
            body +=
                " <span class=\"zh\" lang=\"zh\" xml:lang=\"zh\">" + xmlEscaped(chapter.titleZh) + "</span>";
        }
        body += "</a></li>\n";
    }
    return epubPage(title, "en", "", body + "</ol>\n</nav>\n");
}

Result<std::string> packed(const Book& book, Columns columns)
{
    std::vector<ZipEntry> entries{{"mimetype", "application/epub+zip", true},
                                  {"META-INF/container.xml", container()},
                                  {"book/content.opf", package(book)},
                                  {"book/nav.xhtml", navigation(book)},
                                  {"book/style.css", std::string{webFile("epub.css")}}};
    const char* beside = columns == Columns::SideBySide ? " class=\"beside\"" : "";
    for (const EpubChapter& chapter : book.chapters) {
        const std::string title = titleOf(chapter.title, chapter.titleZh);
        entries.push_back(
            {"book/" + chapter.name, epubPage(title, chapter.english ? "en" : "zh", beside, chapter.xhtml)});
    }
    return zipped(entries, "Made by Duizhao");
}

} // namespace

Result<> writeEpub(const library::Session& library, const ExportRequest& request, Progress& progress,
                   const ByteSink& sink)
{
    auto name = nameOf(library, request.scope);
    if (!name) {
        return failure(name.error());
    }
    Book book;
    book.name = *std::move(name);
    int number = 0;
    const auto read =
        eachDocument(library, request.scope, progress, [&](const model::ReadingDocument& document) {
            add(book, document, number);
            return Result<>{};
        });
    if (!read) {
        return read;
    }
    const auto bytes = packed(book, request.columns);
    return bytes ? sink(*bytes) : Result<>{failure(bytes.error())};
}

} // namespace duizhao::exporter
