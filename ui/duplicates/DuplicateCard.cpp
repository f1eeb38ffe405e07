#include "ui/duplicates/DuplicateCard.h"

#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/widgets/PlainText.h"

#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

QString joined(const QStringList& parts)
{
    QStringList full = parts;
    full.removeAll(QString());
    return full.join(QStringLiteral(" · "));
}

} // namespace

DuplicateCard::DuplicateCard(QWidget* parent)
    : QFrame(parent), m_heading(wrappedLabel("slotHeading", this)),
      m_title(wrappedLabel("duplicateTitle", this)), m_titleBelow(wrappedLabel("duplicateBelow", this)),
      m_from(wrappedLabel("quiet", this)), m_counts(wrappedLabel("duplicateCounts", this)),
      m_address(wrappedLabel("quiet", this))
{
    setObjectName(QStringLiteral("duplicateCard"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(5);
    for (QLabel* label : {m_heading, m_title, m_titleBelow, m_from, m_counts, m_address})
        column->addWidget(label);
    column->addStretch();
}

QString DuplicateCard::marksText(int count)
{
    if (count == 0)
        return tr("no notes or highlights");
    return count == 1 ? tr("1 note or highlight") : tr("%1 notes and highlights").arg(count);
}

void DuplicateCard::show(const QString& heading, const library::DuplicateArticle& article)
{
    const bool english = !article.title.empty();
    m_heading->setText(heading);
    m_title->setText(qstr(english ? article.title : article.titleZh));
    m_titleBelow->setText(english ? qstr(article.titleZh) : QString());
    m_titleBelow->setVisible(!m_titleBelow->text().isEmpty());
    m_from->setText(joined({qstr(article.publication), dateText(article.date)}));
    m_counts->setText(joined(
        {pairCount(article.pairs), marksText(article.marks), article.unread ? tr("unread") : tr("read")}));
    const QString address = qstr(article.url);
    m_address->setText(address.isEmpty() ? QFileInfo(qstr(article.file)).fileName()
                                         : fontMetrics().elidedText(address, Qt::ElideMiddle, 360));
    m_address->setToolTip(plainTip(address.isEmpty() ? qstr(article.file) : address));
}

} // namespace duizhao::ui
