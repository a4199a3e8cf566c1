#include "tests/differ/edits.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <regex>

namespace differ_tests {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines(1);
  for (const char c : text) c == '\n' ? (void)lines.emplace_back() : lines.back().push_back(c);
  return lines;
}
std::string text_of(const Lines& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text += (i == 0 ? "" : "\n") + lines[i];
  return text;
}

/// A file, and where in it the rules stand: not its scenarios and promises, nor what is quoted.
struct File {
  Lines lines;
  std::vector<std::size_t> rules;  ///< lines
};
File file_of(const std::string& text) {
  File file{lines_of(text), {}};
  bool inside = true;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const std::string& line = file.lines[i];
    if (!line.empty() && line[0] != ' ')
      inside = !line.starts_with("scenario") && !line.starts_with("promise") && line[0] != '#' &&
               !line.starts_with("source") && !line.starts_with("measure");
    if (inside && !line.empty()) file.rules.push_back(i);
  }
  return file;
}
std::string before_quotes(const std::string& line) { return line.substr(0, line.find('"')); }

bool is_clause(const std::string& line) {
  static const std::regex clause("  (allow|ask first|refuse) [a-z_0-9]+.*");
  return std::regex_match(line, clause);
}
/// From a clause to what follows it.
std::size_t end_of_clause(const Lines& lines, std::size_t at) {
  std::size_t end = at + 1;
  while (end < lines.size() && lines[end].starts_with("    ")) ++end;
  return end;
}
std::size_t end_of_block(const Lines& lines, std::size_t at) {
  std::size_t end = at + 1;
  while (end < lines.size() && (lines[end].empty() || lines[end][0] == ' ')) ++end;
  while (end > at + 1 && lines[end - 1].empty()) --end;
  return end;
}

/// Puts one match of a pattern, drawn among all of the rules, in another form. What is in quotation marks is
/// left alone.
std::optional<std::size_t> replace(File& file, Random& random, const std::regex& pattern,
                                   const std::function<std::string(const std::smatch&)>& by) {
  struct At {
    std::size_t line, from, length;
    std::string text;
  };
  std::vector<At> all;
  for (const std::size_t i : file.rules) {
    const std::string code = before_quotes(file.lines[i]);
    for (std::sregex_iterator one(code.begin(), code.end(), pattern), end; one != end; ++one)
      all.push_back(
          {i, static_cast<std::size_t>(one->position()), static_cast<std::size_t>(one->length()), by(*one)});
  }
  if (all.empty()) return std::nullopt;
  const At& at = all[random() % all.size()];
  file.lines[at.line].replace(at.from, at.length, at.text);
  return at.line;
}

/// A line of the rules for which something holds.
std::optional<std::size_t> draw(const File& file, Random& random,
                                const std::function<bool(const std::string&)>& is) {
  std::vector<std::size_t> all;
  for (const std::size_t i : file.rules)
    if (is(file.lines[i])) all.push_back(i);
  return all.empty() ? std::nullopt : std::optional(all[random() % all.size()]);
}

using Change = std::function<std::optional<std::size_t>(File&, Random&)>;
using Changes = std::vector<std::pair<const char*, Change>>;

Change replacing(const char* pattern, const char* by) {
  return [of = std::regex(pattern), by = std::string(by)](File& file, Random& random) {
    return replace(file, random, of, [&](const std::smatch& found) { return found.format(by); });
  };
}
std::optional<std::size_t> another_number(File& file, Random& random) {
  static const std::regex number("( (?:at least|at most|below|above|last|within|than|every) )([0-9]+)");
  const bool more = random() % 2 == 0;
  return replace(file, random, number, [&](const std::smatch& found) {
    const long was = std::stol(found[2]);
    return found[1].str() + std::to_string(more || was < 2 ? was + 1 : was - 1);
  });
}
/// A line that only begins with a word.
Change without_line(const char* start) {
  return [start = std::string(start)](File& file, Random& random) {
    const auto at = draw(file, random, [&](const std::string& line) {
      const std::size_t first = line.find_first_not_of(' ');
      return first != std::string::npos && first > 4 && line.compare(first, start.size(), start) == 0;
    });
    if (at) file.lines.erase(file.lines.begin() + static_cast<std::ptrdiff_t>(*at));
    return at;
  };
}
std::optional<std::size_t> without_clause(File& file, Random& random) {
  const auto at = draw(file, random, is_clause);
  if (at)
    file.lines.erase(file.lines.begin() + static_cast<std::ptrdiff_t>(*at),
                     file.lines.begin() + static_cast<std::ptrdiff_t>(end_of_clause(file.lines, *at)));
  return at;
}

