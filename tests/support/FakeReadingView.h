#pragma once

#include "ui/reading/ReadingView.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

namespace duizhao::test {

/// A page without a browser: walks over the pairs of the document it is given and tells where it is, as the
/// real one does.
class FakeReadingView final : public ui::ReadingView {
public:
    explicit FakeReadingView(QWidget* parent = nullptr) : ui::ReadingView(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
    }

    std::shared_ptr<const model::ReadingDocument> document;
    ui::Appearance appearance;
    std::vector<model::Annotation> notes;
    std::vector<model::BookmarkRecord> bookmarks;
    QString searched;
    BlockId matchedIn; ///< where the matches of a search were shown last
    QStringList markTitles;
    std::vector<ui::MarkOrder> applied;
    AnnotationId chosenMark;
    int marksStepped = 0;
    bool selecting = false;
    bool revealed = false;
    int sentencesStepped = 0;

    void showDocument(std::shared_ptr<const model::ReadingDocument> shown, ui::PairPlace place) override
    {
        document = std::move(shown);
        m_current = {};
        emit loaded();
        if (document == nullptr || document->beads.empty())
            return;
        if (place.number > 0 || place.bead)
            goToPair(place);
        else
            goToArticle(place.article);
    }
    void setAppearance(const ui::Appearance& shown) override { appearance = shown; }
    void refreshMarks(std::vector<model::Annotation> n, std::vector<model::BookmarkRecord> b) override
    {
        notes = std::move(n);
        bookmarks = std::move(b);
    }
    ui::RepairMarks repair;
    int cutsMoved = 0;
    int patched = 0; ///< how often pairs were replaced in place

    void showPairs(std::shared_ptr<const model::ReadingDocument> shown, ui::PairPlace place) override
    {
        document = std::move(shown);
        ++patched;
        m_current = place;
        for (std::size_t i = 0; i < document->beads.size(); ++i) {
            if (document->beads[i].id == place.bead)
                m_index = static_cast<std::ptrdiff_t>(i);
        }
    }
    void setRepair(const ui::RepairMarks& marks) override { repair = marks; }
    void moveCut(int by) override { cutsMoved += by; }
    void stepPair(int by) override
    {
        const auto next = m_index + by;
        if (document && next >= 0 && next < static_cast<std::ptrdiff_t>(document->beads.size()))
            moveTo(next);
    }
    void stepSentence(int by) override { sentencesStepped += by; }
    void stepArticle(int by) override
    {
        for (std::size_t i = 0; document && i < document->articles.size(); ++i) {
            const auto next = static_cast<std::ptrdiff_t>(i) + by;
            if (document->articles[i].id == m_current.article && next >= 0 &&
                next < static_cast<std::ptrdiff_t>(document->articles.size())) {
                goToArticle(document->articles[static_cast<std::size_t>(next)].id);
                return;
            }
        }
    }
    void goToPair(ui::PairPlace place) override
    {
        for (std::size_t i = 0; document && i < document->beads.size(); ++i) {
            const model::StoredBead& bead = document->beads[i];
            const bool here = place.bead ? bead.id == place.bead
                                         : bead.articleId == place.article && bead.number == place.number;
            if (here) {
                moveTo(static_cast<std::ptrdiff_t>(i));
                return;
            }
        }
    }
    void goToBlock(BlockId block) override
    {
        for (std::size_t i = 0; document && i < document->beads.size(); ++i) {
            const model::StoredBead& bead = document->beads[i];
            for (const auto* half : {&bead.en, &bead.zh}) {
                if (std::find(half->begin(), half->end(), block) != half->end())
                    moveTo(static_cast<std::ptrdiff_t>(i));
            }
        }
    }
    void goToArticle(ArticleId article) override
    {
        for (std::size_t i = 0; document && i < document->beads.size(); ++i) {
            if (document->beads[i].articleId == article) {
                moveTo(static_cast<std::ptrdiff_t>(i));
                return;
            }
        }
    }
    void setRevealed(bool held) override { revealed = held; }
    void find(const QString& text) override
    {
        searched = text;
        emit found({text.isEmpty() ? 0 : 3, text.isEmpty() ? 0 : 1});
    }
    void showMatches(const QStringList& words, BlockId at) override
    {
        matchedIn = at;
        find(words.join(QLatin1Char('|')));
    }
    void findNext(int) override {}
    void setMarkTitles(const QStringList& titles) override { markTitles = titles; }
    void applyMark(ui::MarkOrder order) override { applied.push_back(order); }
    void chooseMark(AnnotationId note) override { chosenMark = note; }
    void stepMark(int by) override { marksStepped += by; }
    void startSelecting() override { selecting = true; }
    void printToPdf(const QString& file) override
    {
        QFile out(file);
        const bool ok = out.open(QIODevice::WriteOnly) && out.write("%PDF") == 4;
        emit pdfPrinted(file, ok);
    }
    void printFile(const QString& html, const QString& pdf) override
    {
        const bool ok = QFile::exists(html) && QFile::copy(QStringLiteral(":/none"), pdf);
        emit pdfPrinted(pdf, ok);
    }
    [[nodiscard]] ui::PairPlace currentPair() const override { return m_current; }

private:
    void moveTo(std::ptrdiff_t index)
    {
        const model::StoredBead& bead = document->beads[static_cast<std::size_t>(index)];
        m_index = index;
        const bool other = bead.articleId != m_current.article;
        m_current = {bead.articleId, bead.id, bead.number};
        if (other)
            emit currentArticleChanged(bead.articleId);
        emit currentPairChanged(m_current);
    }

    std::ptrdiff_t m_index = 0;
    ui::PairPlace m_current;
};

} // namespace duizhao::test
