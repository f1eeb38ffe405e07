#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <string>
#include <vector>

namespace duizhao::library {

/// One ground for or against two files being of one issue.
struct QuestionReason {
    std::string kind;  ///< the importer's name of it (`importer::LinkReason`): `same-title`, …
    double weight = 0; ///< bits; above 0 speaks for it
    std::string detail;
};

/// Two files of which a person is asked whether they are of one issue; one of the two came after the other.
struct OpenQuestion {
    struct Side {
        EditionId edition;
        IssueId issue;
        std::string title; ///< of the issue; either language may be empty
        std::string titleZh;
        std::string date; ///< `2025-01-15` or empty
        std::string file;
    };
    Side one;
    Side other;
    std::vector<QuestionReason> reasons; ///< strongest first, for before against
};

/// The open ones whose files are still of two issues, oldest first.
[[nodiscard]] Result<std::vector<OpenQuestion>> openQuestions(const Session& library);

/// Of one pattern: files of the same two folders that agree and differ in the same things. What a person says
/// to one of them likely holds for all. Patterns in the order of their first question.
[[nodiscard]] std::vector<std::vector<OpenQuestion>> questionsByPattern(std::vector<OpenQuestion> questions);

} // namespace duizhao::library
