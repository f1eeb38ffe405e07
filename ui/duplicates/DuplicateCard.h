#pragma once

#include "core/library/upkeep/Duplicates.h"

#include <QFrame>

class QLabel;

namespace duizhao::ui {

/// One article of a pair: what a reader tells it by.
class DuplicateCard final : public QFrame {
    Q_OBJECT

public:
    explicit DuplicateCard(QWidget* parent = nullptr);

    /// `heading` says what becomes of it.
    void show(const QString& heading, const library::DuplicateArticle& article);

private:
    [[nodiscard]] static QString marksText(int count);

    QLabel* m_heading;
    QLabel* m_title;
    QLabel* m_titleBelow;
    QLabel* m_from;
    QLabel* m_counts;
    QLabel* m_address;
};

} // namespace duizhao::ui
