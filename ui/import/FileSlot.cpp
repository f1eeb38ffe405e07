#include "ui/import/FileSlot.h"

#include "ui/widgets/PlainText.h"

#include <QDir>
#include <QFileInfo>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace duizhao::ui {

FileSlot::FileSlot(QWidget* parent)
    : QFrame(parent), m_heading(plainLabel(this)), m_name(plainLabel(this)), m_folder(plainLabel(this)),
      m_change(new QPushButton(this))
{
    setObjectName(QStringLiteral("fileSlot"));
    m_heading->setObjectName(QStringLiteral("slotHeading"));
    m_name->setObjectName(QStringLiteral("slotName"));
    m_folder->setObjectName(QStringLiteral("quiet"));
    m_change->setObjectName(QStringLiteral("slotChange"));
    m_change->setAutoDefault(false);
    for (QLabel* label : {m_name, m_folder}) {
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(120);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_heading);
    text->addWidget(m_name);
    text->addWidget(m_folder);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 12, 10);
    row->setSpacing(12);
    row->addLayout(text, 1);
    row->addWidget(m_change, 0, Qt::AlignVCenter);
    connect(m_change, &QPushButton::clicked, this, &FileSlot::changeWanted);
}

void FileSlot::setFile(const QString& heading, const QString& path)
{
    m_path = path;
    m_heading->setText(heading);
    m_change->setText(path.isEmpty() ? tr("Choose…") : tr("Change…"));
    m_name->setToolTip(plainTip(QDir::toNativeSeparators(path)));
    elide();
}

QString FileSlot::heading() const
{
    return m_heading->text();
}

void FileSlot::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    elide();
}

void FileSlot::elide()
{
    const QFileInfo file(m_path);
    const auto fit = [](QLabel* label, const QString& text) {
        label->setText(QFontMetrics(label->font()).elidedText(text, Qt::ElideMiddle, label->width()));
    };
    fit(m_name, m_path.isEmpty() ? tr("No file yet") : file.fileName());
    fit(m_folder, m_path.isEmpty() ? QString() : QDir::toNativeSeparators(file.absolutePath()));
}

} // namespace duizhao::ui
