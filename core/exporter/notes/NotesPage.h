#pragma once

#include "core/exporter/Exporter.h"
#include "core/exporter/notes/NotesModel.h"
#include "core/library/store/Session.h"

#include <string>
#include <vector>

namespace duizhao::exporter {

/// Notes written by a template, as Markdown or HTML (`request.format`, `templateName`, `templateText`).
/// Fields of a template (resources/templates holds examples); a field that is empty is false:
/// - of the whole: title, titleZh, heading (one of them), both (has both), several (more than one article is
///   meant), source, date, yaml.title …, yaml.tags, yaml.noteTags (YAML scalars and lists), style (HTML);
/// - `articles`: uuid, title, titleZh, heading, both, publication, date, source, facts (date and address),
///   link, tags (each: name);
/// - `items` of an article: uuid, kind and note, highlight, underline, bookmark (which of them it is), piece
///   (what NotesMerge knows it by), place, pair, unplaced, bookmarked, colour, colourName, callout
///   (Obsidian's of that colour), blockId, quoted (both languages, every line behind `> `), quotes (each:
///   language, markdown, text, html), body, bodyQuoted, bodyHtml, created, modified, link, tags, hashTags.
/// In Markdown a piece between `<!-- duizhao:KIND UUID -->` and `<!-- /duizhao -->` can be renewed later.
[[nodiscard]] Result<std::string> fillNotes(const library::Session& library, const ExportRequest& request,
                                            const std::vector<ExportedArticle>& articles);

} // namespace duizhao::exporter
