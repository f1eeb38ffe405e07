#pragma once

#include "core/search/Search.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace duizhao::ui {

/// How what was found is spread over publications, tags, years and languages: a menu each, with counts. What
/// is chosen becomes words of the query.
class FacetBar final : public QWidget {
    Q_OBJECT

public:
    explicit FacetBar(QWidget* parent = nullptr);

    void setFacets(const search::SearchFacets& facets);

signals:
    void narrowed(const QString& words);

private:
    QToolButton* addButton(const QString& text, const char* name);
    void fill(QToolButton* button, const std::vector<search::FacetValue>& values, const QString& key);

    QToolButton* m_publications;
    QToolButton* m_tags;
    QToolButton* m_years;
    QToolButton* m_languages;
};

} // namespace duizhao::ui
