#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace duizhao::ui {

/// A card for one chosen file: its language, its name and folder, and a button to choose another.
class FileSlot final : public QFrame {
    Q_OBJECT

public:
    explicit FileSlot(QWidget* parent = nullptr);

    /// An empty path: none is chosen yet.
    void setFile(const QString& heading, const QString& path);
    [[nodiscard]] QString heading() const;

signals:
    void changeWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_path;
    QLabel* m_heading;
    QLabel* m_name;
    QLabel* m_folder;
    QPushButton* m_change;
};

} // namespace duizhao::ui
