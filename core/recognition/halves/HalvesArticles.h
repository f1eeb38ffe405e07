#pragma once

#include "core/model/Recognised.h"

#include <string>
#include <vector>

namespace duizhao::recognition {

/// Takes a title that was no title (`label`) back: the next heading is it.
void retitle(model::RecognisedEdition& half, const std::string& label);

/// What the two halves say of the file: the English one's word first.
void joinHeads(const model::RecognisedHead& english, const model::RecognisedHead& chinese,
               model::RecognisedHead& joined);

/// Gives a joined edition its articles: those of the half that has more of them (`border`: the first block of
/// the back one; blocks still carry their own half's numbers). The other half's blocks go where their beads
/// go. A bead that would join two articles is parted.
void joinArticles(const std::vector<model::RecognisedArticle>& front,
                  const std::vector<model::RecognisedArticle>& back, int border, bool englishFirst,
                  model::RecognisedEdition& edition);

} // namespace duizhao::recognition
