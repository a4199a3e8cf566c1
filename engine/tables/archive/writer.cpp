#include "engine/tables/archive/writer.hpp"

namespace kith::tables {
namespace {

void append_sevens(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) out += static_cast<char>((value & 0x7FU) | 0x80U);
  out += static_cast<char>(value);
}

}  // namespace

void Writer::sevens(std::uint64_t value) { append_sevens(out_, value); }

void Writer::text(const std::string& value) {
  const auto [found, fresh] = places_.try_emplace(value, texts_.size());
  if (fresh) texts_.push_back(value);
  sevens(found->second);
}

std::string Writer::take() const {
  std::string out;
  append_sevens(out, texts_.size());
  for (const std::string& text : texts_) {
    append_sevens(out, text.size());
    out += text;
  }
  return out + out_;
}

}  // namespace kith::tables
