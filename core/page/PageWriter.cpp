#include "core/page/PageWriter.h"

#include "core/document/HtmlRenderer.h"
#include "core/document/Lead.h"
#include "core/page/HtmlWriter.h"
#include "core/page/PageMarks.h"
#include "core/page/PagePlan.h"
#include "core/text/Fold.h"
#include "core/text/Url.h"

#include <algorithm>

namespace duizhao::page {

namespace {

std::string pageId(char kind, std::int64_t id)
{
    return id == 0 ? std::string() : kind + std::to_string(id);
}

std::string foldId(const PageFold& fold)
{
    return pageId('f', fold.blocks.front()->id.value);
}

/// `zh-Hant` where any block says so; shared and mixed characters go with the simplified forms.
std::string chineseTag(const std::vector<const model::StoredBlock*>& blocks)
{
    const bool traditional = std::ranges::any_of(
        blocks, [](const model::StoredBlock* block) { return block->script == text::Script::Hant; });
    return traditional ? "zh-Hant" : "zh-Hans";
}

std::string languageTag(const model::StoredBlock& block)
{
    switch (block.language) {
    case text::Language::English:
        return "en";
    case text::Language::Chinese:
        return chineseTag({&block});
    case text::Language::None:
        break;
    }
    return {};
}

/// How much of a half's first paragraph is a label; 0: nothing.
std::size_t labelOf(const std::vector<const model::StoredBlock*>& blocks,
                    document::LeadForm form = document::LeadForm::Certain)
{
    constexpr std::size_t searched = 120; // where a label's colon would be, bold marks included
    if (blocks.empty() || blocks.front()->kind != document::BlockKind::Paragraph) {
        return 0;
    }
    const std::string_view begin = std::string_view(blocks.front()->markdown).substr(0, searched);
    const bool hasColon =
        begin.find(':') != std::string_view::npos || begin.find("：") != std::string_view::npos;
    return hasColon ? document::leadLength(document::shownText(*blocks.front()).plain, form) : 0;
}

std::string titleTag(const std::string& title)
{
    return text::detectScript(title) == text::Script::Hant ? "zh-Hant" : "zh-Hans";
}

class Page {
public:
    Page(const model::ReadingDocument& document, const PageTexts& texts, const PageOptions& options,
         HtmlWriter& out)
        : m_document(document), m_texts(texts), m_options(options), m_out(out),
          m_marks(document.notes, document.bookmarks)
    {
    }

    void write()
    {
        const std::vector<PagePart> parts = planPage(m_document);
        const auto main = m_out.element("main", {{"id", "page"}, {"data-only", onlyLanguage(m_document)}});
        if (m_document.articles.size() != 1) {
            writeIssueHead();
        }
        for (const PagePart& part : parts) {
            writePart(part);
        }
    }

    /// Some items of a part, without a section around them.
    void writeSome(std::span<const PageItem> items)
    {
        for (const PageItem& item : items) {
            writeItem(item);
        }
    }

private:
    void writeItem(const PageItem& item)
    {
        if (const auto* row = std::get_if<PageRow>(&item)) {
            writeRow(*row);
        } else {
            writeFold(std::get<PageFold>(item));
        }
    }

    void writeTitles(std::string_view en, std::string_view zh, std::string_view tag)
    {
        const auto titles = m_out.element("div", {{"class", "titles"}});
        if (!en.empty()) {
            m_out.leaf(tag, {{"class", "title en"}, {"lang", "en"}}, en);
        }
        if (!zh.empty()) {
            m_out.leaf(tag, {{"class", "title zh"}, {"lang", titleTag(std::string(zh))}}, zh);
        }
    }

    void writeLink(std::string_view kind, const std::string& url, const std::string& label)
    {
        if (text::isSafeLink(url)) {
            m_out.leaf("a", {{"class", std::string(kind)}, {"href", url}, {"rel", "noreferrer"}}, label);
        }
    }

