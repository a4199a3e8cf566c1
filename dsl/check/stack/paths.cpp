#include <filesystem>

#include "dsl/check/stack/stack.hpp"

namespace kith::check {

std::string beside(const std::string& file, const std::string& path) {
  const std::filesystem::path whole = std::filesystem::path(file).parent_path() / path;
  return whole.lexically_normal().generic_string();
}

}  // namespace kith::check
