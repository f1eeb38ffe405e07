#include "core/importer/IssueMatcher.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/articles/ArticleMatcher.h"
#include "core/text/Fold.h"
#include "core/text/Pattern.h"
#include "core/text/Url.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace duizhao::importer {

namespace {

constexpr std::size_t kTellingHeadline = 16;

/// The language whose text, in bytes, is more than `times` that of the other.
text::Language prevailing(const model::RecognisedEdition& edition, std::size_t times)
{
    // A Chinese character says about as much as three English ones.
    std::size_t english = 0;
    std::size_t chinese = 0;
    for (const document::Block& block : edition.blocks) {
        if (block.disposition == document::Disposition::Shown) {
            english += block.language == text::Language::English ? block.text.size() : 0;
            chinese += block.language == text::Language::Chinese ? block.text.size() : 0;
        }
    }
    if (english > times * chinese) {
        return text::Language::English;
    }
    return chinese > times * english ? text::Language::Chinese : text::Language::None;
}

/// The text as it came, the English again under `## 原文` included: it is what an original is known by.
bool isContent(const document::Block& block)
{
    return block.disposition == document::Disposition::Shown ||
           block.foldReason == document::FoldReason::RepeatedOriginal;
}

void addHeadline(const std::string& title, recognition::FeatureSet& headlines)
{
    const std::string folded = text::foldTitle(title);
    if (folded.size() >= kTellingHeadline) {
        headlines.push_back(recognition::featureOf(folded));
    }
}

void addLinks(const document::Block& block, recognition::FeatureSet& links)
{
    if (block.markdown.find("](") == std::string::npos && block.markdown.find("://") == std::string::npos) {
        return;
    }
    for (const document::InlineLink& link : document::inlineLinks(block.markdown)) {
        const std::string identity = text::urlIdentity(text::cleanUrl(link.url));
        if (!identity.empty()) {
            links.push_back(recognition::featureOf(identity));
        }
    }
}

/// `原文：[…](address)`, `译自 …`: a translation says so in a short paragraph of its own.
void addCited(const document::Block& block, recognition::FeatureSet& cites)
{
    constexpr std::size_t kLongestLabel = 40;
    constexpr std::size_t kLongest = 400;
    static const text::Pattern label(
        "^[^a-z\\p{Han}]*(?:原文|英文原文|原文链接|原文地址|原文来源|译自|翻译自|"
        "原链接|original|source|translated from|via)"
        "[^\\[<(h]{0,12}[:：]? *[\\[<(h]");
    if (block.markdown.size() > kLongest || block.markdown.find("://") == std::string::npos ||
        !label.matchesStart(text::fold(block.markdown.substr(0, kLongestLabel)))) {
        return;
    }
    for (const document::InlineLink& link : document::inlineLinks(block.markdown)) {
        if (const std::string identity = text::urlIdentity(text::cleanUrl(link.url)); !identity.empty()) {
            cites.push_back(recognition::featureOf(identity));
        }
    }
}

/// Hant or Hans where most of its Chinese is in one of them.
text::Script scriptOf(const model::RecognisedEdition& edition)
{
    std::size_t simplified = 0;
    std::size_t traditional = 0;
    for (const document::Block& block : edition.blocks) {
        simplified += block.script == text::Script::Hans ? block.text.size() : 0;
        traditional += block.script == text::Script::Hant ? block.text.size() : 0;
    }
    if (simplified == traditional) {
        return text::Script::None;
    }
    return simplified > traditional ? text::Script::Hans : text::Script::Hant;
}

/// `2.1 Index`: sections of any two texts have these numbers, so they are no names.
std::string_view withoutSectionNumber(std::string_view text)
{
    std::size_t at = 0;
    bool dotted = false;
    while (at < text.size() && (std::isdigit(static_cast<unsigned char>(text[at])) != 0 || text[at] == '.')) {
        dotted = dotted || text[at] == '.';
        ++at;
    }
    constexpr std::size_t kLongest = 8;
    const bool ends = at < text.size() && text[at] == ' ';
    return dotted && ends && at <= kLongest ? text.substr(at) : text;
}

} // namespace

text::Language mainLanguageOf(const model::RecognisedEdition& edition)
{
    return prevailing(edition, 2);
}

EditionProfile profileOf(const model::RecognisedEdition& edition, std::string_view source,
                         const std::string& path)
{
    EditionProfile profile;
    profile.kind = edition.kind;
    profile.format = edition.format;
    profile.language = prevailing(edition, 4);
    profile.urlIdentity = text::urlIdentity(edition.head.url);
    profile.title = text::foldTitle(edition.head.title);
    profile.titleZh = text::foldTitle(edition.head.titleZh);
    profile.address = text::urlAddress(edition.head.url);
    profile.path = path;
    profile.mark = markOf(edition.head, source, path);
    profile.script = scriptOf(edition);
    const bool digest = edition.format == model::Format::Digest;
    for (const model::RecognisedArticle& article : edition.articles) {
        if (digest) {
            profile.entries.push_back(recognition::entryKey(article));
            profile.told += article.stub ? 0 : 1;
            profile.newest = std::max(profile.newest, article.date);
        } else {
            addHeadline(article.title, profile.headlines);
            addHeadline(article.titleZh, profile.headlines);
        }
    }
    std::string text;
    for (const document::Block& block : edition.blocks) {
        if (digest) {
            break;
        }
        addCited(block, profile.cites);
        if (!isContent(block)) {
            continue;
        }
        if (block.kind == document::BlockKind::Heading) {
            addHeadline(block.text, profile.headlines);
        }
        addLinks(block, profile.links);
        profile.paragraphs.push_back(recognition::featureOf(text::fold(block.text)));
        text += withoutSectionNumber(block.text);
        text += '\n';
    }
    profile.passages = recognition::passages(text);
    profile.names = recognition::rareNames(text);
    std::erase(profile.entries, 0U);
    for (recognition::FeatureSet* set :
         {&profile.entries, &profile.headlines, &profile.links, &profile.cites, &profile.paragraphs}) {
        recognition::makeSet(*set);
    }
    return profile;
}

} // namespace duizhao::importer
