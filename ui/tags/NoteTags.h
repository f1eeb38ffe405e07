#pragma once

#include "core/base/Ids.h"
#include "core/library/Library.h"

#include <QWidget>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace duizhao::ui {

class Acts;
class FailureNote;
class FlowLayout;

/// The tags of one note: chips that can be taken off, and, when it is asked for, a field that completes the
/// library's tags.
class NoteTags final : public QWidget {
    Q_OBJECT

public:
    NoteTags(const library::Library& library, Acts& acts, QWidget* parent = nullptr);

    void setNote(AnnotationId note, const std::vector<std::string>& tags);
    /// With or without the field; at first without. There may be a hundred of these on a screen.
    void setTyping(bool on);
    void startTyping();
    [[nodiscard]] QStringList shown() const { return m_shown; }

signals:
    void finished(); ///< Esc, or Enter in an empty field

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildField();
    void addChip(const QString& tag);
    void addTyped();
    void renewKnown();

    const library::Library& m_library;
    Acts& m_acts;
    AnnotationId m_note;
    QStringList m_shown;
    FlowLayout* m_chips;
    QLineEdit* m_field = nullptr;
    FailureNote* m_failure = nullptr; ///< made with the field
    QStringListModel* m_known = nullptr;
    QCompleter* m_completer = nullptr;
};

} // namespace duizhao::ui
