#pragma once
#include <array>
#include <string>
#include <string_view>

/// What is fuzzed: one function a target, each of which takes any bytes at all. The same functions read the
/// findings again as an ordinary test.
namespace kith::fuzz {

/// A ruleset's text: read, checked, said as JSON, packed and rehearsed.
void ruleset(std::string_view text);
/// A record against the rules of a whole service.
void record(std::string_view text);
/// A question of any form about one person.
void question(std::string_view text);
/// `{ "rules": 0, "record": {…}, "question": {…}, "at": "…" }`: the answer, the assessment, and every
/// rendering of both.
void answers(std::string_view text);
/// A ruleset's text in its canonical layout: laid out twice it is as laid out once, and means the same.
void format(std::string_view text);
/// Changes to the tables of a compiled file, five bytes each (its place, what is done there, a byte), with
/// the hash made right again: whatever stands in such a file is refused, or is a ruleset like another.
void compiled(std::string_view changes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view);
};
inline constexpr std::array<Target, 6> targets = {{{"ruleset", ruleset},
                                                   {"record", record},
                                                   {"question", question},
                                                   {"answers", answers},
                                                   {"format", format},
                                                   {"compiled", compiled}}};

/// Ends the program, saying so, where what always holds does not.
void must(bool holds, std::string_view what);

/// A text changed in one place as its form has it, at most `most` bytes long: members and elements of JSON,
/// lines and words of a ruleset. `other` is a text whose parts may be taken over; it may be empty.
std::string changed_json(std::string_view text, std::string_view other, std::size_t most, unsigned seed);
std::string changed_rules(std::string_view text, std::string_view other, std::size_t most, unsigned seed);
/// Changes of a compiled file with one changed, left out or more.
std::string changed_changes(std::string_view text, std::string_view other, std::size_t most, unsigned seed);

}  // namespace kith::fuzz
