#include "dsl/check/compiled/file.hpp"

#include <charconv>

#include "dsl/source/hash.hpp"

namespace kith::check {
namespace {

constexpr std::string_view last_line = "\nend of kith compiled ruleset\n";

/// What stands before the rest: a line, and the hash of the rest.
struct Seal {
  std::string_view first_line;
  std::string (*hash)(std::string_view);
  std::size_t hash_bytes;
};
constexpr Seal seal{"kith compiled ruleset, xxh3\n", source::xxh3, 16};
/// What stood before it in files that were written earlier.
constexpr Seal former{"kith compiled ruleset\n", source::blake2b, 32};

bool begins(std::string_view bytes, const Seal& with) { return bytes.starts_with(with.first_line); }

/// Its length in digits on a line, then the text.
void append(std::string& out, std::string_view text) {
  out += std::to_string(text.size());
  out += '\n';
  out += text;
}

std::optional<std::string_view> take(std::string_view& bytes) {
  std::size_t length = 0;
  const auto [end, wrong] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), length);
  const auto digits = static_cast<std::size_t>(end - bytes.data());
  if (wrong != std::errc() || digits >= bytes.size() || bytes[digits] != '\n') return std::nullopt;
  bytes.remove_prefix(digits + 1);
  if (length > bytes.size()) return std::nullopt;
  const std::string_view text = bytes.substr(0, length);
  bytes.remove_prefix(length);
  return text;
}

/// What the hash is over, where it is that.
std::optional<std::string_view> untouched(std::string_view bytes) {
  const Seal& by = begins(bytes, former) ? former : seal;
  const std::size_t before = by.first_line.size() + by.hash_bytes, around = before + last_line.size();
  if (bytes.size() < around || !begins(bytes, by) || !bytes.ends_with(last_line)) return std::nullopt;
  const std::string_view body = bytes.substr(before, bytes.size() - around);
  if (by.hash(body) != bytes.substr(by.first_line.size(), by.hash_bytes)) return std::nullopt;
  return body;
}

}  // namespace

bool is_compiled(std::string_view bytes) {
  return begins(bytes, seal) || begins(bytes, former) || bytes.ends_with(last_line);
}

std::string written(const CompiledFile& file) {
  std::string body;
  append(body, file.version);
  append(body, file.root);
  append(body, file.tables);
  for (const auto& [name, text] : file.texts) {
    append(body, name);
    append(body, text);
  }
  return std::string(seal.first_line) + seal.hash(body) + body + std::string(last_line);
}

std::optional<CompiledFile> read_compiled(std::string_view bytes) {
  std::optional<std::string_view> body = untouched(bytes);
  if (!body) return std::nullopt;
  const auto version = take(*body), root = take(*body), tables = take(*body);
  if (!version || !root || !tables) return std::nullopt;
  CompiledFile out{std::string(*version), std::string(*root), *tables, {}};
  while (!body->empty()) {
    const auto name = take(*body), text = take(*body);
    if (!name || !text) return std::nullopt;
    out.texts.emplace_back(*name, *text);
  }
  return out;
}

}  // namespace kith::check