    void writeFact(std::string_view kind, std::string_view content)
    {
        if (!content.empty()) {
            m_out.leaf("span", {{"class", std::string(kind)}}, content);
        }
    }

    void writeIssueHead()
    {
        const model::IssueSummary& issue = m_document.issue;
        const auto header = m_out.element("header", {{"class", "issue"}});
        {
            const auto kicker = m_out.element("p", {{"class", "kicker"}});
            writeFact("publication", issue.publication);
            writeFact("date", issue.date);
            writeFact("category", issue.category);
            writeLink("source", issue.url, m_texts.word(PageWord::Source));
        }
        writeTitles(issue.title, issue.titleZh, "h1");
    }

    void writeArticleHead(const model::ArticleSummary& article, bool titleStandsBelow)
    {
        const bool alone = m_document.articles.size() == 1;
        const auto header = m_out.element("header", {{"class", alone ? "head alone" : "head"}});
        {
            const auto kicker = m_out.element("p", {{"class", "kicker"}});
            if (article.role == model::ArticleRole::Promotion) {
                writeFact("promotion", m_texts.word(PageWord::Promotion));
            }
            if (alone) {
                writeFact("publication", m_document.issue.publication);
            }
            writeFact("number", article.number > 0 ? std::to_string(article.number) : std::string());
            const std::string& issueDate = m_document.issue.date;
            writeFact("date", alone && article.date.empty()         ? issueDate
                              : article.date == issueDate && !alone ? std::string()
                                                                    : article.date);
            writeFact("author", article.author);
            writeFact("category", article.category);
            writeFact("original-title", article.originalTitle);
            writeLink("source", article.url, m_texts.word(PageWord::Source));
            writeVideoLink(article);
            for (const std::string& tag : article.tags) {
                m_out.leaf("span", {{"class", "tag"}}, tag);
            }
        }
        if (!titleStandsBelow) {
            writeTitles(article.title, article.titleZh, alone ? "h1" : "h2");
        }
        m_out.rendered(m_marks.notesAt(pageId('a', article.id.value)));
    }

    void writeVideoLink(const model::ArticleSummary& article)
    {
        const bool plain = std::ranges::all_of(article.videoId, [](unsigned char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                   c == '_';
        });
        const std::string url = "https://www.youtube.com/watch?v=" + article.videoId;
        if (!article.videoId.empty() && plain && url != article.url) {
            writeLink("video", url, m_texts.word(PageWord::Video));
        }
    }

    void writePart(const PagePart& part)
    {
        if (part.article == nullptr) {
            const auto loose = m_out.element("article", {{"class", "article loose"}});
            writeItems(part.items);
            return;
        }
        const std::string id = pageId('a', part.article->id.value);
        std::string kind = "article role-" + std::string(name(part.article->role));
        kind += part.article->stub ? " stub" : "";
        kind += m_marks.bookmarked(id) ? " bookmarked" : "";
        const auto article =
            m_out.element("article", {{"id", id}, {"class", kind}, {"data-uuid", part.article->uuid}});
        writeArticleHead(*part.article, part.titled);
        if (part.article->stub) {
            m_out.leaf("p", {{"class", "stub-line"}}, m_texts.word(PageWord::Stub));
        }
        writeItems(part.items);
    }

    void writeItems(const std::vector<PageItem>& items)
    {
        for (std::size_t first = 0; first < items.size(); first += kItemsInRun, ++m_run) {
            const std::size_t count = std::min(kItemsInRun, items.size() - first);
            const bool waits = m_run < m_options.firstRun || m_run >= m_options.endRun;
            const auto run = m_out.element(
                "section",
                {{"class", "run rows-" + std::to_string((count + 9) / 10 * 10) + (waits ? " waiting" : "")},
                 {"data-run", waits ? std::to_string(m_run) : std::string()}});
            if (!waits) {
                writeSome(std::span(items).subspan(first, count));
            }
        }
    }

