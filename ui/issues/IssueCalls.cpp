#include "ui/issues/IssueCalls.h"

#include "core/importer/IssueJoin.h"
#include "core/library/read/Issues.h"
#include "core/library/store/IssueQuestions.h"
#include "ui/Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace duizhao::ui {

namespace {

QuestionSide sideOf(const library::Library& library, EditionId edition, IssueId id, const std::string& file)
{
    QuestionSide side{edition, id, {}, {}, {}, file};
    if (const auto issue = library::issue(library, id)) {
        side.title = issue->title;
        side.titleZh = issue->titleZh;
        side.date = issue->date;
    }
    return side;
}

std::vector<importer::LinkEvidence> evidenceOf(const std::string& reasons)
{
    std::vector<importer::LinkEvidence> evidence;
    const QJsonArray entries = QJsonDocument::fromJson(QByteArray::fromStdString(reasons)).array();
    for (const auto& entry : entries) {
        const QJsonObject one = entry.toObject();
        evidence.push_back({importer::linkReasonFromName(utf8(one.value(QLatin1String("reason")).toString())),
                            one.value(QLatin1String("weight")).toDouble(),
                            utf8(one.value(QLatin1String("detail")).toString())});
    }
    return evidence;
}

} // namespace

Result<std::vector<QuestionPair>> openPairs(const library::Library& library)
{
    const auto questions = library::openQuestions(library);
    if (!questions)
        return failure(questions.error());
    std::vector<QuestionPair> pairs;
    for (const library::OpenQuestion& question : *questions) {
        pairs.push_back({sideOf(library, question.edition, question.issue, question.file),
                         sideOf(library, question.other, question.otherIssue, question.otherFile),
                         evidenceOf(question.reasons)});
    }
    return pairs;
}

Result<> answerPair(library::Library& library, EditionId one, EditionId other, Answer answer,
                    Progress& progress)
{
    if (answer == Answer::Apart)
        return library::keepIssuesApart(library, one, other);
    const auto joined = importer::joinIssuesOf(library, one, other, progress);
    return joined ? Result<>{} : failure(joined.error());
}

} // namespace duizhao::ui
