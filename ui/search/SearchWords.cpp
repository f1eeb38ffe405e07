#include "ui/search/SearchWords.h"

#include "ui/Text.h"

#include <QCoreApplication>

namespace duizhao::ui {

namespace {

struct SearchWords {
    Q_DECLARE_TR_FUNCTIONS(SearchWords)
};

} // namespace

QString hintSentence(const search::QueryHint& hint)
{
    const QString word = qstr(hint.word);
    switch (hint.kind) {
    case search::QueryHint::Kind::UnclosedQuote:
        return SearchWords::tr("A quote is not closed; its words are searched one by one.");
    case search::QueryHint::Kind::UnknownKey:
        return SearchWords::tr(
                   "“%1” is not a search key (tag, in, from, date, is, lang, version); searched as typed.")
            .arg(word);
    case search::QueryHint::Kind::UnknownValue:
        return SearchWords::tr("“%1” is not understood; searched as typed.").arg(word);
    case search::QueryHint::Kind::EmptyKey:
        return SearchWords::tr("Nothing follows “%1” yet.").arg(word);
    case search::QueryHint::Kind::LoneMinus:
        return SearchWords::tr("Put the minus right before the word to leave out.");
    case search::QueryHint::Kind::LoneOr:
        return SearchWords::tr("OR needs a word on each side; searched as a word.");
    case search::QueryHint::Kind::OnlyNegated:
        return SearchWords::tr("Only exclusions: everything else is shown.");
    case search::QueryHint::Kind::TooLong:
        return SearchWords::tr("A long query: only its first words are searched.");
    case search::QueryHint::Kind::ReadAsPinyin:
        return SearchWords::tr("“%1” was not found as a word; searched as pinyin.").arg(word);
    }
    return {};
}

QString languageWord(const std::string& language)
{
    if (language == "en")
        return SearchWords::tr("English only");
    if (language == "zh")
        return SearchWords::tr("Chinese only");
    return SearchWords::tr("Both languages");
}

QString fieldWord(search::MatchField field)
{
    switch (field) {
    case search::MatchField::Note:
        return SearchWords::tr("Note", "what was found");
    case search::MatchField::Highlight:
        return SearchWords::tr("Highlight", "what was found");
    case search::MatchField::Tag:
        return SearchWords::tr("Tag", "what was found");
    case search::MatchField::Term:
        return SearchWords::tr("Keyword", "what was found");
    case search::MatchField::About:
        return SearchWords::tr("About", "what was found");
    case search::MatchField::Version:
        return SearchWords::tr("Earlier version", "what was found");
    default:
        return {};
    }
}

QStringList markedWords(const search::SearchHit& hit)
{
    QStringList words;
    for (const search::SearchMatch& match : hit.matches) {
        const QList<uint> points = qstr(match.snippet).toUcs4();
        for (const search::SnippetMark& mark : match.marks) {
            QString word;
            for (const uint point : points.mid(mark.begin, mark.length)) {
                const auto c = static_cast<char32_t>(point);
                word += QString::fromUcs4(&c, 1);
            }
            if (!words.contains(word, Qt::CaseInsensitive))
                words << word;
        }
    }
    return words;
}

} // namespace duizhao::ui