    void writeRow(const PageRow& row)
    {
        const model::StoredBlock& lead = row.en.empty() ? *row.zh.front() : *row.en.front();
        const std::string id = pageId('p', row.bead->id.value);
        const bool review = row.bead->status == model::BeadStatus::NeedsReview;
        std::string kind = "row " + std::string(name(lead.kind));
        kind += row.title ? " article-title" : "";
        kind += row.across ? " across" : row.en.empty() ? " zh-only" : row.zh.empty() ? " en-only" : "";
        kind += m_marks.bookmarked(id) ? " bookmarked" : "";
        const std::string number = std::to_string(row.bead->number);
        const auto element = m_out.element(
            "div", {{"class", kind},
                    {"id", id},
                    {"data-article", std::to_string(row.bead->articleId.value)},
                    {"data-number", number},
                    {"data-status", review                                             ? "review"
                                    : row.bead->status == model::BeadStatus::Confirmed ? "confirmed"
                                                                                       : ""},
                    {"data-level", lead.level > 0 ? std::to_string(lead.level) : ""}});
        m_out.leaf("a",
                   {{"class", "number"},
                    {"href", "#" + id},
                    {"title", (review ? m_texts.word(PageWord::NeedsReview) + "\n" : std::string()) +
                                  m_texts.standing(*row.bead)}},
                   number);
        if (row.across) {
            const auto half = m_out.element("div", {{"class", "half both"}});
            writeBlocks(row.en.empty() ? row.zh : row.en, {});
        } else {
            // A pair begins with a label in both of its languages or in neither.
            const std::size_t en = labelOf(row.en);
            const std::size_t zh =
                labelOf(row.zh, en > 0 ? document::LeadForm::BesideALabel : document::LeadForm::Certain);
            const bool labelled = (row.en.empty() || en > 0) && (row.zh.empty() || zh > 0);
            writeHalf("half en", "en", row.en, PageWord::NoEnglish, labelled ? en : 0);
            writeHalf("half zh", chineseTag(row.zh), row.zh, PageWord::NoChinese, labelled ? zh : 0);
        }
        m_out.rendered(m_marks.notesAt(id));
    }

    void writeHalf(std::string_view kind, const std::string& language,
                   const std::vector<const model::StoredBlock*>& blocks, PageWord missing, std::size_t label)
    {
        if (blocks.empty()) {
            m_out.leaf("div", {{"class", std::string(kind) + " empty"}, {"title", m_texts.word(missing)}},
                       {});
            return;
        }
        const auto half = m_out.element("div", {{"class", std::string(kind)}, {"lang", language}});
        writeBlocks(blocks, language, label);
    }

    /// `label`: of the first block.
    void writeBlocks(const std::vector<const model::StoredBlock*>& blocks, const std::string& language,
                     std::size_t label = 0)
    {
        for (const model::StoredBlock* block : blocks) {
            const std::string own = languageTag(*block);
            const auto element =
                m_out.element("div", {{"class", "block " + std::string(name(block->kind))},
                                      {"id", pageId('b', block->id.value)},
                                      {"lang", own == language ? std::string() : own},
                                      {"data-level", block->level > 0 ? std::to_string(block->level) : ""}});
            m_out.rendered(document::renderBlock(*block, block == blocks.front() ? label : 0));
        }
    }

    void writeFold(const PageFold& fold)
    {
        const std::string reason(name(fold.reason));
        const auto details =
            m_out.element("details", {{"class", "fold"}, {"id", foldId(fold)}, {"data-reason", reason}});
        {
            const auto summary = m_out.element("summary", {});
            m_out.leaf("span", {}, m_texts.folded(fold.reason, static_cast<int>(fold.blocks.size())));
        }
        const auto body = m_out.element("div", {{"class", "folded"}});
        writeBlocks(fold.blocks, {});
    }

