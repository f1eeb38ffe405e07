#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QTextDocument>

namespace duizhao::ui {

QLabel* plainLabel(QWidget* parent)
{
    return plainLabel(QString(), parent);
}

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent); // the format first: a text is looked at when it is set
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel* wrappedLabel(const char* name, QWidget* parent)
{
    QLabel* label = plainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QString plainTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

void showPlainText(const QWidget& box)
{
    for (QLabel* label : box.findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
}

} // namespace duizhao::ui
