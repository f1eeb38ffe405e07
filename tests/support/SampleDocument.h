#pragma once

#include "core/model/Records.h"

namespace duizhao::test {

/// An invented bilingual newsletter issue as the library would hand it to the page: a letter, an
/// advertisement that is Chinese only, two stories with labelled paragraphs, a list, a quote, code, a table
/// and a picture, an untranslated line, folded furniture and a model's wrapper, notes and bookmarks.
[[nodiscard]] model::ReadingDocument sampleIssue();

/// Two entries of an invented digest: one in Traditional Chinese with a video, one a stub.
[[nodiscard]] model::ReadingDocument sampleDigest();

/// `pairs` plain pairs in articles of 100, for measuring.
[[nodiscard]] model::ReadingDocument longDocument(int pairs);

/// Text that tries to be a program: script tags, event handlers, `javascript:` links, remote pictures.
[[nodiscard]] model::ReadingDocument hostileDocument();

} // namespace duizhao::test
