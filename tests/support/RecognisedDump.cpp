#include "tests/support/RecognisedDump.h"

#include "core/recognition/Recogniser.h"
#include "core/text/Encoding.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <sstream>
#include <utility>

namespace duizhao::test {

namespace {

std::string oneLine(std::string text)
{
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
        text.replace(at, 1, "\\n");
    }
    return text;
}

void put(std::ostream& out, std::string_view key, const std::string& value)
{
    if (!value.empty()) {
        out << "  " << key << ": " << oneLine(value) << '\n';
    }
}

std::string list(const std::vector<std::string>& values)
{
    std::string joined;
    for (const std::string& value : values) {
        joined += (joined.empty() ? "" : " | ") + value;
    }
    return joined;
}

void putHead(std::ostream& out, const model::RecognisedHead& head)
{
    out << "head\n";
    put(out, "title", head.title);
    put(out, "titleZh", head.titleZh);
    put(out, "originalIsChinese", head.originalIsChinese ? "yes" : "");
    put(out, "url", head.url);
    put(out, "rawUrl", head.rawUrl);
    put(out, "date", head.date);
    put(out, "noteDate", head.noteDate);
    put(out, "publication", head.publication);
    put(out, "author", head.author);
    put(out, "site", head.site);
    put(out, "category", head.category);
    put(out, "tags", list(head.tags));
    put(out, "model", head.model);
    put(out, "readingTime", head.readingTime);
}

void putArticle(std::ostream& out, std::size_t index, const model::RecognisedArticle& article)
{
    out << "  " << index << ' ' << name(article.role) << ": " << oneLine(article.title) << " | "
        << oneLine(article.titleZh) << (article.stub ? " (stub)" : "") << '\n';
    for (const auto& [key, value] : {std::pair<const char*, std::string>{
                                         "number", article.number == 0 ? "" : std::to_string(article.number)},
                                     {"date", article.date},
                                     {"category", article.category},
                                     {"keywords", list(article.keywords)},
                                     {"url", article.url},
                                     {"author", article.author},
                                     {"model", article.model}}) {
        if (!value.empty()) {
            out << "      " << key << ": " << value << '\n';
        }
    }
}

void putBlock(std::ostream& out, std::size_t index, const document::Block& block)
{
    out << "  " << index << " [" << block.firstLine;
    if (block.lastLine != block.firstLine) {
        out << '-' << block.lastLine;
    }
    out << "] ";
    if (block.disposition == document::Disposition::Metadata) {
        out << "metadata " << block.field;
    } else if (block.disposition == document::Disposition::Folded) {
        out << "folded " << name(block.foldReason);
    } else {
        out << name(block.kind);
        if (block.level > 0) {
            out << ' ' << block.level;
        }
        const std::string_view code = text::languageCode(block.language);
        out << ' ' << (code.empty() ? "-" : code) << " a" << block.article;
    }
    out << (block.marker.empty() ? "" : " <" + block.marker + ">")
        << (block.info.empty() ? "" : " (" + block.info + ")") << " \"" << oneLine(block.markdown) << "\"\n";
}

std::string numbers(const std::vector<int>& side)
{
    std::string joined;
    for (const int number : side) {
        joined += (joined.empty() ? "" : ",") + std::to_string(number);
    }
    return joined.empty() ? "-" : joined;
}

} // namespace

std::string dump(const model::RecognisedEdition& edition)
{
    std::ostringstream out;
    out << name(edition.format) << ", " << name(edition.kind) << '\n';
    putHead(out, edition.head);
    out << "articles\n";
    for (std::size_t at = 0; at < edition.articles.size(); ++at) {
        putArticle(out, at, edition.articles[at]);
    }
    out << "blocks\n";
    for (std::size_t at = 0; at < edition.blocks.size(); ++at) {
        putBlock(out, at, edition.blocks[at]);
    }
    out << "beads\n";
    for (const model::Bead& bead : edition.beads) {
        out << "  " << numbers(bead.en) << " = " << numbers(bead.zh)
            << (bead.status == model::BeadStatus::NeedsReview ? " (needs review)" : "") << '\n';
    }
    for (const model::Remark& remark : edition.remarks) {
        out << "message: " << inEnglish(remark) << '\n';
    }
    return out.str();
}

RecognisedFile recogniseBytes(std::string_view bytes, const std::string& fileName)
{
    RecognisedFile file;
    auto decoded = text::decodeText(bytes);
    if (!decoded) {
        ADD_FAILURE() << fileName << ": " << decoded.error().message;
        return file;
    }
    file.text = std::move(decoded->text);
    file.edition = recognition::recognise({file.text, fileName});
    return file;
}

} // namespace duizhao::test
