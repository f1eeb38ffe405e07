#include "ui/dialogs/AppearanceDialog.h"

#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr double smallestText = 10;
constexpr double largestText = 40;

} // namespace

AppearanceDialog::AppearanceDialog(const Appearance& appearance, const QString& language,
                                   bool hardwareRendering, QWidget* parent)
    : QDialog(parent), m_appearance(appearance), m_english(), m_chinese(), m_theme(new QComboBox(this))
{
    setObjectName(QStringLiteral("appearanceDialog"));
    setWindowTitle(tr("Appearance"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    m_english = addFace(form, tr("English text"), appearance.englishFamily, appearance.englishSize);
    m_chinese = addFace(form, tr("Chinese text"), appearance.chineseFamily, appearance.chineseSize);
    m_theme->addItems({tr("Follow the desktop"), tr("Light"), tr("Sepia"), tr("Dark")});
    m_theme->setCurrentIndex(static_cast<int>(appearance.theme));
    connect(m_theme, &QComboBox::currentIndexChanged, this,
            [this] { emit appearanceChanged(this->appearance()); });
    form->addRow(tr("Theme"), m_theme);
    addProgram(form, language, hardwareRendering);
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addLayout(form);
    column->addLayout(buttons);
}

AppearanceDialog::Face AppearanceDialog::addFace(QFormLayout* form, const QString& label,
                                                 const QString& family, double size)
{
    Face face{new QFontComboBox(this), new QCheckBox(tr("Custom font"), this), new QDoubleSpinBox(this)};
    face.own->setChecked(!family.isEmpty());
    face.family->setEnabled(!family.isEmpty());
    if (!family.isEmpty())
        face.family->setCurrentFont(QFont(family));
    face.size->setRange(smallestText, largestText);
    face.size->setSingleStep(0.5);
    face.size->setDecimals(1);
    face.size->setSuffix(tr(" px"));
    face.size->setValue(size);
    auto* row = new QHBoxLayout;
    row->addWidget(face.own);
    row->addWidget(face.family, 1);
    row->addWidget(face.size);
    form->addRow(label, row);
    const auto tell = [this] { emit appearanceChanged(appearance()); };
    connect(face.own, &QCheckBox::toggled, face.family, &QWidget::setEnabled);
    connect(face.own, &QCheckBox::toggled, this, tell);
    connect(face.family, &QFontComboBox::currentFontChanged, this, tell);
    connect(face.size, &QDoubleSpinBox::valueChanged, this, tell);
    return face;
}

void AppearanceDialog::addProgram(QFormLayout* form, const QString& language, bool hardwareRendering)
{
    auto* box = new QComboBox(this);
    box->addItem(tr("Follow the desktop"), QString());
    box->addItem(QStringLiteral("English"), QStringLiteral("en"));
    box->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    box->setCurrentIndex(std::max(0, box->findData(language)));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { emit languageChanged(box->currentData().toString()); });
    form->addRow(tr("Interface language"), box);
    auto* hardware = new QCheckBox(tr("Use the graphics card to draw pages"), this);
    hardware->setChecked(hardwareRendering);
    connect(hardware, &QCheckBox::toggled, this, &AppearanceDialog::hardwareRenderingChanged);
    form->addRow(QString(), hardware);
    auto* hint = plainLabel(tr("These two take effect after Duizhao is restarted."), this);
    hint->setObjectName(QStringLiteral("quiet"));
    form->addRow(QString(), hint);
}

Appearance AppearanceDialog::appearance() const
{
    Appearance result = m_appearance;
    const auto family = [](const Face& face) {
        return face.own->isChecked() ? face.family->currentFont().family() : QString();
    };
    result.englishFamily = family(m_english);
    result.chineseFamily = family(m_chinese);
    result.englishSize = m_english.size->value();
    result.chineseSize = m_chinese.size->value();
    result.theme = static_cast<Theme>(m_theme->currentIndex());
    return result;
}

} // namespace duizhao::ui
