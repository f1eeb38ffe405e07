#pragma once

#include "ui/reading/ReadingView.h"

#include <QWidget>

class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace duizhao::ui {

class ReadingDesk;

/// The contents of what is open: its articles and, below each, their headings. A click goes there; the
/// article that is being read is marked.
class ContentsPane final : public QWidget {
    Q_OBJECT

public:
    explicit ContentsPane(ReadingDesk& desk, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* view() const { return m_view; }

signals:
    void articleChosen(duizhao::ArticleId article);
    void headingChosen(duizhao::BlockId block);

private:
    void renew();
    void addHeadings(const model::ReadingDocument& document, const model::ArticleSummary& article,
                     QStandardItem* parent);
    void mark(ArticleId article);
    void go(const QModelIndex& index);

    ReadingDesk& m_desk;
    QStandardItemModel* m_model;
    QTreeView* m_view;
};

/// The headings of one article in reading order; a heading and its translation are one entry.
struct ContentsEntry {
    BlockId block;
    int level = 1;
    QString text;
    QString second;
};
[[nodiscard]] std::vector<ContentsEntry> headingsOf(const model::ReadingDocument& document,
                                                    ArticleId article);

} // namespace duizhao::ui
