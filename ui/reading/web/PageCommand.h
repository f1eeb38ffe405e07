#pragma once

#include "core/base/Result.h"
#include "ui/reading/ReadingView.h"

#include <QJsonArray>
#include <QString>

#include <variant>
#include <vector>

namespace duizhao::ui {

/// What the page's script tells the program, as types with arguments. The page is a guest: a command is read
/// here, once, and what is not exactly one of these is refused.
namespace page_command {

struct Ready {
    int serial; ///< of the document that is on screen
};
struct PlaceReached {
    PairPlace place;
};
struct ArticleReached {
    ArticleId article;
};
struct BookmarkClicked {
    PairPlace place;
};
struct NoteClicked {
    PairPlace place;
};
struct LinkClicked {
    QString url; ///< http, https or mailto
};
struct SectionWanted {
    std::size_t number;
};
struct SentencesWanted {
    BeadId bead;
};
struct HalfClicked {
    PairPlace place;
    model::Half half;
    HalfClick click;
};
struct CutPlaced {
    library::TextPlace place; ///< no block: nowhere
};
/// A bar stands by a selection or a mark: its keys are wanted.
struct BarShown {
    bool on;
};
struct MarkAsked {
    std::vector<page::BlockRange> ranges; ///< at least one
    MarkOrder order;                      ///< not Delete
};
struct MarkChangeAsked {
    AnnotationId note;
    MarkOrder order; ///< not PlainNote
};
struct PlacesCounted {
    FindResult result;
};

} // namespace page_command

using PageCommand =
    std::variant<page_command::Ready, page_command::PlaceReached, page_command::ArticleReached,
                 page_command::BookmarkClicked, page_command::NoteClicked, page_command::LinkClicked,
                 page_command::SectionWanted, page_command::SentencesWanted, page_command::HalfClicked,
                 page_command::CutPlaced, page_command::BarShown, page_command::MarkAsked,
                 page_command::MarkChangeAsked, page_command::PlacesCounted>;

/// `arguments` exactly as the command takes them: ids are decimal texts, since a script's numbers do not hold
/// 64 bits. InvalidArgument: no such command, or other arguments; the message names neither's contents.
[[nodiscard]] Result<PageCommand> parsePageCommand(const QString& command, const QJsonArray& arguments);

} // namespace duizhao::ui
