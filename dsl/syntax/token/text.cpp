#include <algorithm>
#include <cctype>

#include "dsl/syntax/token/lexer.hpp"
#include "dsl/syntax/token/quotes.hpp"

/// Texts and comments, in the marks of the language and in those that people write instead.
namespace kith::syntax {

namespace {

using source::Code;

/// More lines than anybody lets one text go on for.
constexpr int most_lines = 20;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

/// In straight marks; a straight mark within becomes a single one.
std::string straight(std::string_view inner) {
  std::string out(inner);
  std::replace(out.begin(), out.end(), '"', '\'');
  return '"' + out + '"';
}

}  // namespace

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

/// `// …` and `-- …`, as other languages write comments.
bool Lexer::other_comment() {
  const char c = peek();
  if ((c != '/' && c != '-') || peek(1) != c) return false;
  const std::size_t begin = at_;
  while (peek() == c) ++at_;
  slip(Code::not_a_comment, std::string(2, c), span(begin, at_), "#");
  at_ = std::min(text_.find('\n', at_), text_.size());
  return true;
}

/// A text in other marks than straight ones.
void Lexer::bent(std::size_t begin, std::size_t inner, std::size_t inner_end, std::size_t end) {
  at_ = end;
  look_for_unseen(begin);
  push(Kind::text, begin);
  slip(Code::wrong_quotation_marks, "", span(begin, end), straight(text_.substr(inner, inner_end - inner)));
}

bool Lexer::bent_text() {
  const BentMark open = bent_mark(text_.substr(at_));
  const bool follows =
      at_ == line_ || is_blank(text_[at_ - 1]) || text_[at_ - 1] == ',' || text_[at_ - 1] == '(';
  if (open.bytes == 0 || (open.single && (!follows || at_ < no_single_before_))) return false;
  const std::size_t begin = at_, inner = at_ + open.bytes, stop = line_end(at_);
  for (std::size_t at = inner; at < stop; ++at) {
    const BentMark close = bent_mark(text_.substr(at, stop - at));
    const std::size_t bytes = close.bytes == 0 && text_[at] == '"' ? 1 : close.bytes;
    if (bytes == 0 || (close.bytes > 0 && close.single != open.single)) continue;
    // An apostrophe stands within a word; the mark that closes stands behind one.
    const char next = at + bytes < stop ? text_[at + bytes] : ' ';
    if (open.single && (at == inner || (!is_blank(next) && next != ',' && next != ')'))) continue;
    bent(begin, inner, at, at + bytes);
    return true;
  }
  if (open.single) {
    // What closes no text that starts here closes none that starts further on.
    no_single_before_ = stop;
    return false;
  }
  at_ = stop;
  unclosed(begin);
  return true;
}

void Lexer::text() {
  const std::size_t begin = at_, stop = line_end(at_);
  const std::size_t found = text_.substr(0, stop).find('"', begin + 1);
  if (found != std::string_view::npos) {
    at_ = found + 1;
    look_for_unseen(begin);
    return push(Kind::text, begin);
  }
  for (std::size_t at = stop; at-- > begin + 1;) {
    const BentMark close = bent_mark(text_.substr(at));
    if (close.bytes > 0 && !close.single) return bent(begin, begin + 1, at, at + close.bytes);
  }
  if (over_lines(begin)) return;
  at_ = stop;
  unclosed(begin);
}

/// A text that is closed on a later line of its declaration.
bool Lexer::over_lines(std::size_t begin) {
  std::string better;
  std::size_t from = begin + 1, stop = line_end(begin);
  for (int lines = 1; lines < most_lines; ++lines) {
    better += '"' + std::string(trimmed(text_.substr(from, stop - from))) + " \"";
    const std::size_t next = std::min(text_.find('\n', stop), text_.size() - 1) + 1;
    std::size_t first = next;
    while (first < text_.size() && (text_[first] == ' ' || text_[first] == '\t')) ++first;
    stop = line_end(first);
    const std::string_view line = text_.substr(first, stop - first);
    if (first == next || line.empty()) return false;
    better += "\n" + std::string(text_.substr(next, first - next));
    from = first;
    const auto marks = std::count(line.begin(), line.end(), '"');
    if (marks == 0) continue;
    const std::size_t close = text_.find('"', first);
    // A mark with a blank before it opens another text.
    if (marks % 2 == 0 || is_blank(text_[close - 1])) return false;
    better += '"' + std::string(text_.substr(first, close - first)) + '"';
    at_ = close + 1;
    push(Kind::text, begin);
    slip(Code::unclosed_text, "lines", span(begin, at_), better);
    return true;
  }
  return false;
}

void Lexer::unclosed(std::size_t begin) {
  while (at_ > begin + 1 && is_blank(text_[at_ - 1])) --at_;
  const std::size_t mark = std::max<std::size_t>(1, bent_mark(text_.substr(begin)).bytes);
  if (auto* said = mistake(Code::unclosed_text, span(begin, at_), "this text is never closed")) {
    said->hint = "close it with `\"` on the same line";
    said->fix = Edit{said->span, straight(text_.substr(begin + mark, at_ - begin - mark))};
  }
  push(Kind::text, begin);
}

}  // namespace kith::syntax
