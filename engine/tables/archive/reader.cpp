#include "engine/tables/archive/reader.hpp"

namespace kith::tables {

Reader::Reader(std::string_view bytes) : left_(bytes) {
  texts_.resize(size());
  for (std::string_view& text : texts_) {
    const std::size_t length = size();
    text = left_.substr(0, length);
    left_.remove_prefix(length);
  }
}

void Reader::fail() {
  good_ = false;
  left_ = {};
}

std::uint64_t Reader::several() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !left_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return value;
  }
  fail();
  return 0;
}

void Reader::text(std::string& value) {
  const std::uint64_t place = sevens();
  if (place >= texts_.size()) return fail();
  value = texts_[place];
}

std::size_t Reader::size() {
  const std::uint64_t size = sevens();
  if (size <= left_.size()) return size;
  fail();
  return 0;
}

}  // namespace kith::tables
