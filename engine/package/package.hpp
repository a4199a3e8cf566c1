#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/package/key.hpp"
#include "kith/release.hpp"

namespace kith::package {

/// A release and the texts in it.
struct Package {
  Release release;
  std::vector<std::string_view> texts;  ///< by file, in the bytes that were read
};

/// Whether bytes are meant as a release: by how they begin, or else by how they end.
bool is_release(std::string_view bytes);
/// Signed by the key, which is put in as the signer, with the hashes of the texts.
std::string written(Package, const SecretKey&);

struct ReadPackage {
  std::optional<Package> package;
  std::string why_not;
};
/// Its hash is that of its bytes, and that of each text; whoever signed it.
ReadPackage read(std::string_view bytes);

}  // namespace kith::package
