#include "ui/dialogs/ColourNamesDialog.h"

#include "core/library/acts/AnnotationActs.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/annotations/MarkLook.h"
#include "ui/library/Acts.h"
#include "ui/widgets/PlainText.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int colourSwatchSize = 18;
constexpr int longestName = 40;

} // namespace

ColourNamesDialog::ColourNamesDialog(const library::Library& library, Acts& acts, QWidget* parent)
    : QDialog(parent), m_acts(acts)
{
    const auto names = marklook::colourNames(library);
    if (names)
        m_before = *names;
    setObjectName(QStringLiteral("colourNamesDialog"));
    setWindowTitle(tr("Colours of marks"));
    auto* hint = plainLabel(
        tr("What does each colour stand for? The names are shown wherever a colour is chosen, and exported "
           "with the notes."),
        this);
    hint->setObjectName(QStringLiteral("quiet"));
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QPushButton* save = buttons->addButton(QDialogButtonBox::Save);
    save->setText(tr("Save"));
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColourNamesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ColourNamesDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(hint);
    column->addLayout(fields());
    column->addWidget(buttons);
    if (!names) { // what is not known must not be written over
        hint->setText(readSentence(names.error()));
        for (QLineEdit* field : m_fields)
            field->setEnabled(false);
        buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    }
    resize(400, sizeHint().height());
    m_fields.front()->setFocus();
    m_fields.front()->selectAll();
}

QGridLayout* ColourNamesDialog::fields()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    for (std::size_t at = 0; at < model::kMarkColours.size(); ++at) {
        const model::MarkColour colour = model::kMarkColours.at(at);
        auto* swatch = plainLabel(this);
        swatch->setPixmap(marklook::swatch(colour, palette(), colourSwatchSize, devicePixelRatioF()));
        auto* field = new QLineEdit(m_before.value(static_cast<qsizetype>(at)), this);
        field->setObjectName(QStringLiteral("colourName%1").arg(at));
        field->setPlaceholderText(marklook::ownName(colour));
        field->setAccessibleName(marklook::ownName(colour));
        field->setMaxLength(longestName);
        field->setClearButtonEnabled(true);
        grid->addWidget(swatch, static_cast<int>(at), 0);
        grid->addWidget(field, static_cast<int>(at), 1);
        m_fields.at(at) = field;
    }
    return grid;
}

void ColourNamesDialog::accept()
{
    for (std::size_t at = 0; at < model::kMarkColours.size(); ++at) {
        const model::MarkColour colour = model::kMarkColours.at(at);
        QString name = m_fields.at(at)->text().simplified();
        if (name == m_before.value(static_cast<qsizetype>(at)))
            continue;
        if (name == marklook::ownName(colour))
            name.clear();
        if (!m_acts.carryOut(Change::Notes, library::nameColour, colour, utf8(name)))
            return;
    }
    QDialog::accept();
}

} // namespace duizhao::ui
