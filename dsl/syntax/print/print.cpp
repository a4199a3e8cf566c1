#include <algorithm>
#include <utility>

#include "dsl/syntax/print/layout.hpp"
#include "dsl/syntax/print/print.hpp"
#include "dsl/syntax/token/anchor.hpp"

namespace kith::syntax {

namespace {

/// What stands by itself in a file: a declaration, or a comment outside of any.
struct Item {
  const Declaration* declaration = nullptr;
  const Comment* comment = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

bool rule(const Item& item) {
  if (item.declaration == nullptr) return false;
  return std::visit(
      []<class Node>(const Node&) {
        return std::is_same_v<Node, Header> || std::is_same_v<Node, CalendarDecl> ||
               std::is_same_v<Node, Define> || std::is_same_v<Node, Presume> ||
               std::is_same_v<Node, Boundary> || std::is_same_v<Node, Promise> ||
               std::is_same_v<Node, Scenario> || std::is_same_v<Node, Involvement> ||
               std::is_same_v<Node, Requirement> || std::is_same_v<Node, Plan> ||
               std::is_same_v<Node, Escalation> || std::is_same_v<Node, Measure>;
      },
      item.declaration->node);
}

/// It stands with the declaration that follows.
bool says_what_stays(const Item& item) {
  return item.declaration != nullptr && std::holds_alternative<Allowed>(item.declaration->node);
}

class Printer {
 public:
  Printer(const File& file, const source::Sources& sources) : file_(&file), text_(sources.text(file.source)) {
    tokens_ = lex(sources, file.source).tokens;
    gather();
  }

  std::string print();

 private:
  void gather();
  bool belongs(const Comment&, const Declaration&) const;
  bool blank_between(std::uint32_t from, std::uint32_t to) const;
  bool blank_before(std::size_t item) const;
  Columns columns(std::size_t item);
  void declaration(const Declaration&, Columns, std::uint32_t until);

  const File* file_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<Item> items_;
  std::size_t run_end_ = 0;  ///< where the run of one-line declarations ends whose columns are known
  Columns run_columns_;
  std::string out_;
};

/// Whether a comment, before the next declaration, is printed with this one: it stands within, behind its
/// last word, or below it and indented.
bool Printer::belongs(const Comment& comment, const Declaration& declaration) const {
  if (comment.span.begin < declaration.span.end) return true;
  if (!comment.own_line)
    return text_.substr(declaration.span.end, comment.span.begin - declaration.span.end).find('\n') ==
           std::string_view::npos;
  return text_[comment.span.begin - 1] != '\n';
}

void Printer::gather() {
  std::size_t next = 0;
  const auto& comments = file_->comments;
  const auto loose = [&](std::uint32_t before) {
    for (; next < comments.size() && comments[next].span.begin < before; ++next) {
      items_.push_back({nullptr, &comments[next], comments[next].span.begin, comments[next].span.end});
    }
  };
  const auto& declarations = file_->declarations;
  for (std::size_t i = 0; i < declarations.size(); ++i) {
    const Declaration& declaration = declarations[i];
    loose(declaration.span.begin);
    Item item{&declaration, nullptr, declaration.span.begin, declaration.span.end};
    const std::uint32_t end = i + 1 < declarations.size() ? declarations[i + 1].span.begin : nowhere;
    for (; next < comments.size() && comments[next].span.begin < end && belongs(comments[next], declaration);
         ++next)
      item.end = std::max(item.end, comments[next].span.end);
    items_.push_back(item);
  }
  loose(nowhere);
}

bool Printer::blank_between(std::uint32_t from, std::uint32_t to) const {
  const std::string_view between = text_.substr(from, to - from);
  return std::count(between.begin(), between.end(), '\n') > 1;
}

bool Printer::blank_before(std::size_t at) const {
  if (at == 0) return false;
  const Item& item = items_[at];
  const Item& above = items_[at - 1];
  if (says_what_stays(above)) return false;
  if (rule(above) || blank_between(above.end, item.begin)) return true;
  if (above.comment != nullptr) return false;
  const auto leads = [&](std::size_t i) {
    return says_what_stays(items_[i]) ||
           (items_[i].comment != nullptr && !blank_between(items_[i].end, items_[i + 1].begin));
  };
  while (at + 1 < items_.size() && leads(at)) ++at;
  return rule(items_[at]);
}

struct Heading {
  std::string_view keyword;
  std::size_t name = 0;
};

/// The first words of a declaration that is filled up into columns; no keyword for another.
Heading heading(const Item& item) {
  if (item.declaration == nullptr) return {};
  const auto& node = item.declaration->node;
  if (const auto* c = std::get_if<Concept>(&node)) return {keyword(c->kind), c->name.text.size()};
  if (const auto* f = std::get_if<FactDecl>(&node)) return {"fact", f->name.text.size()};
  if (const auto* e = std::get_if<EventDecl>(&node)) return {"event", e->name.text.size()};
  return {};
}

/// One-line declarations that follow each other without a blank line share their columns.
Columns Printer::columns(std::size_t item) {
  constexpr std::size_t widest = 28;
  if (item < run_end_) return run_columns_;
  run_columns_ = {};
  for (run_end_ = item; run_end_ < items_.size(); ++run_end_) {
    const Heading next = heading(items_[run_end_]);
    if (next.keyword.empty() || (run_end_ > item && blank_before(run_end_))) break;
    run_columns_.keyword = std::max(run_columns_.keyword, next.keyword.size());
    if (next.name <= widest) run_columns_.name = std::max(run_columns_.name, next.name);
  }
  return run_columns_;
}

/// The lines of a declaration by their places in the source: which one a comment belongs to is looked up,
/// since there may be as many comments as lines.
class Placed {
 public:
  Placed(const std::vector<std::uint32_t>& places, const std::vector<std::string>& lines)
      : goes_on_to_(places.size()) {
    for (std::size_t line = 0; line < places.size(); ++line)
      if (places[line] != nowhere) sorted_.emplace_back(places[line], line);
    std::sort(sorted_.begin(), sorted_.end());
    for (std::size_t line = places.size(); line-- > 0;) {
      const bool goes_on =
          line + 1 < places.size() && places[line + 1] == nowhere && !lines[line + 1].empty();
      goes_on_to_[line] = goes_on ? goes_on_to_[line + 1] : line;
    }
  }
  /// The line that a comment behind something belongs to: the last whose place is not after the comment, and
  /// what carries it on.
  std::size_t behind(std::uint32_t comment) const {
    const auto next = std::lower_bound(sorted_.begin(), sorted_.end(), std::pair(comment, std::size_t{0}));
    return goes_on_to_[next == sorted_.begin() ? 0 : (next - 1)->second];
  }
  /// The line that a comment of its own stands before: the first whose place is after it; the number of lines
  /// when there is none.
  std::size_t ahead(std::uint32_t comment) const {
    const auto next =
        std::lower_bound(sorted_.begin(), sorted_.end(), std::pair(comment + 1, std::size_t{0}));
    return next == sorted_.end() ? goes_on_to_.size() : next->second;
  }

