#include <algorithm>
#include <cctype>
#include <utility>

#include <fmt/format.h>

#include "dsl/source/utf8.hpp"
#include "dsl/syntax/token.hpp"

namespace kith::syntax {

namespace {

using source::Code;
using source::unseen;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view opening_quote = "\xE2\x80\x9C";
constexpr std::string_view closing_quote = "\xE2\x80\x9D";

/// No more mistakes than these are reported of one line.
constexpr std::size_t most_on_line = 8;

class Lexer {
 public:
  Lexer(const source::Sources& sources, std::uint32_t file, source::Diagnostics& diagnostics)
      : text_(sources.text(file)), file_(file), diagnostics_(&diagnostics) {}

  Lexed run();

 private:
  bool done() const { return at_ >= text_.size(); }
  bool here(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::string_view since(std::size_t begin) const { return text_.substr(begin, at_ - begin); }
  bool blank();
  void token();
  void comment();
  void text(std::string_view close);
  void word();
  void time_of_day(std::size_t begin);
  void number();
  void clock();
  void stray();
  void look_for_unseen(std::size_t begin);
  void push(Kind, std::size_t begin);
  Diagnostic* mistake(Code, Span, std::string message);
  void bad_name(std::size_t begin);

  std::string_view text_;
  std::uint32_t file_;
  source::Diagnostics* diagnostics_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;     ///< where the line starts
  std::size_t on_line_ = 0;  ///< mistakes on this line
  bool line_empty_ = true;   ///< nothing on the line yet
  Lexed out_;
};

Diagnostic* Lexer::mistake(Code code, Span span, std::string message) {
  out_.broken.push_back(span.begin);
  if (out_.broken.size() > most_mistakes || ++on_line_ > most_on_line) return nullptr;
  return &diagnostics_->add(code, span, std::move(message));
}

void Lexer::push(Kind kind, std::size_t begin) {
  Token token{kind, line_empty_, begin == line_, no_word, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  if (kind == Kind::word) token.word = find_word(since(begin));
  line_empty_ = false;
  out_.tokens.push_back(token);
}

bool Lexer::blank() {
  if (here("\n") || here("\r\n")) {
    at_ += here("\n") ? 1 : 2;
    line_ = at_;
    line_empty_ = true;
    on_line_ = 0;
    return true;
  }
  if (peek() == ' ' || peek() == '\t') return ++at_, true;
  if (here(no_break_space)) return at_ += no_break_space.size(), true;
  return false;
}

void Lexer::look_for_unseen(std::size_t begin) {
  for (std::size_t at = begin; at < at_;) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const source::Character c = source::first_character(text_.substr(at));
    if (c.value != '\t' && unseen(c.value)) {
      mistake(Code::control_character, span(at, at + c.bytes),
              fmt::format("the character U+{:04X} cannot be seen here", static_cast<std::uint32_t>(c.value)));
    }
    at += c.bytes;
  }
}

void Lexer::comment() {
  const std::size_t begin = at_;
  at_ = std::min(text_.find('\n', at_), text_.size());
  std::size_t end = at_;
  while (end > begin && std::isspace(static_cast<unsigned char>(text_[end - 1])) != 0) --end;
  const std::size_t stop = std::exchange(at_, end);
  look_for_unseen(begin);
  out_.comments.push_back({std::string(text_.substr(begin, end - begin)), span(begin, end), line_empty_});
  at_ = stop;
}

void Lexer::text(std::string_view close) {
  const std::size_t begin = at_;
  at_ += here("\"") ? 1 : opening_quote.size();
  const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
  const std::size_t found = text_.substr(0, line_end).find(close, at_);
  if (found != std::string_view::npos) {
    at_ = found + close.size();
    look_for_unseen(begin);
    return push(Kind::text, begin);
  }
  at_ = line_end - (line_end > begin + 1 && text_[line_end - 1] == '\r' ? 1 : 0);
  if (auto* said = mistake(Code::unclosed_text, span(begin, at_), "this text is never closed")) {
    said->hint = "close it with `\"` on the same line";
  }
  push(Kind::text, begin);
}

void Lexer::bad_name(std::size_t begin) {
  std::string better;
  for (const char c : since(begin)) {
    better += c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  while (better.ends_with('.')) better.pop_back();
  const bool plain = std::all_of(better.begin(), better.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  auto* said = mistake(Code::bad_name, span(begin, at_), fmt::format("`{}` is not written as a name is", since(begin)));
  if (said == nullptr) return;
  said->hint = plain && letter(better[0]) && better[0] != '_' ? fmt::format("write `{}`", better)
                                                              : "a name is lower-case letters a to z, digits and underscores";
}

void Lexer::word() {
  const std::size_t begin = at_;
  bool good = peek() >= 'a' && peek() <= 'z';
  for (;; ++at_) {
    const char c = peek();
    if ((c >= 'a' && c <= 'z') || digit(c) || c == '_') continue;
    if (here(no_break_space) || here(opening_quote) || here(closing_quote)) break;
    // A step up is named by its number: `cafe_travel.step_up.1`.
    if (c == '.' && ((peek(1) >= 'a' && peek(1) <= 'z') || digit(peek(1)))) continue;
    if (!letter(c) && !((c == '.' || c == '-') && (letter(peek(1)) || digit(peek(1))))) break;
    good = false;
  }
  look_for_unseen(begin);
  if (!good) bad_name(begin);
  push(Kind::word, begin);
  if (good) return;
  std::string lower(since(begin));
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
  out_.tokens.back().word = find_word(lower);
}

/// After a date: ` 16:05`, or the `T16:05` that some people write.
void Lexer::clock() {
  if ((peek() == ' ' || peek() == 'T') && digit(peek(1))) {
    std::size_t ahead = 1;
    while (digit(peek(ahead))) ++ahead;
    if (peek(ahead) != ':') return;
    at_ += ahead;
    while (digit(peek()) || peek() == ':') ++at_;
  }
}

/// `17:00`, of which the hour is read.
void Lexer::time_of_day(std::size_t begin) {
  while (digit(peek()) || (peek() == ':' && digit(peek(1)))) ++at_;
  if (!read_clock(since(begin))) {
    auto* said = mistake(Code::no_such_date, span(begin, at_), fmt::format("there is no time of day `{}`", since(begin)));
    if (said != nullptr) said->hint = "a time is written with four digits, from `00:00` to `24:00`";
  }
  push(Kind::clock, begin);
}

void Lexer::number() {
  const std::size_t begin = at_;
  if (peek() == '-') ++at_;
  while (digit(peek()) || ((peek() == '.' || peek() == '-' || peek() == '/') && digit(peek(1)))) ++at_;
  const std::string_view body = since(begin).substr(1);
  if (body.find_first_of("-/") != std::string_view::npos) {
    clock();
    const bool whole_day = since(begin).find(':') == std::string_view::npos;
    if (!read_when(since(begin))) {
      auto* said = mistake(Code::no_such_date, span(begin, at_), fmt::format("there is no date or time `{}`", since(begin)));
      if (said != nullptr) said->hint = why_no_such_date(since(begin));
    }
    return push(whole_day ? Kind::date : Kind::moment, begin);
  }
  if (peek() == ':' && digit(peek(1))) return time_of_day(begin);
  if (peek() == '%') ++at_;
  if (!read_number(since(begin))) {
    auto* said = mistake(Code::bad_number, span(begin, at_), fmt::format("`{}` is not a number that can be held", since(begin)));
    if (said != nullptr) said->hint = "up to six places after the point, up to about nine million million";
  }
  push(Kind::number, begin);
}

void Lexer::stray() {
  const source::Character c = source::first_character(text_.substr(at_));
  const std::size_t begin = at_;
  at_ += c.bytes;
  line_empty_ = false;
  if (unseen(c.value)) return look_for_unseen(begin);
  while (!done() && std::ispunct(static_cast<unsigned char>(peek())) != 0 &&
         std::string_view("\"#(),<").find(peek()) == std::string_view::npos)
    ++at_;
  mistake(Code::unexpected, span(begin, at_), fmt::format("`{}` has no meaning here", since(begin)));
}

void Lexer::token() {
  const std::size_t begin = at_;
  const char c = peek();
  if (c == '#') return comment();
  if (c == '"') return text("\"");
  if (here(opening_quote) || here(closing_quote)) {
    text(closing_quote);
    if (auto* said = mistake(Code::unexpected, span(begin, begin + opening_quote.size()), "a curly quotation mark starts no text")) {
      said->hint = "write the straight one, `\"`, at both ends";
    }
    return;
  }
  if (digit(c) || (c == '-' && digit(peek(1)))) return number();
  if (letter(c) && !unseen(source::first_character(text_.substr(at_)).value)) return word();
  ++at_;
  if (c == ',') return push(Kind::comma, begin);
  if (c == '<') return push(Kind::less, begin);
  if (c == '(') return push(Kind::open, begin);
  if (c == ')') return push(Kind::close, begin);
  --at_;
  stray();
}

Lexed Lexer::run() {
  if (here("\xEF\xBB\xBF")) line_ = at_ = 3;
  while (!done()) {
    if (!blank()) token();
  }
  return std::move(out_);
}

}  // namespace

Lexed lex(const source::Sources& sources, std::uint32_t file, source::Diagnostics& diagnostics) {
  return Lexer(sources, file, diagnostics).run();
}

}  // namespace kith::syntax
