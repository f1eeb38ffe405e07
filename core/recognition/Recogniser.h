#pragma once

#include "core/base/Progress.h"
#include "core/model/Recognised.h"
#include "core/recognition/forms/Cutting.h"
#include "core/text/Lines.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// What a recogniser is given. `text` is decoded text and outlives the call.
struct SourceText {
    std::string_view text;
    std::string fileName;              ///< without folders; a hint at most (`x.zh.md`), may be empty
    Progress* progress = nullptr;      ///< of reading that takes long; once cancelled, any result will do
    CutChoice cut = CutChoice::ByForm; ///< what a person wants for its publication
};

/// No recogniser is surer than this: whoever is need not be compared with those behind it in the list.
constexpr double kSurest = 0.98;

/// Reads one shape of file. Stateless; safe from any thread.
class Recogniser {
public:
    virtual ~Recogniser() = default;
    [[nodiscard]] virtual model::Format format() const = 0;
    /// How sure it is, in [0, 1], from the form of the text alone: at 0.5 and above it claims the file.
    /// Cheap: looks at the whole text at most once.
    [[nodiscard]] virtual double confidence(const SourceText& source, const text::Lines& lines) const = 0;
    /// Reads the file. Never fails: what it cannot place it shows as it stands.
    [[nodiscard]] virtual model::RecognisedEdition recognise(const SourceText& source,
                                                             const text::Lines& lines) const = 0;
    /// The same, or nothing where reading shows that the form deceived: the next surest one is asked then.
    [[nodiscard]] virtual std::optional<model::RecognisedEdition> tryRecognise(const SourceText& source,
                                                                               const text::Lines& lines) const
    {
        return recognise(source, lines);
    }
    /// Whether it reads front matter itself; else it is given the text with blanks there, and what the front
    /// matter says is put above what it read.
    [[nodiscard]] virtual bool readsFrontMatter() const { return false; }
};

/// All of them; plain Markdown claims everything with 0.1.
[[nodiscard]] std::vector<std::unique_ptr<Recogniser>> allRecognisers();

/// Lets the surest one read the text, completes what it left open (a last block for any character nobody
/// claimed, one-sided beads for blocks in none, language of the edition) and returns the result.
[[nodiscard]] model::RecognisedEdition recognise(const SourceText& source);

} // namespace duizhao::recognition
