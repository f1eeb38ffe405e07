#include "core/importer/ImportMessages.h"

namespace duizhao::importer {

namespace {

std::string counted(int number, const std::string& what)
{
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string reasonFor(LinkReason why)
{
    switch (why) {
    case LinkReason::Address:
        return "the same address";
    case LinkReason::Cited:
        return "the address it gives for its original";
    case LinkReason::Title:
        return "the same title";
    case LinkReason::Entries:
        return "the same entries";
    case LinkReason::Passages:
    case LinkReason::Headlines:
        return "the same paragraphs";
    case LinkReason::Links:
        return "the same links";
    case LinkReason::Names:
        return "the same names and numbers";
    case LinkReason::SameFile:
        return "the place of its file";
    case LinkReason::Twin:
    case LinkReason::LooseTwin:
    case LinkReason::FileName:
        return "the names of the files";
    case LinkReason::Number:
        return "the same number";
    case LinkReason::Date:
        return "the same date";
    case LinkReason::OtherNumber:
    case LinkReason::OtherDate:
    case LinkReason::OtherFile:
    case LinkReason::OtherAddress:
    case LinkReason::OtherTitle:
    case LinkReason::OtherNames:
        break;
    }
    return {};
}

std::string whyNotPaired(text::Language both)
{
    switch (both) {
    case text::Language::English:
        return "both are in English";
    case text::Language::Chinese:
        return "both are in Chinese";
    case text::Language::None:
        break;
    }
    return "one of them has both languages";
}

} // namespace

std::string sayKnownIssue(LinkReason why)
{
    return "Belongs to an issue that is there already, by " + reasonFor(why) + ".";
}

std::string sayIssuesJoined(int count)
{
    return counted(count, "issue") + " turn out to be one and are joined.";
}

std::string sayIssueOf(const std::string& fileName, bool byPerson)
{
    return "Belongs to the issue of \"" + fileName + "\", by " +
           (byPerson ? "your word." : "the names of the files.");
}

std::string sayNotPaired(const std::string& fileName, text::Language both)
{
    return "Not paired with \"" + fileName + "\": " + whyNotPaired(both) + ".";
}

std::string sayNewerVersion(int added, int updated, int unchanged)
{
    return "A newer version: " + counted(added, "article") + " added, " + std::to_string(updated) +
           " updated, " + std::to_string(unchanged) + " unchanged.";
}

std::string sayMarksUnplaced(int count)
{
    return counted(count, "note or bookmark") + " stood on text that is gone; see the unplaced ones.";
}

std::string sayInTrash(int articles)
{
    return articles == 1 ? "1 article of it lies in the trash and stays there until you restore it."
                         : std::to_string(articles) +
                               " articles of it lie in the trash and stay there until you restore them.";
}

std::string sayKnownAlready()
{
    return "This file is in the library already; nothing was added.";
}

std::string sayNewerVersionKnown()
{
    return "The library holds a newer version of this file; nothing was added.";
}

std::string sayStopped()
{
    return "Importing was stopped; the library is as it was before this file.";
}

} // namespace duizhao::importer
