#pragma once
#include <optional>

#include "dsl/syntax/grammar/reader.hpp"

/// What was probably meant where a declaration could not be read on: the mistakes that people make who have
/// not read the reference. Each gives nothing where it is another mistake.
namespace kith::syntax {

/// Where reading stopped in the tokens from `first` to `last`.
struct Stop {
  const Reader& reader;
  Cursor first, at, last;

  const Expectations& expected() const { return reader.expectations(); }
  std::string_view text(Cursor token) const { return reader.text(*token); }
  bool first_of_line(Cursor token) const { return token == last || token->first_of_line; }
  bool expects(std::string_view what) const;
  /// Whether words of the language may stand here.
  bool expects_words(std::string_view words) const;
};

/// A text without quotation marks, or with one too many, or none where one belongs. All that the mistake
/// spans is the text that was meant.
std::optional<Mistake> unquoted(const Stop&);

/// A declared name of several words: `role key worker "Key worker"`, `ruleset Oak House version "1"`.
std::optional<Mistake> name_of_several_words(const Stop&);

/// Any of the others.
std::optional<Mistake> meant(const Stop&);

/// Words as the one name that is meant by them: `key worker` as `key_worker`.
std::string joined(const Reader&, Cursor first, Cursor last);

}  // namespace kith::syntax
