#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dsl/source/register.hpp"
#include "engine/intake/json/value.hpp"
#include "kith/diagnostic.hpp"

namespace kith::intake {

/// Gathers what is wrong with one record or question. After the hundredth mistake it only counts.
class Mistakes {
 public:
  explicit Mistakes(std::string file) : file_(std::move(file)) {}

  void add(source::Code, const Value& at, std::string message, std::string hint = "");
  /// For a text that is no JSON: `offset` in bytes.
  void add(source::Code, std::string_view text, std::size_t offset, std::string message,
           std::string hint = "");
  /// For a mistake of the text as a whole.
  void add(source::Code, std::string message, std::string hint = "");

  bool any() const { return count_ > 0; }
  /// No more is kept: there is no point in looking for what was meant.
  bool full() const { return found_.size() >= most; }
  /// In the order of the text.
  std::vector<Diagnostic> take();

 private:
  static constexpr std::size_t most = 100;
  struct Found {
    std::uint32_t place;
    Diagnostic diagnostic;
  };
  void keep(std::uint32_t place, Diagnostic);

  std::string file_;
  std::vector<Found> found_;
  std::size_t count_ = 0;
};

/// `` `text` ``, cut where it is long.
std::string in_backticks(std::string_view text);
/// `did you mean `family`?`, or nothing where nothing is near.
std::string did_you_mean(std::string_view misspelt, const std::vector<std::string>& known);
/// "`a`, `b` or `c`", with the joining word given.
std::string listed(const std::vector<std::string>& words, std::string_view joined_by);

}  // namespace kith::intake
