#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "dsl/source/utf8.hpp"
#include "dsl/syntax/token/lexer.hpp"
#include "dsl/syntax/token/phrases.hpp"
#include "dsl/syntax/token/quotes.hpp"

namespace kith::syntax {

namespace {

using source::Code;

constexpr std::string_view no_break_space = "\xC2\xA0";

/// No more mistakes than these are reported of one line.
constexpr std::size_t most_on_line = 8;

/// The words of the language by first letter and length, the longest together.
struct Shapes {
  static constexpr std::size_t longest = 15;
  std::array<Word, word_table.size()> words{};
  std::array<Word, 26 * (longest + 1) + 1> starts{};

  static constexpr std::size_t of(std::string_view text) {
    return static_cast<std::size_t>(text[0] - 'a') * (longest + 1) + std::min(text.size(), longest);
  }
};
constexpr Shapes shapes = [] {
  Shapes out;
  for (const WordRow& row : word_table) ++out.starts[Shapes::of(row.text) + 1];
  for (std::size_t i = 1; i < out.starts.size(); ++i) out.starts[i] += out.starts[i - 1];
  std::array<Word, 26 * (Shapes::longest + 1) + 1> next = out.starts;
  for (Word word = 0; word < word_table.size(); ++word)
    out.words[next[Shapes::of(word_table[word].text)]++] = word;
  return out;
}();

/// As `find_word`, of a text that begins with a small letter.
Word word_of(std::string_view text) {
  const std::size_t shape = Shapes::of(text);
  for (std::size_t at = shapes.starts[shape]; at < shapes.starts[shape + 1]; ++at)
    if (word_table[shapes.words[at]].text == text) return shapes.words[at];
  return no_word;
}

bool small(char c) { return (c >= 'a' && c <= 'z') || digit(c) || c == '_'; }

}  // namespace

bool is_finding_code(std::string_view written) {
  return written.size() == 5 && written[0] == 'K' &&
         std::all_of(written.begin() + 1, written.end(), [](char c) { return digit(c); });
}

std::string plain_name(std::string_view written) {
  if (std::all_of(written.begin(), written.end(), [](char c) { return small(c) || c == '.'; }))
    return std::string(written);
  std::string out;
  for (const char c : written) {
    const bool between = c == '-' || c == ' ' || c == '\t';
    if (between && out.ends_with('_')) continue;
    out += between ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

Mistake* Lexer::mistake(Code code, Span span, std::string message) {
  out_.broken.push_back(span.begin);
  if (out_.mistakes.size() >= most_mistakes || ++on_line_ > most_on_line) return nullptr;
  return &out_.mistakes.emplace_back(Mistake{code, span, std::move(message), {}, {}, {}, false, {}});
}

void Lexer::slip(Code code, std::string group, Span span, std::string replacement) {
  out_.slips.push_back({code, std::move(group), {span, std::move(replacement)}});
}

std::size_t Lexer::line_end(std::size_t at) {
  if (end_from_ <= at && at <= end_) return end_;
  const std::size_t found = std::min(text_.find('\n', at), text_.size());
  end_from_ = at;
  return end_ = found > at && text_[found - 1] == '\r' ? found - 1 : found;
}

void Lexer::push(Kind kind, std::size_t begin) { push(kind, begin, at_); }

void Lexer::push(Kind kind, std::size_t begin, std::size_t end) {
  Token token{kind,
              line_empty_,
              begin == line_,
              no_word,
              static_cast<std::uint32_t>(begin),
              static_cast<std::uint32_t>(end)};
  if (kind == Kind::word && text_[begin] >= 'a' && text_[begin] <= 'z')
    token.word = word_of(text_.substr(begin, end - begin));
  line_empty_ = false;
  out_.tokens.push_back(token);
}

bool Lexer::blank() {
  const char c = peek();
  if (c == ' ' || c == '\t') {
    while (peek() == ' ' || peek() == '\t') ++at_;
    return true;
  }
  if (c == '\n' || (c == '\r' && peek(1) == '\n')) {
    at_ += c == '\n' ? 1 : 2;
    line_ = at_;
    line_empty_ = true;
    on_line_ = 0;
    return true;
  }
  if (c == no_break_space.front() && here(no_break_space)) {
    at_ += no_break_space.size();
    return true;
  }
  return false;
}

void Lexer::look_for_unseen(std::size_t begin) {
  const auto eight_seen = [&](std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, &text_[at], sizeof eight);
    constexpr std::uint64_t ones = 0x0101010101010101U, high = 0x80 * ones;
    // Bytes from 0x20 to 0x7E: nothing is taken from a neighbour, and nothing reaches 0x80.
    return (((eight + ones) | eight | (eight - 0x20 * ones)) & high) == 0;
  };
  for (std::size_t at = begin; at < at_;) {
    if (at_ - at >= 8 && eight_seen(at)) {
      at += 8;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const source::Character c = source::first_character(text_.substr(at));
    if (c.value != '\t' && c.value != '\n' && c.value != '\r' && source::unseen(c.value)) {
      mistake(Code::control_character, span(at, at + c.bytes),
              fmt::format("the character U+{:04X} cannot be seen here", static_cast<std::uint32_t>(c.value)));
    }
    at += c.bytes;
  }
}

/// `keep-back`, where the language writes `keep back`: read as its words.
bool Lexer::written_apart(std::size_t begin) {
  std::string apart = plain_name(since(begin));
  std::replace(apart.begin(), apart.end(), '_', ' ');
  if (since(begin).find('-') == std::string_view::npos || !is_phrase(apart)) return false;
  slip(Code::written_apart, std::string(since(begin)), span(begin, at_), apart);
  std::size_t start = begin;
  for (std::size_t at = begin; at <= at_; ++at) {
    if (at < at_ && text_[at] != '-') continue;
    push(Kind::word, start, at);
    out_.tokens.back().word = find_word(plain_name(text_.substr(start, at - start)));
    start = at + 1;
  }
  return true;
}

/// Whether the code of a finding is meant: `allow K4007` in the first column.
bool Lexer::names_a_finding(std::size_t begin) const {
  constexpr Word allow = find_word("allow");
  if (out_.tokens.empty()) return false;
  const Token& before = out_.tokens.back();
  return before.word == allow && before.first_column && is_finding_code(since(begin));
}

/// A word that is not written as names are: another way of writing one, or none.
void Lexer::bad_word(std::size_t begin) {
  if (names_a_finding(begin)) return push(Kind::word, begin);
  if (written_apart(begin)) return;
  const std::string_view written = since(begin);
  const std::string better = plain_name(written);
  const Span at = span(begin, at_);
  push(Kind::word, begin);
  out_.tokens.back().word = find_word(better);
  const bool plain = std::all_of(better.begin(), better.end(), [](char c) { return small(c) || c == '.'; });
  if (find_word(better) != no_word) return slip(Code::capital_letters, "", at, better);
  if (plain && letter(better[0]) && better[0] != '_') return slip(Code::bad_name, better, at, better);
  auto* said = mistake(Code::bad_name, at, fmt::format("`{}` is not written as a name is", written));
  if (said != nullptr) said->hint = "a name is lower-case letters a to z, digits and underscores";
}

void Lexer::word() {
  const std::size_t begin = at_;
  bool good = peek() >= 'a' && peek() <= 'z';
  for (;; ++at_) {
    const char c = peek();
    if (small(c)) continue;
    if (static_cast<unsigned char>(c) >= 0x80 && here(no_break_space)) break;
    if (bent_mark(text_.substr(at_)).bytes > 0) break;
    // A step up is named by its number: `cafe_travel.step_up.1`.
    if (c == '.' && ((peek(1) >= 'a' && peek(1) <= 'z') || digit(peek(1)))) continue;
    if (!letter(c) && !((c == '.' || c == '-') && (letter(peek(1)) || digit(peek(1))))) break;
    good = false;
  }
  if (good) return push(Kind::word, begin);
  look_for_unseen(begin);
  bad_word(begin);
}

/// A quotation mark that encloses nothing starts none, and neither does what cannot be seen.
bool Lexer::starts_word() const {
  const std::string_view rest = text_.substr(at_);
  return letter(peek()) && bent_mark(rest).bytes == 0 && !source::unseen(source::first_character(rest).value);
}

void Lexer::token() {
  const std::size_t begin = at_;
  const char c = peek();
  if (c == '#') return comment();
  if (c == '"') return text();
  if (c >= 'a' && c <= 'z') return word();  // as most do, and no sign
  if (other_comment() || bullet() || bent_text()) return;
  if (digit(c) || (c == '-' && digit(peek(1)))) return number();
  if (needless() || percent_apart() || sign()) return;
  if (starts_word()) return word();
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
  out_.tokens.reserve(text_.size() / 8);
  while (!done()) {
    const std::size_t before = at_;
    if (!blank()) token();
    // Each round reads something: what nothing has read is a stray sign.
    if (at_ == before) stray();
  }
  return std::move(out_);
}

Lexed lex(const source::Sources& sources, std::uint32_t file) { return Lexer(sources, file).run(); }

}  // namespace kith::syntax
