#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace kith::source {

/// One character read from the front of a text. A byte that is no part of valid UTF-8 counts as a character
/// of its own.
struct Character {
  char32_t value = 0;
  std::size_t bytes = 1;
  bool valid = true;
};

/// Reads the first character of a text that is not empty. Overlong forms, surrogates and values above
/// U+10FFFF are not valid.
Character first_character(std::string_view text);

/// How many characters a text has.
std::size_t characters(std::string_view text);
/// Where the first byte stands that is not valid UTF-8; npos when all is well.
std::size_t find_invalid(std::string_view text);
/// The text with U+FFFD for every byte that is not valid UTF-8.
std::string valid(std::string_view text);
/// A character that a reviewer cannot see and that can make a text read other than it is: a control
/// character, or one that turns the direction of writing.
bool unseen(char32_t character);
/// A character that shows as nothing by itself: white space, and what Unicode has every program leave out of
/// sight, such as zero-width blanks, joiners and marks of direction (White_Space and
/// Default_Ignorable_Code_Point of Unicode 15, control characters, and the empty pattern of braille).
bool blank(char32_t character);
/// Whether nothing of the text would be seen on a page; so of an empty one.
bool shows_nothing(std::string_view text);
/// The text fit for a terminal: control characters as their pictures (U+2400 and on), U+FFFD for what else
/// cannot be seen or is not valid; blanks stay, and so does what shapes the character before it.
std::string visible(std::string_view text);
/// How many columns of a terminal a character takes: 0 for combining marks, 2 for wide ones, else 1.
int columns(char32_t character);

}  // namespace kith::source
