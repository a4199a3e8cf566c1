#include "dsl/source/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace kith::source {

namespace {

struct Range {
  char32_t first, last;
};

bool within(std::initializer_list<Range> ranges, char32_t character) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](Range r) { return r.first <= character && character <= r.last; });
}

std::size_t length_by_lead(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool allowed(char32_t value, std::size_t bytes) {
  constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  return value >= least[bytes] && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
}

void append(std::string& out, char32_t picture) {
  out += static_cast<char>(0xE0 | (picture >> 12));
  out += static_cast<char>(0x80 | ((picture >> 6) & 0x3F));
  out += static_cast<char>(0x80 | (picture & 0x3F));
}

/// Where the next character stands that is none of ASCII, or the end.
std::size_t plain(std::string_view text, std::size_t from) {
  const auto all = [&](std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, &text[at], sizeof eight);
    return (eight & 0x8080808080808080U) == 0;
  };
  while (text.size() - from >= 8 && all(from)) from += 8;
  while (from < text.size() && static_cast<unsigned char>(text[from]) < 0x80) ++from;
  return from;
}

}  // namespace

Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t bytes = length_by_lead(lead);
  const Character broken{lead, 1, false};
  if (bytes == 0 || bytes > text.size()) return broken;
  if (bytes == 1) return {lead, 1, true};
  char32_t value = lead & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0) != 0x80) return broken;
    value = (value << 6) | (next & 0x3F);
  }
  return allowed(value, bytes) ? Character{value, bytes, true} : broken;
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : first_character(text.substr(at)).bytes;
  }
  return count;
}

std::size_t find_invalid(std::string_view text) {
  for (std::size_t at = plain(text, 0); at < text.size(); at = plain(text, at)) {
    const Character next = first_character(text.substr(at));
    if (!next.valid) return at;
    at += next.bytes;
  }
  return std::string_view::npos;
}

std::string valid(std::string_view text) {
  if (find_invalid(text) == std::string_view::npos) return std::string(text);
  std::string out;
  while (!text.empty()) {
    const Character next = first_character(text);
    if (next.valid) {
      out += text.substr(0, next.bytes);
    } else {
      append(out, 0xFFFD);
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

bool unseen(char32_t c) {
  return within({{0, 0x1F}, {0x7F, 0x9F}, {0x202A, 0x202E}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}}, c);
}

bool blank(char32_t c) {
  return within(
      {{0, 0x20},          {0x7F, 0xA0},      {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},
       {0x115F, 0x1160},   {0x1680, 0x1680},  {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2000, 0x200F},
       {0x2028, 0x202F},   {0x205F, 0x206F},  {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
       {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},  {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3},
       {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}},
      c);
}

bool shows_nothing(std::string_view text) {
  while (!text.empty()) {
    const Character next = first_character(text);
    if (!next.valid || !blank(next.value)) return false;
    text.remove_prefix(next.bytes);
  }
  return true;
}

namespace {

/// Blanks that are seen as such.
bool space(char32_t c) {
  return within({{'\t', '\t'},
                 {' ', ' '},
                 {0xA0, 0xA0},
                 {0x1680, 0x1680},
                 {0x2000, 0x200A},
                 {0x202F, 0x202F},
                 {0x205F, 0x205F},
                 {0x2800, 0x2800},
                 {0x3000, 0x3000}},
                c);
}

/// What joins or shapes the character before it, as in Persian, in the scripts of India, and in pictures of
/// people and flags.
bool shapes(char32_t c) {
  return within({{0x200C, 0x200D}, {0xFE00, 0xFE0F}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF}}, c);
}

/// Whether a reader sees the character, or what it does to the one before; nothing shapes a character of
/// ASCII.
bool shown(char32_t c, char32_t before) {
  return space(c) || !(unseen(c) || blank(c)) || (shapes(c) && before > 0x7F);
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  char32_t before = 0;
  while (!text.empty()) {
    const Character next = first_character(text);
    const bool passes = next.valid && shown(next.value, before);
    before = next.value;
    if (passes) {
      out += text.substr(0, next.bytes);
    } else if (next.valid && next.value < 0x20) {
      append(out, 0x2400 + next.value);
    } else {
      append(out, next.value == 0x7F ? 0x2421 : 0xFFFD);
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

int columns(char32_t c) {
  if (within({{0x300, 0x36F},
              {0x1AB0, 0x1AFF},
              {0x200B, 0x200F},
              {0x20D0, 0x20FF},
              {0xFE00, 0xFE0F},
              {0xFEFF, 0xFEFF}},
             c))
    return 0;
  if (within({{0x1100, 0x115F},
              {0x2E80, 0xA4CF},
              {0xAC00, 0xD7A3},
              {0xF900, 0xFAFF},
              {0xFE30, 0xFE6F},
              {0xFF00, 0xFF60},
              {0xFFE0, 0xFFE6},
              {0x1F300, 0x1FAFF},
              {0x20000, 0x3FFFD}},
             c)) {
    return 2;
  }
  return 1;
}

}  // namespace kith::source
