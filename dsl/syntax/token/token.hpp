#pragma once
// From bytes to tokens, with what people type that was meant as something else (phrases, quotes, slips). Each
// lex_* file reads one kind of token and can be changed alone.

#include <cstdint>
#include <string_view>
#include <vector>

#include "dsl/syntax/token/keywords.hpp"
#include "dsl/syntax/token/mistake.hpp"
#include "dsl/syntax/tree/ast.hpp"

namespace kith::syntax {

enum class Kind : std::uint8_t { word, number, date, moment, clock, text, comma, less, open, close, end };

/// The smallest piece that the grammar reads. What it means is read from its bytes when it is needed.
struct Token {
  Kind kind = Kind::end;
  bool first_of_line = false;
  bool first_column = false;
  Word word = no_word;  ///< for a word of the language
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Lexed {
  std::vector<Token> tokens;
  std::vector<Comment> comments;
  std::vector<Mistake> mistakes;  ///< no more than `most_mistakes`
  std::vector<Slip> slips;
  std::vector<std::uint32_t> broken;  ///< where the mistakes stand, all of them
};

/// No more mistakes than these are reported of one file.
inline constexpr std::size_t most_mistakes = 100;

/// Cuts a file's text, which is valid UTF-8, into tokens and comments. What cannot be a token is a mistake
/// and left out.
Lexed lex(const source::Sources&, std::uint32_t file);

/// Whether a word has the shape of the code of a finding: `K` and four digits.
bool is_finding_code(std::string_view written);
/// A name as it should have been written: small letters, and `_` where a `-` or a blank stands.
std::string plain_name(std::string_view written);
/// A text as it is meant, from a text token: what stands between its quotation marks, of whatever shape.
std::string_view inside(std::string_view written);

/// The value of a number token, its `%` left out.
std::optional<Decimal> read_number(std::string_view token);
/// The value of a date or moment token; nothing when there is no such day or time.
std::optional<time::Civil> read_when(std::string_view token);
/// Minutes since midnight of a time of day, to 24:00.
std::optional<int> read_clock(std::string_view token);
/// Why `read_when` gave nothing, in plain words.
std::string why_no_such_date(std::string_view token);

}  // namespace kith::syntax
