#pragma once
// A release as bytes: keys, the package, the index. libsodium stops here, but for the hashes of dsl/source.

#include <optional>
#include <string>
#include <string_view>

namespace kith::package {

/// Signs. Wiped from memory when done.
class SecretKey {
 public:
  /// From the text of its file; nothing where it is none.
  static std::optional<SecretKey> of(std::string_view file);
  SecretKey(const SecretKey&) = default;
  SecretKey& operator=(const SecretKey&) = default;
  ~SecretKey();
  /// 64 hexadecimal digits.
  std::string open() const;
  /// Ed25519 over the bytes, 128 hexadecimal digits; the same bytes give the same signature.
  std::string sign(std::string_view bytes) const;

 private:
  explicit SecretKey(std::string seed) : seed_(std::move(seed)) {}
  std::string seed_;
};

/// The 64 digits of a public key, from the text of its file or the digits themselves; nothing where it is
/// neither.
std::optional<std::string> open_key(std::string_view text);

bool signed_by(const std::string& open_key, std::string_view bytes, std::string_view signature);

}  // namespace kith::package
