#include "engine/package/key.hpp"

#include <algorithm>
#include <array>
#include <new>

#include <sodium.h>

#include "kith/release.hpp"

namespace kith {
namespace package {
namespace {

constexpr std::string_view secret_line = "kith secret key 1\n";
constexpr std::string_view open_line = "kith public key 1\n";

using Signature = std::array<unsigned char, crypto_sign_BYTES>;
using OpenKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;
using WholeKey = std::array<unsigned char, crypto_sign_SECRETKEYBYTES>;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string hex(const unsigned char* bytes, std::size_t size) {
  std::string digits(2 * size + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), bytes, size);
  digits.pop_back();
  return digits;
}

/// Small digits alone, so that a key and a signature are written in one way.
bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool from_hex(std::string_view digits, unsigned char* bytes, std::size_t size) {
  if (digits.size() != 2 * size || !is_hex(digits)) return false;
  return sodium_hex2bin(bytes, size, digits.data(), digits.size(), nullptr, nullptr, nullptr) == 0;
}

std::string_view without_blank_end(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
    text.remove_suffix(1);
  return text;
}

void pair_of(const std::string& seed, OpenKey& open, WholeKey& whole) {
  crypto_sign_seed_keypair(open.data(), whole.data(), bytes_of(seed));
}

}  // namespace

SecretKey::~SecretKey() { sodium_memzero(seed_.data(), seed_.size()); }

std::optional<SecretKey> SecretKey::of(std::string_view file) {
  if (!file.starts_with(secret_line)) return std::nullopt;
  const std::string_view digits = without_blank_end(file.substr(secret_line.size()));
  std::string seed(crypto_sign_SEEDBYTES, '\0');
  if (!from_hex(digits, reinterpret_cast<unsigned char*>(seed.data()), seed.size())) return std::nullopt;
  return SecretKey(std::move(seed));
}

std::string SecretKey::open() const {
  OpenKey open{};
  WholeKey whole{};
  pair_of(seed_, open, whole);
  sodium_memzero(whole.data(), whole.size());
  return hex(open.data(), open.size());
}

std::string SecretKey::sign(std::string_view bytes) const {
  OpenKey open{};
  WholeKey whole{};
  pair_of(seed_, open, whole);
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_of(bytes), bytes.size(), whole.data());
  sodium_memzero(whole.data(), whole.size());
  return hex(signature.data(), signature.size());
}

std::optional<std::string> open_key(std::string_view text) {
  if (text.starts_with(open_line)) text.remove_prefix(open_line.size());
  const std::string_view digits = without_blank_end(text);
  if (digits.size() != 2 * crypto_sign_PUBLICKEYBYTES || !is_hex(digits)) return std::nullopt;
  return std::string(digits);
}

bool signed_by(const std::string& open_key, std::string_view bytes, std::string_view signature) {
  OpenKey key{};
  Signature read{};
  return from_hex(open_key, key.data(), key.size()) && from_hex(signature, read.data(), read.size()) &&
         crypto_sign_verify_detached(read.data(), bytes_of(bytes), bytes.size(), key.data()) == 0;
}

}  // namespace package

KeyPair new_key_pair() {
  if (sodium_init() < 0) throw std::bad_alloc();
  std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
  randombytes_buf(seed.data(), seed.size());
  KeyPair made;
  made.secret = std::string(package::secret_line) + package::hex(seed.data(), seed.size()) + '\n';
  sodium_memzero(seed.data(), seed.size());
  made.open = std::string(package::open_line) + package::SecretKey::of(made.secret)->open() + '\n';
  return made;
}

}  // namespace kith
