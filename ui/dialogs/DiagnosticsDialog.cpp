#include "ui/dialogs/DiagnosticsDialog.h"

#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace duizhao::ui {

DiagnosticsDialog::DiagnosticsDialog(const QString& text, QWidget* parent)
    : QDialog(parent), m_text(new QPlainTextEdit(text, this)),
      m_copy(new QPushButton(tr("Copy to the clipboard"), this))
{
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setWindowTitle(tr("Copy diagnostics"));
    resizeToFit(*this, {820, 620});
    auto* about =
        plainLabel(tr("Send this along when you report a fault. It holds versions, numbers and what the "
                      "program recorded, names of files included; nothing of your texts and notes."),
                   this);
    about->setTextFormat(Qt::PlainText);
    about->setObjectName(QStringLiteral("quiet"));
    about->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("diagnosticsText"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(QStringLiteral("diagnosticsCopy"));
    m_copy->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this, &DiagnosticsDialog::copy);
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(about);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
}

void DiagnosticsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_copy->setText(tr("Copied"));
}

} // namespace duizhao::ui
