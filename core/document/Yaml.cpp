#include "core/document/Yaml.h"

#include "core/text/Lines.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <stdexcept>

namespace duizhao::document {

namespace {

constexpr std::size_t kLongestYaml = 65'536;
constexpr std::size_t kDeepest = 16;
constexpr int kMostValues = 10'000;
/// Put behind the text: the library takes the end of the text for the end of a quoted value that nobody
/// closed, and all entries below it for its words.
constexpr std::string_view kSentinel = "duizhao-end-of-map";

/// How the reading is left before its end: the library knows no other way.
struct NotForUs : std::runtime_error {
    NotForUs() : std::runtime_error{"no map of plain keys, or too much of it"} {}
};

/// Events instead of the library's tree: a tree follows aliases, and a few lines of them are more values than
/// any machine holds.
class MapReader : public YAML::EventHandler {
public:
    std::vector<YamlEntry> entries;

    void OnDocumentStart(const YAML::Mark& mark) override { static_cast<void>(mark); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        static_cast<void>(anchor);
        scalar(mark, {});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        static_cast<void>(anchor);
        scalar(mark, {});
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        static_cast<void>(tag);
        static_cast<void>(anchor);
        scalar(mark, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        static_cast<void>(mark);
        static_cast<void>(tag);
        static_cast<void>(anchor);
        static_cast<void>(style);
        open(false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        static_cast<void>(mark);
        static_cast<void>(tag);
        static_cast<void>(anchor);
        static_cast<void>(style);
        open(true);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        bool map = false;
        bool atKey = false;
        std::string key;
    };

    void count()
    {
        if (++m_values > kMostValues) {
            throw NotForUs{};
        }
    }

    void open(bool map)
    {
        count();
        const bool keyOfMap = !m_levels.empty() && m_levels.back().atKey;
        if (keyOfMap || (m_levels.empty() && !map) || m_levels.size() == kDeepest) {
            throw NotForUs{};
        }
        m_levels.push_back({map, map, {}});
    }

    void close()
    {
        m_levels.pop_back();
        passed();
    }

    /// A value has been read: the next one of a map is a key.
    void passed()
    {
        if (!m_levels.empty()) {
            m_levels.back().atKey = m_levels.back().map;
        }
    }

    void scalar(const YAML::Mark& mark, const std::string& value)
    {
        count();
        if (m_levels.empty()) {
            throw NotForUs{};
        }
        Level& level = m_levels.back();
        if (level.atKey && value.empty()) {
            throw NotForUs{}; // `? ` with nothing behind it, an alias: the library tells a place of it that
                              // is none
        }
        if (level.atKey) {
            level.key = value;
            level.atKey = false;
            if (m_levels.size() == 1) {
                entries.push_back({value, {}, {}, mark.line});
            }
            return;
        }
        if (m_levels.size() == 1) {
            entries.back().value = value;
        } else if (!value.empty() && (!level.map || level.key == "name")) {
            entries.back().items.push_back(value);
        }
        passed();
    }

    std::vector<Level> m_levels;
    int m_values = 0;
};

/// A map in braces: nothing may stand behind it.
bool isFlow(std::string_view text)
{
    const text::Lines lines{text};
    for (int number = 1; number <= lines.count(); ++number) {
        const auto content = text::trimmed(lines.line(number));
        if (!content.empty() && content.front() != '#') {
            return content.front() == '{';
        }
    }
    return false;
}

} // namespace

std::optional<std::vector<YamlEntry>> readYamlMap(std::string_view text)
{
    if (text.size() > kLongestYaml) {
        return std::nullopt;
    }
    MapReader reader;
    try {
        std::string whole{text};
        if (!isFlow(text)) {
            whole.append("\n").append(kSentinel).append(": ~\n");
        }
        std::istringstream stream{whole};
        YAML::Parser parser{stream};
        if (!parser.HandleNextDocument(reader) || parser.HandleNextDocument(reader)) {
            return std::nullopt;
        }
    } catch (const YAML::Exception&) {
        return std::nullopt;
    } catch (const NotForUs&) {
        return std::nullopt;
    }
    const bool whole = !reader.entries.empty() && reader.entries.back().key == kSentinel;
    if (!whole && !isFlow(text)) {
        return std::nullopt;
    }
    if (whole) {
        reader.entries.pop_back();
    }
    if (reader.entries.empty()) {
        return std::nullopt;
    }
    return std::move(reader.entries);
}

} // namespace duizhao::document
