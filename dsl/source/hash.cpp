#include "dsl/source/hash.hpp"

#include <array>
#include <cstdint>
#include <iterator>

#include <nettle/base16.h>
#include <nettle/sha2.h>
#include <sodium.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kith::source {

std::string sha256(std::string_view bytes) {
  sha256_ctx context{};
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> hash{};
  sha256_digest(&context, hash.size(), hash.data());
  std::string digits(BASE16_ENCODE_LENGTH(SHA256_DIGEST_SIZE), '\0');
  base16_encode_update(digits.data(), hash.size(), hash.data());
  return digits;
}

std::string xxh3(std::string_view bytes) {
  XXH128_canonical_t hash{};
  XXH128_canonicalFromHash(&hash, XXH3_128bits(bytes.data(), bytes.size()));
  return {std::begin(hash.digest), std::end(hash.digest)};
}

std::string blake2b(std::string_view bytes) {
  std::string hash(crypto_generichash_BYTES, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  return hash;
}

}  // namespace kith::source
