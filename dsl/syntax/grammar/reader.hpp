#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dsl/syntax/token/token.hpp"

namespace kith::syntax {

/// A place among the tokens. Past the last token of a declaration stands one of kind `end`, which may be
/// looked at.
using Cursor = const Token*;

/// What was looked for at the place where reading stopped.
struct Expectations {
  Cursor at = nullptr;
  std::vector<std::string> shown;   ///< in plain words
  std::vector<std::string> hidden;  ///< part of something shown; still right spellings
  bool new_name = false;            ///< a declared name was looked for
};

/// What the grammar writes to while it reads one declaration. The grammar may go back, so mistakes are kept
/// once a place, and what was expected is noted only on a second reading, when the first failed.
class Reader {
 public:
  Reader(const source::Sources& sources, File& tree) : sources_(&sources), tree_(&tree) {}

  /// Starts a declaration.
  void start(bool noting);

  std::string_view text(const Token& token) const { return sources_->text(span(token)); }
  /// The file as written.
  std::string_view whole() const { return sources_->text(tree_->source); }
  /// A word as the name that is meant by it.
  std::string name(const Token& token) const { return plain_name(text(token)); }
  Span span(const Token& token) const { return {tree_->source, token.begin, token.end}; }
  /// From the first token to the one before `last`.
  Span span(Cursor first, Cursor last) const {
    return {tree_->source, first->begin, first == last ? first->begin : (last - 1)->end};
  }
  Span span(ConditionId id) const { return (*tree_)[id].span; }

  ConditionId add(Condition condition);
  /// The mistake, for its hint and labels; the one already there when it was found before.
  Mistake& mistake(source::Code, Span, std::string message);
  std::vector<Mistake>& mistakes() { return mistakes_; }

  /// Notes that something would have been right here.
  void expected(Cursor at, std::string_view what, bool new_name = false);
  bool noting() const { return noting_; }
  const Expectations& expectations() const { return expectations_; }
  /// From now on what is expected at this place is part of something larger; gives what to put back.
  Cursor hide_at(Cursor at) { return std::exchange(hide_at_, at); }

  /// One level further in; false, with a mistake, when that is too deep.
  bool enter(Cursor at);
  void leave() { --depth_; }

 private:
  const source::Sources* sources_;
  File* tree_;
  std::vector<Mistake> mistakes_;
  Expectations expectations_;
  Cursor hide_at_ = nullptr;
  bool noting_ = false;
  int depth_ = 0;
};

/// Conditions may be nested as deep as this.
inline constexpr int most_levels = 200;

}  // namespace kith::syntax
