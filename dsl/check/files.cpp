#include <filesystem>
#include <fstream>

#include "dsl/check/stack.hpp"

namespace kith::check {

std::string beside(const std::string& file, const std::string& path) {
  const std::filesystem::path whole = std::filesystem::path(file).parent_path() / path;
  return whole.lexically_normal().generic_string();
}

std::optional<std::string> read_from_disk(const std::string& path) {
  constexpr std::size_t most_bytes = 16U * 1024 * 1024;
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text;
  std::string block(64 * 1024, '\0');
  while (text.size() <= most_bytes && (file.read(block.data(), static_cast<std::streamsize>(block.size())), file.gcount() > 0))
    text.append(block.data(), static_cast<std::size_t>(file.gcount()));
  if (file.bad()) return std::nullopt;
  return text;
}

}  // namespace kith::check
