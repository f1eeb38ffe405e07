#include "core/text/Pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace duizhao::text {

namespace {

/// Steps a match may take before it counts as none; ordinary lines take a few hundred.
constexpr std::uint32_t kMatchLimit = 1'000'000;

struct CodeDeleter {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};
struct DataDeleter {
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};
struct ContextDeleter {
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

[[noreturn]] void rejectExpression(std::string_view expression, int error)
{
    std::array<PCRE2_UCHAR, 256> reason{};
    pcre2_get_error_message(error, reason.data(), reason.size());
    std::fprintf(stderr, "pattern %.*s: %s\n", static_cast<int>(expression.size()), expression.data(),
                 reinterpret_cast<const char*>(reason.data()));
    std::abort();
}

} // namespace

struct Pattern::Compiled {
    std::unique_ptr<pcre2_code, CodeDeleter> code;
    std::unique_ptr<pcre2_match_context, ContextDeleter> context;
};

Pattern::Pattern(std::string_view expression, Case letters) : m_compiled(std::make_unique<Compiled>())
{
    // MATCH_INVALID_UTF: a slice that cuts a character is searched up to the cut instead of failing.
    std::uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_DOLLAR_ENDONLY;
    if (letters == Case::Insensitive) {
        options |= PCRE2_CASELESS;
    }
    int error = 0;
    PCRE2_SIZE at = 0;
    m_compiled->code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(),
                                         options, &error, &at, nullptr));
    if (!m_compiled->code) {
        rejectExpression(expression, error);
    }
    m_compiled->context.reset(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(m_compiled->context.get(), kMatchLimit);
}

Pattern::~Pattern() = default;

std::optional<Pattern::Groups> Pattern::run(std::string_view text, Where where) const
{
    std::uint32_t options = 0;
    if (where != Where::Anywhere) {
        options |= PCRE2_ANCHORED;
    }
    if (where == Where::Whole) {
        options |= PCRE2_ENDANCHORED;
    }
    const std::unique_ptr<pcre2_match_data, DataDeleter> data{
        pcre2_match_data_create_from_pattern(m_compiled->code.get(), nullptr)};
    const int count = pcre2_match(m_compiled->code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()),
                                  text.size(), 0, options, data.get(), m_compiled->context.get());
    if (count <= 0) {
        return std::nullopt;
    }
    const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(data.get());
    Groups groups(pcre2_get_ovector_count(data.get()));
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        if (ends[2 * i] != PCRE2_UNSET) {
            groups[i] = text.substr(ends[2 * i], ends[2 * i + 1] - ends[2 * i]);
        }
    }
    return groups;
}

bool Pattern::matchesAll(std::string_view text) const
{
    return run(text, Where::Whole).has_value();
}
bool Pattern::matchesStart(std::string_view text) const
{
    return run(text, Where::Start).has_value();
}
bool Pattern::foundIn(std::string_view text) const
{
    return run(text, Where::Anywhere).has_value();
}

std::optional<Pattern::Groups> Pattern::matchAll(std::string_view text) const
{
    return run(text, Where::Whole);
}

std::optional<Pattern::Groups> Pattern::matchStart(std::string_view text) const
{
    return run(text, Where::Start);
}

std::optional<Pattern::Groups> Pattern::find(std::string_view text) const
{
    return run(text, Where::Anywhere);
}

} // namespace duizhao::text
