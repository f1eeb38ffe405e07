#pragma once

#include "core/base/Ids.h"
#include "core/library/Library.h"
#include "core/library/store/History.h"

#include <QObject>

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace duizhao::ui {

/// What an act changed, so that panes know what to read again. Texts: which there are, and with it all else.
enum class Change { Tags, Bookmarks, Notes, ReadState, Archived, Pairs, Searches, Texts, Everything };

/// Whether an act is told, with the offer to take it back. Notes are saved as one types, bookmarks and pairs
/// are seen at once: usually a message would only be in the way of those.
enum class Told { Usual, Always, Never };

struct ActScope {
    ActScope(Change what, Told how = Told::Usual, int articleCount = 0)
        : change(what), told(how), articles(articleCount)
    {
    }

    Change change;
    Told told;
    int articles; ///< that it touches and its arguments do not name
};

/// Where acts of the reader are carried out: at once, told to everyone by `changed`, and undone by `undo`.
/// One on thousands of articles runs in a thread beside, with a connection of its own; `carryOut` still
/// returns when it is done, and meanwhile the window paints but takes no input. A failure changes nothing and
/// is told by `failed`.
class Acts final : public QObject {
    Q_OBJECT

public:
    explicit Acts(library::Library& library, QObject* parent = nullptr);

    /// Carries out a function of core (core/library/acts, core/search/SavedSearches.h) with these arguments.
    /// Returns what it brings, or nothing after a failure; for one that brings nothing, whether it went well:
    ///     acts.carryOut(Change::Tags, library::addTag, articles, "AI");
    template <typename T, typename... Parameters, typename... Arguments>
    auto carryOut(const ActScope& scope, Result<T> (*act)(const library::Session&, Parameters...),
                  const Arguments&... arguments);

    /// Pairs were changed by another hand of this program (a realignment in a thread of its own).
    void tellPairsChanged();
    /// An import beside the window has brought something.
    void tellImported();
    /// Which texts there are was changed by another hand of this program, as the last step of the history.
    /// `text`: what to say of it; empty: what the step says.
    void tellStep(const QString& text);
    /// Something a person should know of what was just done.
    void tell(const QString& text);
    void tellFailed(const Error& error);
    bool undo();
    bool redo();

    /// What can be undone and redone.
    [[nodiscard]] Result<library::HistoryState> history() const;

signals:
    void changed(duizhao::ui::Change change);
    /// An act on this many articles is running beside.
    void working(int articles);
    /// A step the reader may want to take back, in words.
    void done(const QString& text);
    /// An undo or redo that was carried out, in words.
    void stepped(const QString& text);
    void failed(const duizhao::Error& error);

private:
    /// How much an act touches, as far as its arguments say.
    struct Amount {
        std::size_t articles = 0;
        std::size_t others = 0;

        void add(const std::vector<ArticleId>& ids) { articles += ids.size(); }
        void add(const std::vector<AnnotationId>& ids) { others += ids.size(); }
        void add(const std::vector<BookmarkId>& ids) { others += ids.size(); }
        template <typename Other>
        void add(const Other&)
        {
        }
    };

    using Act = std::function<Result<>(library::Library&)>;
    [[nodiscard]] Result<> run(const Amount& amount, const Act& act);
    bool finish(const Result<>& outcome, const ActScope& scope);
    /// Tells the step that was taken last, which the reader may want to take back.
    void tellLast();
    enum class Direction { Undo, Redo };
    bool travel(Direction direction);
    bool finishStep(const Result<library::HistoryEntry>& outcome, Direction direction);

    library::Library& m_library;
};

template <typename T, typename... Parameters, typename... Arguments>
auto Acts::carryOut(const ActScope& scope, Result<T> (*act)(const library::Session&, Parameters...),
                    const Arguments&... arguments)
{
    Amount amount{static_cast<std::size_t>(scope.articles)};
    (amount.add(arguments), ...);
    if constexpr (std::is_void_v<T>) {
        return finish(run(amount, [&](library::Library& library) { return act(library, arguments...); }),
                      scope);
    } else {
        std::optional<T> brought;
        const auto outcome = run(amount, [&](library::Library& library) -> Result<> {
            auto done = act(library, arguments...);
            if (!done)
                return failure(done.error());
            brought = *std::move(done);
            return {};
        });
        return finish(outcome, scope) ? brought : std::nullopt;
    }
}

} // namespace duizhao::ui
