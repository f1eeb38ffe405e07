#include "ui/issues/IssueCalls.h"

#include "core/importer/IssueJoin.h"

namespace duizhao::ui {

Result<std::vector<QuestionPair>> openPairs(const library::Library& library)
{
    const auto questions = library::openQuestions(library);
    if (!questions)
        return failure(questions.error());
    std::vector<QuestionPair> pairs;
    for (const library::OpenQuestion& question : *questions) {
        QuestionPair& pair = pairs.emplace_back(QuestionPair{question.one, question.other, {}});
        for (const library::QuestionReason& reason : question.reasons)
            pair.evidence.push_back(
                {importer::linkReasonFromName(reason.kind), reason.weight, reason.detail});
    }
    return pairs;
}

Result<> answerPair(library::Library& library, EditionId one, EditionId other, Answer answer,
                    Progress& progress)
{
    return importer::answerQuestion(library, one, other,
                                    answer == Answer::Join ? importer::Answer::Join : importer::Answer::Apart,
                                    progress);
}

Result<> joinInto(library::Library& library, IssueId from, IssueId into, Progress& progress)
{
    return importer::joinIssues(library, from, into, progress);
}

Result<> splitOff(library::Library& library, EditionId edition, Progress& progress)
{
    const auto split = importer::splitEdition(library, edition, progress);
    return split ? Result<>{} : failure(split.error());
}

} // namespace duizhao::ui
