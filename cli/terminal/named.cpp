#include "cli/terminal/named.hpp"

#include <algorithm>

#include "cli/terminal/console.hpp"
#include "dsl/source/diagnostics.hpp"
#include "dsl/source/utf8.hpp"

namespace kith::cli {
namespace {

/// Small letters (of Latin-1 too), one blank for several, and straight marks for curly ones: what people
/// write for a title.
std::string folded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const source::Character character = source::first_character(text);
    const std::string_view bytes = text.substr(0, character.bytes);
    text.remove_prefix(character.bytes);
    const char32_t c = character.value;
    if (c == U' ' || c == U'\t' || c == U'\u00a0') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c >= U'A' && c <= U'Z') {
      out += static_cast<char>(c - U'A' + U'a');
    } else if (character.valid && c >= U'\u00c0' && c <= U'\u00de' && c != U'\u00d7') {
      out += bytes[0];
      out += static_cast<char>(bytes[1] + 0x20);
    } else if (c == U'\u2018' || c == U'\u2019') {
      out += '\'';
    } else {
      out += bytes;
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string shown(const Named& one) {
  const bool says_more = !one.title.empty() && one.title != one.name;
  return "`" + one.name + "`" + (says_more ? " (“" + one.title + "”)" : "");
}

/// "`a`, `b` or `c`".
std::string any_of(const std::vector<Named>& some) {
  std::string out;
  for (std::size_t i = 0; i < some.size(); ++i)
    out += (i == 0 ? "" : i + 1 == some.size() ? " or " : ", ") + shown(some[i]);
  return out;
}

/// What is nearest to a name, or else to a title.
std::string near(std::string_view given, const std::vector<Named>& known) {
  std::vector<std::string> names, titles;
  for (const Named& one : known) {
    names.push_back(folded(one.name));
    titles.push_back(folded(one.title));
  }
  for (const std::vector<std::string>& words : {names, titles}) {
    const std::string word = source::nearest(folded(given), words);
    if (word.empty()) continue;
    const auto place = std::find(words.begin(), words.end(), word) - words.begin();
    return "did you mean " + shown(known[static_cast<std::size_t>(place)]) + "?";
  }
  constexpr std::size_t few = 8;
  if (known.size() > few || known.empty()) return "";
  return known.size() == 1 ? "there is only " + any_of(known) : "it is one of " + any_of(known);
}

}  // namespace

Meant meant(std::string_view given, const std::vector<Named>& known) {
  for (const Named& one : known)
    if (one.name == given) return {one.name, ""};
  const std::string word = folded(given);
  std::vector<Named> found;
  for (const Named& one : known)
    if (!word.empty() && (folded(one.name) == word || folded(one.title) == word)) found.push_back(one);
  if (found.size() == 1) return {found.front().name, ""};
  if (found.size() > 1) return {"", "it may be " + any_of(found) + "; write which"};
  return {"", near(given, known)};
}

std::optional<std::string> meant_by(std::string_view option, std::string_view kind, const std::string& given,
                                    const std::vector<Named>& known) {
  const Meant found = meant(given, known);
  if (!found.name.empty()) return found.name;
  complain(std::string(option) + ": there is no " + std::string(kind) + " `" + given + "`" +
           (found.hint.empty() ? "" : "; " + found.hint));
  return std::nullopt;
}

std::vector<std::string> titles_under(const model::Ruleset& ruleset, const std::string& role) {
  const auto above = ruleset.roles.find(role);
  std::vector<std::string> found;
  for (std::uint32_t i = 0; above && i < ruleset.roles.size(); ++i)
    if (ruleset.roles.covers(*above, model::RoleId{i}))
      found.push_back(ruleset.roles[model::RoleId{i}].title);
  return found;
}

}  // namespace kith::cli