const Changes& of_meaning() {
  static const Changes all = {
      {"another number", another_number},
      {"a condition less", without_line("and ")},
      {"an alternative less", without_line("or ")},
      {"a condition denied", replacing("^(    when     |  when  )([a-z][^,()]*)$", "$1not ($2)")},
      {"an allow refused", replacing("^  allow ([a-z_0-9]+).*", "  refuse $1")},
      {"a refusal asked first", replacing("^  refuse ", "  ask first ")},
      {"asked first refused", replacing("^  ask first ", "  refuse ")},
      {"a clause less", without_clause},
      {"one of a list less", replacing("^(  (?:about|with|for|to) +)[a-z_.0-9]+, ", "$1")},
      {"another consent", replacing("consent is given", "consent is refused")},
      {"no longer denied", replacing(" not (?=[a-z(])", " ")},
      {"and for or", replacing(" and ", " or ")},
      {"or for and", replacing(" or ", " and ")},
      {"more detail", replacing(" with (summary|confirmation)$", "")},
      {"a capacity more", replacing("has capacity", "lacks capacity")},
  };
  return all;
}

std::optional<std::size_t> a_comment(File& file, Random& random) {
  const auto at =
      draw(file, random, [](const std::string& line) { return line[0] != ' ' && line[0] != '#'; });
  if (at) file.lines.insert(file.lines.begin() + static_cast<std::ptrdiff_t>(*at), "# Looked at again.");
  return at;
}
std::optional<std::size_t> other_words(File& file, Random& random) {
  const auto at =
      draw(file, random, [](const std::string& line) { return line.starts_with("    because  \""); });
  if (at) file.lines[*at].insert(std::string("    because  \"").size(), "In short: ");
  return at;
}
/// Two clauses that stand one after the other change places.
std::optional<std::size_t> clauses_swapped(File& file, Random& random) {
  std::vector<std::size_t> all;
  for (const std::size_t i : file.rules)
    if (is_clause(file.lines[i]) && end_of_clause(file.lines, i) < file.lines.size() &&
        is_clause(file.lines[end_of_clause(file.lines, i)]))
      all.push_back(i);
  if (all.empty()) return std::nullopt;
  const std::size_t at = all[random() % all.size()], second = end_of_clause(file.lines, at),
                    end = end_of_clause(file.lines, second);
  const auto place = [&](std::size_t i) { return file.lines.begin() + static_cast<std::ptrdiff_t>(i); };
  std::rotate(place(at), place(second), place(end));
  return at;
}
/// A boundary, a definition or a requirement goes to the end of the rules.
std::optional<std::size_t> block_moved(File& file, Random& random) {
  const auto at = draw(file, random, [](const std::string& line) {
    return line.starts_with("boundary ") || line.starts_with("define ") || line.starts_with("requirement ");
  });
  if (!at) return std::nullopt;
  const std::size_t end = end_of_block(file.lines, *at);
  const Lines block(file.lines.begin() + static_cast<std::ptrdiff_t>(*at),
                    file.lines.begin() + static_cast<std::ptrdiff_t>(end));
  file.lines.erase(file.lines.begin() + static_cast<std::ptrdiff_t>(*at),
                   file.lines.begin() + static_cast<std::ptrdiff_t>(end));
  file.lines.emplace_back();
  file.lines.insert(file.lines.end(), block.begin(), block.end());
  file.lines.emplace_back();
  return at;
}
/// Every place of the word, but in quotation marks.
std::optional<std::size_t> renamed(File& file, Random& random, const char* declaration) {
  const std::string start = declaration;
  const auto at = draw(file, random, [&](const std::string& line) { return line.starts_with(start); });
  if (!at) return std::nullopt;
  const std::string name =
      file.lines[*at].substr(start.size(), file.lines[*at].find_first_of(" \n", start.size()) - start.size());
  const std::regex word("\\b" + name + "\\b");
  for (std::string& line : file.lines) {
    const std::string code = before_quotes(line);
    line = std::regex_replace(code, word, name + "_again") + line.substr(code.size());
  }
  return at;
}
/// Does something else in the file name the clause, as one that it overrides?
bool is_named_elsewhere(const File& file, std::size_t at) {
  static const std::regex label("^  (?:allow|ask first|refuse) ([a-z_0-9]+).*");
  std::smatch name;
  if (!std::regex_match(file.lines[at], name, label)) return true;
  const std::regex word("\\b" + name[1].str() + "\\b");
  for (const std::size_t i : file.rules)
    if (const std::string code = before_quotes(file.lines[i]); i != at && std::regex_search(code, word))
      return true;
  return false;
}

