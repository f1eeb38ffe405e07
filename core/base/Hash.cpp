#include "core/base/Hash.h"

#include "core/base/Sha256.h"

#include <openssl/evp.h>
#include <uuid/uuid.h>

#include <array>

namespace duizhao {

namespace {

using Digest = std::array<unsigned char, 32>;

Digest sha256(std::string_view bytes)
{
    // Looked up once: OpenSSL 3 would look it up for every short text, which takes longer than its digest.
    static const EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    Digest digest{};
    unsigned int length = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, method == nullptr ? EVP_sha256() : method,
               nullptr);
    return digest;
}

std::string hexOf(const Digest& digest)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(64);
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return hex;
}

} // namespace

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
    State() { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

Sha256::Sha256() : m_state{std::make_unique<State>()} {}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size());
}

std::string Sha256::hex()
{
    Digest digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_state->context, digest.data(), &length);
    return hexOf(digest);
}

std::string sha256Hex(std::string_view bytes)
{
    return hexOf(sha256(bytes));
}

std::uint64_t hash64(std::string_view bytes)
{
    const Digest digest = sha256(bytes);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        value = (value << 8U) | digest[i];
    }
    return value;
}

std::string newUuid()
{
    uuid_t raw;
    uuid_generate_random(raw);
    std::array<char, 37> text{};
    uuid_unparse_lower(raw, text.data());
    return text.data();
}

} // namespace duizhao
