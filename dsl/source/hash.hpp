#pragma once
#include <string>
#include <string_view>

namespace kith::source {

/// SHA-256 of the bytes, as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);
/// XXH3 of the bytes, 16 bytes as they are: it shows accidents, as quickly as bytes can be read, and nobody's
/// intent. Only for files of Kith's own.
std::string xxh3(std::string_view bytes);
/// BLAKE2b of the bytes, 32 bytes as they are, which such files had before.
std::string blake2b(std::string_view bytes);

}  // namespace kith::source
