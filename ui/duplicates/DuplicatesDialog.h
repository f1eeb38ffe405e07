#pragma once

#include "core/library/upkeep/Duplicates.h"

#include <QDialog>

#include <functional>
#include <vector>

class QPushButton;
class QTreeView;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class Acts;
class DuplicateCard;
class PairsPage;

/// Articles that are there twice, a pair at a time: which one would be kept and why, and what else can be
/// done with them. What is done here can be undone in the window. Window-modal.
class DuplicatesDialog final : public QDialog {
    Q_OBJECT

public:
    DuplicatesDialog(const library::Library& library, Acts& acts, QWidget* parent = nullptr);
    ~DuplicatesDialog() override;

    [[nodiscard]] const std::vector<library::DuplicatePair>& pairs() const { return m_pairs; }
    [[nodiscard]] QTreeView* view() const;

signals:
    /// The first search has ended.
    void ready();

private:
    void look();
    void takeFound(Result<std::vector<library::DuplicatePair>> found);
    void build();
    [[nodiscard]] QWidget* buttonRow();
    void fill(int row);
    void showPair();
    void swap();
    void merge();
    void keepBoth();
    /// Takes out what is done with and goes on to the next.
    void drop(const std::function<bool(const library::DuplicatePair&)>& done);
    [[nodiscard]] library::DuplicatePair* current();
    [[nodiscard]] static QString kindText(library::DuplicateKind kind);
    [[nodiscard]] QString reasonText(const library::DuplicatePair& pair) const;

    const library::Library& m_library;
    Acts& m_acts;
    std::vector<library::DuplicatePair> m_pairs;
    bool m_swapped = false; ///< the reader wants the other one kept
    DuplicateCard* m_keep;
    DuplicateCard* m_other;
    PairsPage* m_pages;
    QPushButton* m_merge;
    QPushButton* m_swap;
    QPushButton* m_apart;
};

} // namespace duizhao::ui
