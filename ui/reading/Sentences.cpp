#include "ui/reading/Sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace duizhao::ui {

namespace {

QString words(const Argument& argument)
{
    if (const auto* text = std::get_if<std::string>(&argument))
        return QString::fromStdString(*text);
    if (const auto* number = std::get_if<long long>(&argument))
        return QLocale().toString(static_cast<qlonglong>(*number));
    return ui::words(std::get<Worded>(argument)); // not this one, which hides it
}

/// In one pass: what an argument holds is not looked through for places.
QString filled(const QString& text, const std::vector<Argument>& arguments)
{
    QString said;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPlace = text[at] == QLatin1Char('%') && at + 1 < text.size();
        const int place = isPlace ? text[at + 1].unicode() - u'1' : -1;
        if (place >= 0 && place < static_cast<int>(arguments.size())) {
            said += words(arguments[static_cast<std::size_t>(place)]);
            ++at;
        } else {
            said += text[at];
        }
    }
    return said;
}

QString said(const char* context, const Phrase& phrase, const std::vector<Argument>& arguments)
{
    return filled(QCoreApplication::translate(context, chosenText(phrase, arguments)), arguments);
}

} // namespace

QString sentence(const model::Remark& remark)
{
    return said("Remarks", phraseOf(remark.kind), remark.arguments);
}

QString sentence(const library::Finding& finding)
{
    return said("Findings", phraseOf(finding.kind), finding.arguments);
}

QString sentence(Reason reason, const std::vector<Argument>& arguments)
{
    return said("Reasons", phraseOf(reason), arguments);
}

QString words(const model::Ground& ground)
{
    return said("Grounds", phraseOf(ground.kind), model::argumentsOf(ground));
}

QString words(const Worded& part)
{
    return said("Wordings", phraseOf(part.wording), {part.number});
}

} // namespace duizhao::ui
