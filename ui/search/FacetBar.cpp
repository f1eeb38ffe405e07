#include "ui/search/FacetBar.h"

#include "ui/Text.h"
#include "ui/search/SearchWords.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace duizhao::ui {

namespace {

QString wordsFor(const QString& key, const QString& value)
{
    // What is counted under one language has nothing in the other.
    if (key == QLatin1String("lang") && value == QLatin1String("en"))
        return QStringLiteral("lang:en -lang:zh");
    if (key == QLatin1String("lang") && value == QLatin1String("zh"))
        return QStringLiteral("lang:zh -lang:en");
    if (value.contains(QLatin1Char(' ')))
        return key + QStringLiteral(":\"%1\"").arg(value);
    return key + QLatin1Char(':') + value;
}

} // namespace

FacetBar::FacetBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 8, 4);
    row->setSpacing(2);
    m_publications = addButton(tr("From"), "facetPublication");
    m_tags = addButton(tr("Tag"), "facetTag");
    m_years = addButton(tr("Year"), "facetYear");
    m_languages = addButton(tr("Language"), "facetLanguage");
    row->addStretch();
}

QToolButton* FacetBar::addButton(const QString& text, const char* name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text + QStringLiteral(" ▾"));
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    layout()->addWidget(button);
    return button;
}

void FacetBar::setFacets(const search::SearchFacets& facets)
{
    fill(m_publications, facets.publications, QStringLiteral("from"));
    fill(m_tags, facets.tags, QStringLiteral("tag"));
    fill(m_years, facets.years, QStringLiteral("date"));
    fill(m_languages, facets.languages, QStringLiteral("lang"));
}

void FacetBar::fill(QToolButton* button, const std::vector<search::FacetValue>& values, const QString& key)
{
    button->menu()->clear();
    for (const search::FacetValue& value : values) {
        const QString name = qstr(value.name);
        const QString shown = key == QLatin1String("lang") ? languageWord(value.name) : name;
        // A tab sets the count apart at the right edge of the menu.
        QAction* action =
            button->menu()->addAction(QString(shown).replace(QLatin1Char('&'), QStringLiteral("&&")) +
                                      QLatin1Char('\t') + QString::number(value.articles));
        const QString words = wordsFor(key, name);
        connect(action, &QAction::triggered, this, [this, words] { emit narrowed(words); });
    }
    button->setVisible(!values.empty());
}

} // namespace duizhao::ui
