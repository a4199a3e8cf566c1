#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "dsl/syntax/token/token.hpp"

namespace kith::syntax {

/// Cuts one file, from its first byte to its last.
class Lexer {
 public:
  Lexer(const source::Sources& sources, std::uint32_t file) : text_(sources.text(file)), file_(file) {}

  Lexed run();

 private:
  bool done() const { return at_ >= text_.size(); }
  bool here(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::string_view since(std::size_t begin) const { return text_.substr(begin, at_ - begin); }
  /// Where the line of `at` ends, its line end left out. Looked for once a line, however many texts it holds.
  std::size_t line_end(std::size_t at);
  bool blank();
  void token();
  void push(Kind, std::size_t begin);
  void push(Kind, std::size_t begin, std::size_t end);
  void look_for_unseen(std::size_t begin);

  // Words and numbers.
  bool starts_word() const;
  void word();
  void bad_word(std::size_t begin);
  bool names_a_finding(std::size_t begin) const;
  bool written_apart(std::size_t begin);
  void time_of_day(std::size_t begin);
  void number();
  bool date_in_words(std::size_t begin);
  void clock();
  void no_such_date(std::size_t begin);

  // Texts and comments.
  void comment();
  bool other_comment();
  void text();
  bool bent_text();
  bool over_lines(std::size_t begin);
  void bent(std::size_t begin, std::size_t inner, std::size_t inner_end, std::size_t end);
  void unclosed(std::size_t begin);

  // What is none of these.
  bool bullet();
  bool needless();
  bool percent_apart();
  bool sign();
  void stray();

  Mistake* mistake(source::Code, Span, std::string message);
  void slip(source::Code code, std::string group, Span span, std::string replacement);

  std::string_view text_;
  std::uint32_t file_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;                ///< where the line starts
  std::size_t on_line_ = 0;             ///< mistakes on this line
  bool line_empty_ = true;              ///< nothing on the line yet
  std::size_t end_from_ = 1, end_ = 0;  ///< from there to there is the end of the line known
  std::size_t no_single_before_ = 0;    ///< up to here no single mark closes a text
  Lexed out_;
};

inline bool digit(char c) { return c >= '0' && c <= '9'; }
inline bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace kith::syntax
