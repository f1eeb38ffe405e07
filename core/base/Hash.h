#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace duizhao {

/// SHA-256 in lower-case hexadecimal (64 characters): the identity of a source file's bytes.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

/// The first 64 bits of SHA-256: fingerprints of blocks and entries, stable across runs and machines.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes);

/// A random (version 4) UUID, 36 characters. Identity that survives export and import.
[[nodiscard]] std::string newUuid();

} // namespace duizhao
