#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dsl/syntax/print/words.hpp"

namespace kith::syntax {

/// The printed lines of one declaration.
class Layout {
 public:
  /// Lines are kept this short where they can be.
  static constexpr std::size_t width = 120;

  Layout(const File& file, std::string_view source) : file_(&file), source_(source) {}

  /// A line as it stands.
  void line(std::size_t indent, std::string text);
  void blank() { lines_.emplace_back(); }

  /// `lead` filled up to `column` characters, then the value.
  void say(std::size_t indent, std::string_view lead, std::size_t column, std::string_view value);
  /// A text, over several lines when it is long. Nothing when it is absent.
  void text(std::size_t indent, std::string_view lead, std::size_t column, const Text&);
  /// A list, over several lines when it is long. Nothing when it is empty.
  template <class Item>
  void list(std::size_t indent, std::string_view lead, std::size_t column, const std::vector<Item>& items) {
    std::vector<std::string> each;
    for (const Item& item : items) each.push_back(words::of(item));
    list_of_words(indent, lead, column, each);
  }
  void list_of_words(std::size_t indent, std::string_view lead, std::size_t column,
                     const std::vector<std::string>& items);
  /// A condition, broken before `and` or `or` when it is long, or a comment stands before one of them.
  void condition(std::size_t indent, std::string_view lead, std::size_t column, ConditionId);
  /// A first part and what follows it, with `between`; what does not fit on a line goes on to the next.
  void head(const std::string& first, const std::vector<std::string>& more, std::string_view between);

  const File& file() const { return *file_; }
  std::vector<std::string> take() { return std::move(lines_); }

 private:
  std::vector<std::string> broken(ConditionId, std::size_t column, bool parentheses) const;
  bool comment_at_join(Span) const;
  std::string_view after(const Comment&) const;

  const File* file_;
  std::string_view source_;  ///< what the file was read from
  std::vector<std::string> lines_;
};

inline bool present(const Text& text) { return !text.value.empty() || text.span.end != text.span.begin; }

/// The lines of a declaration in canonical layout. `name_width`: the column to which names of one-line
/// declarations are filled up.
struct Columns {
  std::size_t keyword = 0;
  std::size_t name = 0;
};
std::vector<std::string> lay_out(const File&, std::string_view source, const Declaration&, Columns);

void lay_out(Layout&, const Header&);
void lay_out(Layout&, const Uses&);
void lay_out(Layout&, const Concept&, Columns);
void lay_out(Layout&, const Allowed&);
void lay_out(Layout&, const SourceDecl&);
void lay_out(Layout&, const CalendarDecl&);
void lay_out(Layout&, const FactDecl&, Columns);
void lay_out(Layout&, const EventDecl&, Columns);
void lay_out(Layout&, const Define&);
void lay_out(Layout&, const Presume&);
void lay_out(Layout&, const Boundary&);
void lay_out(Layout&, const Promise&);
void lay_out(Layout&, const Scenario&);
void lay_out(Layout&, const Involvement&);
void lay_out(Layout&, const Requirement&);
void lay_out(Layout&, const Plan&);
void lay_out(Layout&, const Escalation&);
void lay_out(Layout&, const Measure&);
/// `then`, `and` and `and once that is done`, each filled up to the column.
void lay_out(Layout&, std::size_t indent, std::size_t column, const std::vector<Step>&);
/// `incident where severity is high`
std::string words_of(const File&, const ForEach&);
/// The lines `from`, `until` and `applies in`.
void lay_out(Layout&, const InForce&, std::size_t column);

std::string_view keyword(Concept::Kind);

}  // namespace kith::syntax
