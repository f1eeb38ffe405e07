#pragma once

#include "ui/import/ImportTask.h"

#include <QDialog>
#include <QPointer>
#include <QStringList>

#include <array>

class QLabel;
class QProgressBar;
class QPushButton;

namespace duizhao::ui {

class FileSlot;
class Job;
class Prompts;

/// Two files that may be one text in two languages: which is in which language is found out, and how well
/// they stand side by side is tried, in a thread of its own and without the library, before the reader
/// decides. Window-modal.
class PairDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Offer {
        Pair,          ///< the reader asked for a pair
        PairOrSeparate ///< the reader asked for two files to be imported, which look like a pair
    };
    /// What has been found out so far.
    enum class State {
        Incomplete, ///< a file is missing
        Reading,
        Fits,     ///< can be imported as a pair
        Doubtful, ///< so can this, but much does not seem to correspond
        Refused   ///< one language, a file that cannot be read …: the sentence says why
    };

    /// `files`: two or fewer; where the second is missing, it is looked for by its name.
    PairDialog(Prompts& prompts, const QStringList& files, Offer offer, QWidget* parent = nullptr);
    ~PairDialog() override;

    [[nodiscard]] State state() const { return m_state; }
    /// The English one first, once that is known.
    [[nodiscard]] QStringList files() const { return {m_files.at(0), m_files.at(1)}; }
    /// What the dialog says of the pair.
    [[nodiscard]] QString verdict() const;

signals:
    void pairWanted(const QStringList& files);
    void separatelyWanted(const QStringList& files);

private:
    [[nodiscard]] QWidget* verdictBox();
    [[nodiscard]] QWidget* buttonRow(Offer offer);
    void choose(std::size_t slot);
    void findPartner();
    void read();
    void judge(const std::vector<importer::ImportReport>& reports);
    void setState(State state, const QString& heading, const QString& text);
    enum class Languages { Unknown, Known };
    void showFiles(Languages languages);
    [[nodiscard]] static QString refusal(const std::vector<importer::ImportReport>& reports);

    Prompts& m_prompts;
    std::array<QString, 2> m_files;
    std::array<FileSlot*, 2> m_slots{};
    QPointer<Job> m_job; ///< the one whose outcome counts
    State m_state = State::Incomplete;
    QLabel* m_heading;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_pair;
    QPushButton* m_separate;
};

} // namespace duizhao::ui