    const model::ReadingDocument& m_document;
    const PageTexts& m_texts;
    const PageOptions& m_options;
    HtmlWriter& m_out;
    PageMarks m_marks;
    std::size_t m_run = 0; ///< sections written so far
};

/// Head and body around what `content` writes.
template <typename Content>
std::string wrap(const std::string& title, const PageTexts& texts, const PageOptions& options,
                 Content content)
{
    HtmlWriter out("<!DOCTYPE html>");
    {
        const auto html = out.element("html", {{"lang", options.language},
                                               {"data-appearance", options.appearance},
                                               {"data-bookmark", texts.word(PageWord::Bookmark)},
                                               {"data-note", texts.word(PageWord::Note)}});
        {
            const auto head = out.element("head", {});
            out.single("meta", {{"charset", "utf-8"}});
            // Pictures may come from the web, but only those the reader clicks pass the request interceptor.
            out.single("meta", {{"http-equiv", "Content-Security-Policy"},
                                {"content", "default-src 'none'; script-src 'self'; style-src 'self'; "
                                            "img-src http: https:; base-uri 'none'; form-action 'none'"}});
            out.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
            out.leaf("title", {}, title);
            for (const char* sheet : {"/tokens.css", "/reader.css", "/repair.css", "/print.css"}) {
                out.single("link", {{"rel", "stylesheet"}, {"href", sheet}});
            }
            for (const char* script : {"/qwebchannel.js", "/reader.js", "/find.js", "/sentences.js",
                                       "/annotate.js", "/caret.js", "/typeset.js", "/repair.js"}) {
                out.leaf("script", {{"src", script}}, {});
            }
        }
        const auto body = out.element("body", {});
        content(out);
    }
    return out.take();
}

} // namespace

std::string onlyLanguage(const model::ReadingDocument& document)
{
    std::size_t paired = 0;
    std::size_t english = 0;
    for (const model::StoredBead& bead : document.beads) {
        paired += !bead.en.empty() && !bead.zh.empty() ? 1 : 0;
        english += bead.zh.empty() ? 1 : 0;
    }
    if (paired * 50 >= std::max<std::size_t>(document.beads.size(), 1)) {
        return {};
    }
    return english * 2 > document.beads.size() ? "en" : "zh";
}

std::string writePage(const model::ReadingDocument& document, const PageTexts& texts,
                      const PageOptions& options)
{
    const model::IssueSummary& issue = document.issue;
    const std::string& title = issue.title.empty() ? issue.titleZh : issue.title;
    return wrap(title, texts, options, [&](HtmlWriter& out) { Page(document, texts, options, out).write(); });
}

std::string writeMain(const model::ReadingDocument& document, const PageTexts& texts)
{
    HtmlWriter out;
    Page(document, texts, PageOptions{}, out).write();
    return out.take();
}

std::string writeItems(const model::ReadingDocument& document, std::span<const PageItem> items,
                       const PageTexts& texts)
{
    HtmlWriter out;
    Page(document, texts, PageOptions{}, out).writeSome(items);
    return out.take();
}

std::string itemId(const PageItem& item)
{
    const auto* row = std::get_if<PageRow>(&item);
    return row != nullptr ? pageId('p', row->bead->id.value) : foldId(std::get<PageFold>(item));
}

std::string writeEmptyPage(const PageTexts& texts, const PageOptions& options)
{
    return wrap({}, texts, options, [&](HtmlWriter& out) {
        const auto main = out.element("main", {{"id", "page"}, {"class", "nothing"}});
        out.leaf("p", {{"class", "emblem"}, {"lang", "zh-Hans"}}, "对照");
        out.leaf("p", {{"class", "line"}}, texts.word(PageWord::EmptyTitle));
        out.leaf("p", {{"class", "hint"}}, texts.word(PageWord::EmptyHint));
    });
}

} // namespace duizhao::page
