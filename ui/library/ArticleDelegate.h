#pragma once

#include <QStyledItemDelegate>

namespace duizhao::model {
struct ArticleSummary;
} // namespace duizhao::model

namespace duizhao::ui {

struct Tones;

/// A row of the article list: unread dot, title in both languages, then date, category, number of pairs and
/// tag chips; the bookmark at the right edge. Every row has the same height.
class ArticleDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintMarks(QPainter* painter, const QRect& inner, const Tones& colors, const QFont& font,
                           const model::ArticleSummary& article);
    struct TitleLines {
        QString first;
        QString second;
        bool translated; ///< the second line is the other language, not the rest of the first
    };
    static TitleLines titleLines(const QFont& font, int width, const model::ArticleSummary& article);
    static void paintTitles(QPainter* painter, const QRect& text, const Tones& colors, const QFont& font,
                            const TitleLines& lines, const model::ArticleSummary& article);
    static void paintFacts(QPainter* painter, const QRect& line, const Tones& colors, const QFont& font,
                           const QColor& chip, const model::ArticleSummary& article);
};

} // namespace duizhao::ui
