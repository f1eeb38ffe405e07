#include "ui/window/SidePane.h"

#include "ui/notes/NotesPane.h"
#include "ui/outline/ContentsPane.h"
#include "ui/tags/TagEditor.h"
#include "ui/widgets/PaneHeader.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

QWidget* titled(const QString& title, QWidget* content, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHeader(title, box));
    column->addWidget(content, 1);
    return box;
}

} // namespace

SidePane::SidePane(ContentsPane* contents, TagEditor* tags, NotesPane* notes, QWidget* parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("sidePane"));
    setAttribute(Qt::WA_StyledBackground);
    auto* lower = new QWidget(this);
    auto* below = new QVBoxLayout(lower);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(titled(tr("Tags"), tags, lower));
    below->addWidget(titled(tr("Notes"), notes, lower), 1);
    m_splitter->addWidget(titled(tr("Contents"), contents, this));
    m_splitter->addWidget(lower);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({300, 460});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
}

} // namespace duizhao::ui
