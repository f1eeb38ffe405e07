#pragma once

#include <QStringList>
#include <QWidget>

namespace duizhao::ui {

class FlowLayout;

/// What the list is narrowed to when it shows the articles that carry several tags: each tag with a way to
/// take it out, and one to take out all but the first. Hidden with fewer than two.
class TagFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit TagFilterBar(QWidget* parent = nullptr);

    void setTags(const QStringList& tags);
    [[nodiscard]] const QStringList& tags() const { return m_tags; }

signals:
    /// The reader took some out; these are left.
    void wanted(const QStringList& tags);

private:
    [[nodiscard]] QWidget* chip(const QString& tag);

    QStringList m_tags;
    QWidget* m_chips;
    FlowLayout* m_flow;
};

} // namespace duizhao::ui
