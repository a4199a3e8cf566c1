#pragma once
#include <span>
#include <string_view>
#include <vector>

/// What people write who have not read the reference, and how the language says it.
namespace kith::syntax {

/// Whether several words are written one after the other in the language: `keep back`.
bool is_phrase(std::string_view words);

/// The words of the language that another word is used for, the likeliest first; none where nobody does.
std::vector<std::string_view> right_words(std::string_view word);
/// The same of a word that starts a declaration.
std::string_view right_declaration(std::string_view word);

struct Saying {
  std::string_view written, right;
};
/// Several words, and what the language says for them.
std::span<const Saying> sayings();

}  // namespace kith::syntax