 private:
  std::vector<std::pair<std::uint32_t, std::size_t>> sorted_;
  std::vector<std::size_t> goes_on_to_;
};

std::string indent_of(const std::string& line) {
  return line.substr(0, std::min(line.find_first_not_of(' '), line.size()));
}

void Printer::declaration(const Declaration& declaration, Columns columns, std::uint32_t until) {
  std::vector<std::string> lines = lay_out(*file_, text_, declaration, columns);
  const auto before = [](const Comment& c, std::uint32_t at) { return c.span.begin < at; };
  auto comment =
      std::lower_bound(file_->comments.begin(), file_->comments.end(), declaration.span.begin, before);
  const auto end = std::lower_bound(comment, file_->comments.end(), until, before);
  std::vector<std::string> ahead(lines.size() + 1), behind(lines.size());
  if (comment != end) {
    const auto token_before = [](const Token& t, std::uint32_t at) { return t.begin < at; };
    const auto first = std::lower_bound(tokens_.begin(), tokens_.end(), declaration.span.begin, token_before);
    const auto last = std::lower_bound(first, tokens_.end(), declaration.span.end, token_before);
    const Placed placed(anchors(lines, text_, tokens_.data() + (first - tokens_.begin()),
                                tokens_.data() + (last - tokens_.begin())),
                        lines);
    for (; comment != end; ++comment) {
      if (comment->own_line) {
        const std::size_t line = placed.ahead(comment->span.begin);
        ahead[line] += (line < lines.size() ? indent_of(lines[line]) : "  ") + comment->text + "\n";
      } else {
        behind[placed.behind(comment->span.begin)] += "  " + comment->text;
      }
    }
  }
  for (std::size_t line = 0; line < lines.size(); ++line)
    out_ += ahead[line] + lines[line] + behind[line] + "\n";
  out_ += ahead[lines.size()];
}

std::string Printer::print() {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    if (blank_before(i)) out_ += "\n";
    if (item.comment != nullptr) {
      out_ += item.comment->text + "\n";
    } else {
      declaration(*item.declaration, heading(item).keyword.empty() ? Columns{} : columns(i), item.end);
    }
  }
  return std::move(out_);
}

}  // namespace

std::string print(const File& file, const source::Sources& sources) { return Printer(file, sources).print(); }

}  // namespace kith::syntax
