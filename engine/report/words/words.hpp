#pragma once
// Words that several documents share, for values of the model: conditions, rules, actions and their dates,
// names. To change how something is said everywhere, change it here.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kith/answer.hpp"

/// Words that more than one rendering needs.
namespace kith::report {

/// The documented names, as JSON has them.
std::string_view name(Outcome);
std::string_view name(Effect);
std::string_view name(Detail);
std::string_view name(Truth);

/// Text from a record or a ruleset made safe to stand in a line: control characters and those that reverse
/// the reading direction become blanks, runs of blanks one, none at the ends.
std::string one_line(std::string_view);
/// Its title, or its name where nothing of a title can be seen, in one line.
std::string title_or(const std::string& title, const std::string& name);
std::string title_of(const Named&);
/// What the person is told of it: its words for them, or where it has none its title.
std::string said_of(const Named&);
std::vector<std::string> said_of(const std::vector<Named>&);
inline const std::string& easy_or(const std::string& easy, const std::string& plain) {
  return easy.empty() ? plain : easy;
}
/// In one line between “ and ”.
std::string quoted(const std::string&);

/// A place in a record as staff would look it up, with its pointer: `/consents/2` as "consents, entry 3
/// (/consents/2)".
std::string place_words(std::string_view pointer);

/// `2026-01-10` as "10 January 2026", a moment as "1 March 2026 at 10:00"; anything else as it is.
std::string spoken_time(std::string_view);
/// The day alone: "1 March 2026".
std::string spoken_day(std::string_view);

/// By when something is due: of a day, or a moment at 00:00, "the end of" the day.
std::string spoken_deadline(std::string_view);
/// The same; where no time was recorded, and so there is a latest beside it, both: "1 March 2026 at 09:00 at
/// the earliest, ...".
std::string spoken_deadline(std::string_view due, std::string_view overdue_after);
/// The last day on which it can be done in time.
std::string deadline_day(std::string_view);

/// First letter large.
std::string capital(std::string);
/// First letter large, ends with `.`, `?` or `!`; empty stays empty.
std::string sentence(std::string_view);
/// "a, b and c".
std::string listed(const std::vector<std::string>&);
/// "a; b; c", for titles, which may hold commas and "and".
std::string joined(const std::vector<std::string>&);
std::vector<std::string> titles(const std::vector<Named>&);

/// On record, and in what direction: refused, withdrawn, objected and opposes are a no; given and wants a
/// yes.
bool said_no(const Wish&);
bool said_yes(const Wish&);
/// An allow after a no, or a refusal after a yes.
bool against_wish(const Answer&);

/// Characters, not bytes.
std::size_t length(std::string_view);
/// Lines of at most `width` characters, broken at blanks; a longer word stands alone.
std::vector<std::string> wrapped(std::string_view, std::size_t width);

}  // namespace kith::report
