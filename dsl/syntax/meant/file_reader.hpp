#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "dsl/syntax/grammar/reader.hpp"
#include "dsl/syntax/meant/meant.hpp"

namespace kith::syntax {

/// Reads the declarations of one file, one by one.
class FileReader {
 public:
  FileReader(const source::Sources&, std::uint32_t file, source::Diagnostics&, File& tree);

  void read();

 private:
  // One declaration after the other.
  std::size_t next_declaration(std::size_t from);
  bool starts(const Token&) const;
  bool belongs_above(const Token&) const;
  bool broken(std::size_t from, std::uint32_t to) const;
  std::uint32_t end_of(std::size_t to) const;
  std::size_t before_first();
  std::size_t one(std::size_t from, std::size_t to);
  bool attempt(std::size_t from, std::size_t to, bool noting);

  // What is wrong with one, and what was meant.
  std::optional<Mistake> why(const Stop&);
  bool names_left_out(const Stop&) const;
  void swallow(Span);
  std::optional<std::vector<Token>> meant_tokens(const Mistake&, std::size_t first, std::size_t last) const;
  std::optional<Token> meant_token(std::string_view word, Span, std::size_t first, std::size_t last) const;
  void put(std::size_t first, std::size_t last, const std::vector<Token>& meant);
  bool mend(const Mistake&, std::size_t from, std::size_t& to);
  void mend_name(const Edit&, std::size_t from, std::size_t& to);

  // Saying so.
  /// Whether more can be said. A name of several words is said at the end, once.
  bool room() const { return mistakes_ + names_mended_ < most_mistakes; }
  void say(Mistake);
  void say_mistakes(bool damaged);
  void say_lexical();
  void keep_name(std::size_t from, std::size_t to, std::string_view declaration);

  const source::Sources* sources_;
  source::Diagnostics* diagnostics_;
  File* tree_;
  Reader reader_;
  std::vector<Token> tokens_;  ///< one of kind `end` is the last
  std::vector<Mistake> lexical_;
  std::vector<Slip> slips_;
  std::vector<Span>
      swallowed_;  ///< what was meant otherwise as a whole: what was found in it is no mistake of its own
  std::set<std::uint32_t> broken_;  ///< where a mistake was found before the grammar
  std::size_t mistakes_ = 0;
  std::size_t names_mended_ = 0;  ///< that were written as several words
  bool kept_ = false;             ///< whether the declaration last attempted stands in the tree
  std::size_t behind_ = 0;        ///< how many tokens stand behind the declaration that is read
};

}  // namespace kith::syntax
