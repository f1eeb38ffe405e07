#include "tests/ui/ScreenText.h"

#include "ui/Translations.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextDocumentFragment>

#include <algorithm>

namespace duizhao::test {

namespace {

/// Words of a text and of what may stand in it are compared without the marks between them.
QString normal(const QString& text)
{
    static const QRegularExpression notLatin(QStringLiteral("[^A-Za-z0-9]+"));
    return QLatin1Char(' ') + QString(text).replace(notLatin, QStringLiteral(" ")).trimmed() +
           QLatin1Char(' ');
}

void addRows(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role :
                 {Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole, Qt::AccessibleTextRole})
                texts << index.data(role).toString();
            if (column == 0)
                addRows(model, index, texts);
        }
    }
}

void addModel(const QAbstractItemModel& model, QStringList& texts)
{
    for (int column = 0; column < model.columnCount(); ++column)
        texts << model.headerData(column, Qt::Horizontal).toString();
    addRows(model, {}, texts);
}

void addOwn(const QWidget& widget, QStringList& texts)
{
    texts << widget.windowTitle() << widget.toolTip() << widget.statusTip() << widget.accessibleName();
    for (const QAction* action : widget.actions())
        texts << action->text() << action->toolTip() << action->statusTip();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
        texts << group->title();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts << line->text() << line->placeholderText();
    if (const auto* editor = qobject_cast<const QPlainTextEdit*>(&widget))
        texts << editor->toPlainText() << editor->placeholderText();
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view != nullptr && view->model())
        addModel(*view->model(), texts);
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        addModel(*box->model(), texts);
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    }
}

} // namespace

QStringList textsOf(const QWidget& window)
{
    QStringList texts;
    addOwn(window, texts);
    for (const QWidget* widget : window.findChildren<QWidget*>())
        addOwn(*widget, texts);
    texts.removeAll(QString());
    for (QString& text : texts) {
        if (Qt::mightBeRichText(text))
            text = QTextDocumentFragment::fromHtml(text).toPlainText();
        text.remove(QLatin1Char('&'));
    }
    return texts;
}

QStringList englishIn(const QStringList& texts, const QString& allowed)
{
    static const QRegularExpression run(
        QStringLiteral("[A-Za-z][A-Za-z'’-]*(?:[ ,;:]+[A-Za-z][A-Za-z'’-]*){2,}"));
    const QString known = normal(allowed);
    QStringList found;
    for (const QString& text : texts) {
        for (auto matches = run.globalMatch(text); matches.hasNext();) {
            const QString words = matches.next().captured();
            if (!known.contains(normal(words)))
                found << words + QStringLiteral(" — in: ") + text;
        }
    }
    found.removeDuplicates();
    return found;
}

bool hasChinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

ChineseWords::ChineseWords()
{
    ui::installTranslations(*qApp, QStringLiteral("zh_CN"));
}

ChineseWords::~ChineseWords()
{
    ui::installTranslations(*qApp, QStringLiteral("en"));
    QLocale::setDefault(m_before);
}

} // namespace duizhao::test
