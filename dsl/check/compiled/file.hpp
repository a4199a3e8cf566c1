#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What `kith compile` writes: one file with the text of every ruleset of a stack, byte by byte, and the
/// tables that checking them made. A line says what it is, a hash stands over all the rest, and a last line
/// ends it.
namespace kith::check {

struct CompiledFile {
  std::string version;      ///< tables::version of the Kith that made the tables
  std::string root;         ///< the name of the ruleset that was asked for
  std::string_view tables;  ///< in the bytes that were read
  std::vector<std::pair<std::string, std::string_view>> texts;  ///< by name, as they were read
};

/// Whether bytes are meant as such a file: by how they begin, or else by how they end.
bool is_compiled(std::string_view bytes);
std::string written(const CompiledFile&);
/// Nothing where a byte is not as it was written. What it gives points into the bytes.
std::optional<CompiledFile> read_compiled(std::string_view bytes);

}  // namespace kith::check
