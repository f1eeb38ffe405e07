#include "ui/import/ReportModel.h"

#include "ui/Errors.h"
#include "ui/Icons.h"
#include "ui/Style.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/reading/Sentences.h"
#include "ui/widgets/PlainText.h"

#include <QGuiApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace duizhao::ui {

namespace {

bool isNumber(int column)
{
    return column >= ReportModel::Articles && column != ReportModel::Sure;
}

QString number(qsizetype value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString percent(const model::Account& account)
{
    if (account.totalCharacters == 0)
        return QStringLiteral("–");
    const double share = 100.0 * static_cast<double>(account.accountedCharacters) /
                         static_cast<double>(account.totalCharacters);
    return QStringLiteral("%1%").arg(QLocale().toString(share, 'f', share < 100 && share > 99.9 ? 2 : 0));
}

/// What is read as plain Markdown is what no recogniser knew: a share of certainty would say nothing there.
QString readAs(const importer::ImportReport& report)
{
    const QString encoding = qstr(text::encodingName(report.encoding));
    if (report.format == model::Format::Markdown)
        return ReportModel::tr("No briefing layout was recognised; read as %1; encoding: %2.")
            .arg(word(report.format), encoding);
    return ReportModel::tr("Read as %1 with %2% confidence; encoding: %3.")
        .arg(word(report.format), QString::number(qRound(report.confidence * 100)), encoding);
}

const char* iconOf(importer::ImportOutcome outcome)
{
    switch (outcome) {
    case importer::ImportOutcome::Added:
        return "check";
    case importer::ImportOutcome::Unchanged:
        return "same";
    case importer::ImportOutcome::Updated:
        return "updated";
    case importer::ImportOutcome::Failed:
        return "warning";
    }
    return "";
}

} // namespace

ReportModel::ReportModel(std::vector<importer::ImportReport> reports, QObject* parent)
    : QAbstractTableModel(parent), m_reports(std::move(reports)), m_names(distinctNames(m_reports)),
      m_answers(m_reports.size(), QuestionBox::State::Open)
{
}

QStringList ReportModel::distinctNames(const std::vector<importer::ImportReport>& reports)
{
    std::vector<std::vector<QString>> parts; // of each path, the last first
    for (const importer::ImportReport& report : reports) {
        std::vector<QString>& path = parts.emplace_back();
        for (const auto& part : report.file)
            path.insert(path.begin(), qstr(part.string()));
    }
    const auto tail = [&](std::size_t file, std::size_t length) {
        QString name;
        for (std::size_t i = 0; i < std::min(length, parts[file].size()); ++i)
            name.prepend(i == 0 ? parts[file][i] : parts[file][i] + QLatin1Char('/'));
        return name;
    };
    std::vector<std::size_t> lengths(parts.size(), 1);
    for (bool lengthened = true; lengthened;) {
        lengthened = false;
        QMap<QString, int> count;
        for (std::size_t i = 0; i < parts.size(); ++i)
            ++count[tail(i, lengths[i])];
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (count[tail(i, lengths[i])] > 1 && lengths[i] < parts[i].size()) {
                ++lengths[i];
                lengthened = true;
            }
        }
    }
    QStringList names;
    for (std::size_t i = 0; i < parts.size(); ++i)
        names << tail(i, lengths[i]);
    return names;
}

QuestionBox::State ReportModel::answer(int row) const
{
    return m_answers.at(static_cast<std::size_t>(row));
}

void ReportModel::setAnswer(int row, QuestionBox::State state)
{
    m_answers.at(static_cast<std::size_t>(row)) = state;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int ReportModel::openQuestions() const
{
    int open = 0;
    for (std::size_t i = 0; i < m_reports.size(); ++i)
        open += m_reports[i].question && m_answers[i] == QuestionBox::State::Open ? 1 : 0;
    return open;
}

int ReportModel::nextQuestion(int row) const
{
    for (int i = 0; i < rowCount(); ++i) {
        const int at = (std::max(row, 0) + i) % rowCount();
        if (report(at).question && answer(at) == QuestionBox::State::Open)
            return at;
    }
    return -1;
}

QString ReportModel::text(int row, int column) const
{
    const importer::ImportReport& one = report(row);
    if (column == File)
        return m_names.at(row);
    if (column == Issue && one.question) {
        const QString asked = QuestionBox::doneText(answer(row), qstr(one.question->issueTitle));
        return answer(row) == QuestionBox::State::Open
                   ? tr("%1  ·  %2", "issue, question").arg(cell(one, column), asked)
                   : asked;
    }
    return cell(one, column);
}

QVariant ReportModel::icon(int row) const
{
    const importer::ImportReport& one = report(row);
    const Tones colors = tones(QGuiApplication::palette());
    const bool failed = one.outcome == importer::ImportOutcome::Failed;
    return iconPixmap(QLatin1String(iconOf(one.outcome)), 16, failed ? colors.warning : colors.accent, 2);
}

const importer::ImportReport& ReportModel::report(int row) const
{
    return m_reports.at(static_cast<std::size_t>(row));
}

int ReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reports.size());
}

int ReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReportModel::cell(const importer::ImportReport& report, int column)
{
    if (column == Outcome)
        return word(report.outcome);
    if (report.outcome == importer::ImportOutcome::Failed)
        return column == Format ? sentence(report.error) : QString();
    switch (column) {
    case Format:
        return tr("%1 → %2").arg(word(report.format), word(report.edition));
    case Issue:
        return qstr(report.issueTitle);
    case Articles:
        return number(report.articles);
    case Pairs:
        if (report.alignment)
            return number(report.alignment->pairs);
        // A file that is here already is not paired again.
        return report.outcome == importer::ImportOutcome::Unchanged && report.pairs == 0
                   ? QString()
                   : number(report.pairs);
    case Sure:
        return report.alignment ? wantLookText(report.alignment->wantLook) : QString();
    case Characters:
        return percent(report.characters);
    default:
        return {};
    }
}

QVariant ReportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::ToolTipRole)
        return plainTip(index.column() == File ? qstr(report(index.row()).file.string())
                                               : text(index.row(), index.column()));
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::ForegroundRole && index.column() == Sure && issueToLookAt(index.row()))
        return tones(QGuiApplication::palette()).accent;
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == Outcome)
        return icon(index.row());
    return {};
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Characters)
        return tr("How much of the file's text is shown, stored as details, or folded away with a reason.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Outcome:
        return tr("Outcome");
    case Format:
        return tr("Read as");
    case Issue:
        return tr("Issue");
    case Articles:
        return tr("Articles");
    case Pairs:
        return tr("Pairs");
    case Sure:
        return tr("Alignment");
    case Characters:
        return tr("Text kept");
    default:
        return {};
    }
}

bool ReportModel::hasAlignments() const
{
    return std::ranges::any_of(m_reports, [](const auto& report) { return report.alignment.has_value(); });
}

IssueId ReportModel::issueToLookAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const importer::ImportReport& one = report(row);
    return one.alignment && one.alignment->wantLook > 0 ? one.issue : IssueId{};
}

QString ReportModel::alignmentSummary() const
{
    int pairs = 0;
    int wantLook = 0;
    for (const importer::ImportReport& report : m_reports) {
        if (report.alignment) {
            pairs += report.alignment->pairs;
            wantLook += report.alignment->wantLook;
        }
    }
    return pairs > 0 ? tr("Side by side: %1, %2", "812 pairs, 3 pairs to check")
                           .arg(pairCount(pairs), wantLookText(wantLook))
                     : QString();
}

QString ReportModel::summary() const
{
    QStringList parts;
    for (importer::ImportOutcome outcome :
         {importer::ImportOutcome::Added, importer::ImportOutcome::Updated,
          importer::ImportOutcome::Unchanged, importer::ImportOutcome::Failed}) {
        const auto count = std::ranges::count(m_reports, outcome, &importer::ImportReport::outcome);
        if (count > 0)
            parts << tr("%1: %2", "outcome: count").arg(word(outcome), number(count));
    }
    return parts.isEmpty() ? tr("No briefing was found there.") : parts.join(QStringLiteral("   "));
}

QStringList ReportModel::details(const importer::ImportReport& report)
{
    QStringList lines;
    if (report.outcome == importer::ImportOutcome::Failed) {
        lines << sentence(report.error);
        if (const QString more = detail(report.error); !more.isEmpty())
            lines << more;
        return lines;
    }
    lines << qstr(report.file.string());
    if (report.newIssue)
        lines << tr("A new issue: %1 (%2)", "title, kind of edition")
                     .arg(qstr(report.issueTitle), word(report.edition));
    else if (!report.issueTitle.empty())
        lines << tr("Belongs to the issue: %1 (%2)", "title, kind of edition")
                     .arg(qstr(report.issueTitle), word(report.edition));
    lines << readAs(report);
    lines << tr("%1: %2 added, %3 updated, %4 unchanged.")
                 .arg(articleCount(report.articles), number(report.articlesAdded),
                      number(report.articlesUpdated), number(report.articlesUnchanged));
    lines << tr("%1 blocks: %2 shown, %3 stored as details.")
                 .arg(number(report.blocksTotal), number(report.blocksShown), number(report.blocksMetadata));
    QStringList folded;
    for (const auto& [reason, count] : report.blocksFolded)
        folded << QStringLiteral("%1 (%2)").arg(foldReasonWord(qstr(reason)), number(count));
    if (!folded.isEmpty())
        lines << tr("Folded away: %1.").arg(folded.join(QStringLiteral(", ")));
    lines << tr("Text kept: %1 of %2 characters are shown, stored as details or folded away with a reason.")
                 .arg(number(static_cast<qsizetype>(report.characters.accountedCharacters)),
                      number(static_cast<qsizetype>(report.characters.totalCharacters)));
    for (const model::Remark& remark : report.remarks)
        lines << sentence(remark);
    return lines;
}

} // namespace duizhao::ui
