#include "core/importer/ImportRemarks.h"

namespace duizhao::importer {

namespace {

model::RemarkKind belongsBy(LinkReason why)
{
    switch (why) {
    case LinkReason::Address:
        return model::RemarkKind::IssueByAddress;
    case LinkReason::Cited:
        return model::RemarkKind::IssueByCitedAddress;
    case LinkReason::Title:
        return model::RemarkKind::IssueByTitle;
    case LinkReason::Entries:
        return model::RemarkKind::IssueByEntries;
    case LinkReason::Passages:
    case LinkReason::Headlines:
        return model::RemarkKind::IssueByPassages;
    case LinkReason::Links:
        return model::RemarkKind::IssueByLinks;
    case LinkReason::Names:
        return model::RemarkKind::IssueByNames;
    case LinkReason::Twin:
    case LinkReason::LooseTwin:
    case LinkReason::FileName:
        return model::RemarkKind::IssueByFileNames;
    case LinkReason::Number:
        return model::RemarkKind::IssueByNumber;
    case LinkReason::Date:
        return model::RemarkKind::IssueByDate;
    default:
        break;
    }
    return model::RemarkKind::IssueByFile;
}

} // namespace

model::Remark knownIssue(LinkReason why)
{
    return {belongsBy(why)};
}

model::Remark issuesJoined(int count)
{
    return {model::RemarkKind::IssuesJoined, {static_cast<long long>(count)}};
}

model::Remark issueOf(const std::string& fileName, bool byPerson)
{
    return {byPerson ? model::RemarkKind::IssueOfNamedFile : model::RemarkKind::IssueOfFileByName,
            {fileName}};
}

model::Remark notPaired(const std::string& fileName, text::Language both)
{
    switch (both) {
    case text::Language::English:
        return {model::RemarkKind::BothEnglish, {fileName}};
    case text::Language::Chinese:
        return {model::RemarkKind::BothChinese, {fileName}};
    case text::Language::None:
        break;
    }
    return {model::RemarkKind::OneHasBoth, {fileName}};
}

model::Remark newerVersion(int added, int updated, int unchanged)
{
    return {model::RemarkKind::NewerVersion, {Worded{Wording::Articles, added}, updated, unchanged}};
}

model::Remark setBackToEarlier()
{
    return {model::RemarkKind::SetBackToEarlier};
}

model::Remark fullerTextsKept(int entries)
{
    return {model::RemarkKind::FullerTextsKept, {static_cast<long long>(entries)}};
}

model::Remark marksUnplacedRemark(int count)
{
    return {model::RemarkKind::MarksUnplaced, {static_cast<long long>(count)}};
}

model::Remark inTrash(int articles)
{
    return {model::RemarkKind::ArticlesInTrash, {static_cast<long long>(articles)}};
}

model::Remark alreadyHere()
{
    return {model::RemarkKind::AlreadyHere};
}

model::Remark olderThanHere()
{
    return {model::RemarkKind::OlderThanHere};
}

model::Remark originalMended()
{
    return {model::RemarkKind::OriginalMended};
}

} // namespace duizhao::importer
