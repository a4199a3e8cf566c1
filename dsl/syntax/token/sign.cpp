#include <array>
#include <cctype>
#include <string>

#include <fmt/format.h>

#include "dsl/source/utf8.hpp"
#include "dsl/syntax/token/lexer.hpp"

/// Signs that mean nothing here, and what is meant by them.
namespace kith::syntax {

namespace {

using source::Code;

struct Sign {
  std::string_view written, words;
};

/// Longer ones before those that they start with.
constexpr std::array<Sign, 13> signs{{
    {">=", "is at least"},
    {"<=", "is at most"},
    {"==", "is"},
    {"!=", "is not"},
    {"<>", "is not"},
    {"&&", "and"},
    {"||", "or"},
    {"≥", "is at least"},
    {"≤", "is at most"},
    {"=", "is"},
    {">", "is above"},
    {"&", "and"},
    {"|", "or"},
}};

constexpr std::array<std::string_view, 7> bullets{"-", "*", "•", "–", "—", "·", "▪"};

}  // namespace

/// At the start of a line, before a blank.
bool Lexer::bullet() {
  if (!line_empty_) return false;
  for (const std::string_view mark : bullets) {
    if (!here(mark) || (peek(mark.size()) != ' ' && peek(mark.size()) != '\t')) continue;
    const bool first_column = at_ == line_;
    const std::size_t begin = at_;
    at_ += mark.size();
    while (peek() == ' ' || peek() == '\t') ++at_;
    if (first_column) line_ = at_;
    slip(Code::needless_sign, "bullet", span(begin, first_column ? at_ : begin + mark.size()), "");
    return true;
  }
  return false;
}

/// What other languages end or enclose things with: a colon, a semicolon, a brace, and a full stop at the end
/// of a line.
bool Lexer::needless() {
  const char c = peek();
  if (c != ':' && c != ';' && c != '{' && c != '}' && c != '.') return false;
  const std::size_t begin = at_;
  const std::size_t rest = text_.find_first_not_of(" \t\r", at_ + 1);
  const bool last = rest == std::string_view::npos || text_[rest] == '\n' || text_[rest] == '#';
  if (c == '.' && !last) return false;
  ++at_;
  line_empty_ = false;
  slip(Code::needless_sign, c == '}' ? "{" : std::string(1, c), span(begin, at_), "");
  return true;
}

/// `80 %`, which belongs together.
bool Lexer::percent_apart() {
  const bool number =
      !line_empty_ && !out_.tokens.empty() && out_.tokens.back().kind == Kind::number && peek() == '%';
  if (!number) return false;
  Token& token = out_.tokens.back();
  if (text_[token.end - 1] == '%') return false;
  ++at_;
  slip(Code::bad_number, "%", span(token.begin, at_),
       std::string(text_.substr(token.begin, token.end - token.begin)) + "%");
  token.end = static_cast<std::uint32_t>(at_);
  return true;
}

/// A sign for a comparison, or for a word that joins conditions.
bool Lexer::sign() {
  for (const Sign& each : signs) {
    if (!here(each.written)) continue;
    const std::size_t begin = at_;
    at_ += each.written.size();
    line_empty_ = false;
    if (auto* said = mistake(Code::unexpected, span(begin, at_),
                             fmt::format("`{}` has no meaning here", each.written))) {
      said->hint = fmt::format("write `{}`", each.words);
      said->fix = Edit{said->span, std::string(each.words)};
    }
    return true;
  }
  return false;
}

void Lexer::stray() {
  const source::Character c = source::first_character(text_.substr(at_));
  const std::size_t begin = at_;
  at_ += c.bytes;
  line_empty_ = false;
  if (source::unseen(c.value)) return look_for_unseen(begin);
  while (!done() && std::ispunct(static_cast<unsigned char>(peek())) != 0 &&
         std::string_view("\"#(),<").find(peek()) == std::string_view::npos)
    ++at_;
  mistake(Code::unexpected, span(begin, at_), fmt::format("`{}` has no meaning here", since(begin)));
}

}  // namespace kith::syntax