/// A clause that holds by either of two conditions becomes two.
std::optional<std::size_t> clause_split(File& file, Random& random) {
  static const std::regex either("    when     ([^,()\"]*?) or ([^,()\"]*)");
  const auto at = draw(file, random, [&](const std::string& line) {
    return std::regex_match(line, either) && line.find(" and ") == std::string::npos &&
           line.find(" is ") == std::string::npos;
  });
  if (!at || !is_clause(file.lines[*at - 1]) || is_named_elsewhere(file, *at - 1) ||
      file.lines[*at + 1].starts_with("     "))
    return std::nullopt;
  std::smatch parts;
  std::regex_match(file.lines[*at], parts, either);
  const std::size_t first = *at - 1, end = end_of_clause(file.lines, first);
  Lines second(file.lines.begin() + static_cast<std::ptrdiff_t>(first),
               file.lines.begin() + static_cast<std::ptrdiff_t>(end));
  const std::string b = parts[2], a = parts[1];
  static const std::regex label("^  (allow|ask first|refuse) ([a-z_0-9]+)");
  second[0] = std::regex_replace(second[0], label, "  $1 $2_too");
  second[1] = "    when     " + b;
  file.lines[*at] = "    when     " + a;
  file.lines.insert(file.lines.begin() + static_cast<std::ptrdiff_t>(end), second.begin(), second.end());
  return at;
}
std::optional<std::size_t> clause_twice(File& file, Random& random) {
  const auto at = draw(file, random, is_clause);
  if (!at || is_named_elsewhere(file, *at)) return std::nullopt;
  const std::size_t end = end_of_clause(file.lines, *at);
  Lines second(file.lines.begin() + static_cast<std::ptrdiff_t>(*at),
               file.lines.begin() + static_cast<std::ptrdiff_t>(end));
  static const std::regex label("^  (allow|ask first|refuse) ([a-z_0-9]+)");
  second[0] = std::regex_replace(second[0], label, "  $1 $2_too");
  file.lines.insert(file.lines.begin() + static_cast<std::ptrdiff_t>(end), second.begin(), second.end());
  return at;
}
/// A boundary about two kinds of information becomes two boundaries.
std::optional<std::size_t> boundary_split(File& file, Random& random) {
  static const std::regex two("  about ([a-z_.0-9]+), ([a-z_.0-9]+)");
  const auto at = draw(file, random, [&](const std::string& line) { return std::regex_match(line, two); });
  if (!at || !file.lines[*at - 1].starts_with("boundary ")) return std::nullopt;
  std::smatch parts;
  const std::string about = file.lines[*at];
  std::regex_match(about, parts, two);
  const std::size_t first = *at - 1, end = end_of_block(file.lines, first);
  Lines second(file.lines.begin() + static_cast<std::ptrdiff_t>(first),
               file.lines.begin() + static_cast<std::ptrdiff_t>(end));
  static const std::regex name("^boundary ([a-z_0-9.]+)");
  second[0] = std::regex_replace(second[0], name, "boundary $1_too");
  second[1] = "  about " + parts[2].str();
  file.lines[*at] = "  about " + parts[1].str();
  second.emplace_back();
  file.lines.insert(file.lines.begin() + static_cast<std::ptrdiff_t>(first), second.begin(), second.end());
  return at;
}

const Changes& of_writing() {
  static const char* condition = "^(    when     |  when  )([a-z][^,()]*) and ([a-z][^,()]*)$";
  static const Changes all = {
      {"a comment", a_comment},
      {"other words", other_words},
      {"clauses change places", clauses_swapped},
      {"a block is moved", block_moved},
      {"a definition is renamed",
       [](File& file, Random& random) { return renamed(file, random, "define "); }},
      {"a boundary is renamed",
       [](File& file, Random& random) { return renamed(file, random, "boundary "); }},
      {"denied twice", replacing("^(    when     |  when  )([a-z][^,()]*)$", "$1not (not ($2))")},
      {"operands change places", replacing(condition, "$1($3) and ($2)")},
      {"by De Morgan", replacing(condition, "$1not (not ($2) or not ($3))")},
      {"absorbed",
       replacing("^(    when     |  when  )([a-z][^,()]*)$", "$1($2) or (($2) and has capacity)")},
      {"a clause is split", clause_split},
      {"a clause stands twice", clause_twice},
      {"a boundary is split", boundary_split},
  };
  return all;
}

std::optional<Edit> drawn_from(const Changes& all, const std::string& text, Random& random) {
  const auto& [name, change] = all[random() % all.size()];
  File file = file_of(text);
  const auto at = change(file, random);
  if (!at) return std::nullopt;
  return Edit{name, text_of(file.lines), static_cast<int>(*at) + 1};
}

}  // namespace

std::optional<Edit> edit_of_meaning(const std::string& text, Random& random) {
  return drawn_from(of_meaning(), text, random);
}
std::optional<Edit> edit_of_writing(const std::string& text, Random& random) {
  return drawn_from(of_writing(), text, random);
}

}  // namespace differ_tests
