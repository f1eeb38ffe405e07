#include "ui/Words.h"

#include "ui/Text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace duizhao::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

Titles titles(const std::string& english, const std::string& chinese, const QString& fallback)
{
    if (english.empty() && chinese.empty())
        return {fallback, {}};
    if (english.empty())
        return {qstr(chinese), {}};
    return {qstr(english), english == chinese ? QString() : qstr(chinese)};
}

} // namespace

QString word(model::EditionKind kind)
{
    switch (kind) {
    case model::EditionKind::Original:
        return Words::tr("Original");
    case model::EditionKind::Translation:
        return Words::tr("Translation");
    case model::EditionKind::Bilingual:
        return Words::tr("Bilingual");
    case model::EditionKind::Summary:
        return Words::tr("Summary");
    case model::EditionKind::Outline:
        return Words::tr("Outline");
    }
    return {};
}

QString word(model::Format format)
{
    switch (format) {
    case model::Format::Outline:
        return Words::tr("Outline tree");
    case model::Format::Summary:
        return Words::tr("Summary notes");
    case model::Format::Interleaved:
        return Words::tr("Interleaved text");
    case model::Format::WebText:
        return Words::tr("Web page text");
    case model::Format::Digest:
        return Words::tr("Digest of entries");
    case model::Format::Markdown:
        return Words::tr("Plain Markdown");
    }
    return {};
}

QString word(importer::ImportOutcome outcome)
{
    switch (outcome) {
    case importer::ImportOutcome::Added:
        return Words::tr("Added");
    case importer::ImportOutcome::Unchanged:
        return Words::tr("Already here");
    case importer::ImportOutcome::Updated:
        return Words::tr("Updated");
    case importer::ImportOutcome::Failed:
        return Words::tr("Not imported");
    }
    return {};
}

QString foldReasonWord(const QString& reason)
{
    if (reason == QLatin1String("furniture"))
        return Words::tr("page furniture");
    if (reason == QLatin1String("wrapper"))
        return Words::tr("remarks by the language model");
    if (reason == QLatin1String("stub"))
        return Words::tr("empty entry frames");
    if (reason == QLatin1String("repeated-original"))
        return Words::tr("the repeated original");
    if (reason == QLatin1String("repeated-title"))
        return Words::tr("repeated titles");
    if (reason == QLatin1String("thumbnail"))
        return Words::tr("thumbnails");
    if (reason == QLatin1String("markup"))
        return Words::tr("formatting marks");
    if (reason == QLatin1String("note"))
        return Words::tr("remarks by the file's author");
    return reason;
}

QString articleCount(int count)
{
    return count == 1 ? Words::tr("1 article") : Words::tr("%1 articles").arg(QLocale().toString(count));
}

QString pairCount(int count)
{
    return count == 1 ? Words::tr("1 pair") : Words::tr("%1 pairs").arg(QLocale().toString(count));
}

QString sureText(double confidence)
{
    return Words::tr("%1% confidence").arg(static_cast<int>(confidence * 100));
}

QString wantLookText(int count)
{
    if (count == 0)
        return Words::tr("none to check");
    return count == 1 ? Words::tr("1 pair to check")
                      : Words::tr("%1 pairs to check").arg(QLocale().toString(count));
}

QString noteCount(int count)
{
    return count == 1 ? Words::tr("1 note") : Words::tr("%1 notes").arg(QLocale().toString(count));
}

QString fileCount(int count)
{
    return count == 1 ? Words::tr("1 file") : Words::tr("%1 files").arg(QLocale().toString(count));
}

QString dateText(const std::string& isoDate)
{
    QString text = qstr(isoDate);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return text;
    return QLocale().toString(date, Words::tr("d MMM yyyy", "date format, see QLocale::toString"));
}

Titles titlesOf(const model::IssueSummary& issue)
{
    return titles(issue.title, issue.titleZh, Words::tr("Untitled issue"));
}

Titles titlesOf(const model::IssueHead& issue)
{
    return titles(issue.title, issue.titleZh, Words::tr("Untitled issue"));
}

Titles titlesOf(const model::ArticleSummary& article)
{
    return titles(article.title, article.titleZh,
                  article.role == model::ArticleRole::Promotion ? Words::tr("Promotion")
                                                                : Words::tr("Untitled article"));
}

} // namespace duizhao::ui
