#include "dsl/syntax/token/quotes.hpp"

#include <array>

#include "dsl/syntax/token/token.hpp"

namespace kith::syntax {

namespace {

struct Row {
  std::string_view mark;
  bool single = false;
};

/// What word processors, telephones and other languages write for a quotation mark.
constexpr std::array<Row, 14> marks{{
    {"“"},
    {"”"},
    {"„"},
    {"‟"},
    {"«"},
    {"»"},
    {"″"},
    {"＂"},
    {"‘", true},
    {"’", true},
    {"‚", true},
    {"‛", true},
    {"'", true},
    {"`", true},
}};

bool ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

BentMark bent_mark(std::string_view text) {
  if (text.empty() || (ascii(text.front()) && text.front() != '\'' && text.front() != '`')) return {};
  for (const Row& row : marks)
    if (text.starts_with(row.mark)) return {row.mark.size(), row.single};
  return {};
}

BentMark bent_mark_at_end(std::string_view text) {
  for (const Row& row : marks)
    if (text.ends_with(row.mark)) return {row.mark.size(), row.single};
  return {};
}

std::string_view inside(std::string_view written) {
  const std::size_t begin = written.starts_with('"') ? 1 : bent_mark(written).bytes;
  if (begin == 0) return written;
  written.remove_prefix(begin);
  const std::size_t end = written.ends_with('"') ? 1 : bent_mark_at_end(written).bytes;
  return written.substr(0, written.size() - end);
}

}  // namespace kith::syntax
