#include <algorithm>
#include <sstream>

#include "engine/evaluate/explain/answer.hpp"
#include "engine/report/document/document.hpp"
#include "tests/oracle/texts.hpp"
#include "tests/properties/rulesets.hpp"

/// The table of who may be told what, in a document, is read as somebody at a meeting would, and each
/// question is put.
namespace kith::properties {
namespace {

using Titles = std::vector<std::string>;
using Answers = std::set<std::string>;

constexpr const char* anybody_unnamed = "Somebody whom no rule names";

Titles split(const std::string& text, const std::string& by) {
  Titles out;
  std::size_t from = 0;
  for (std::size_t at = text.find(by); at != text.npos; at = text.find(by, from)) {
    out.push_back(text.substr(from, at - from));
    from = at + by.size();
  }
  out.push_back(text.substr(from));
  return out;
}
bool in(const Titles& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// "A; B (but not: C)", or "anything but A".
struct Names {
  Titles these, but_not;
  bool all = false;

  static Names of(std::string text) {
    Names out;
    const std::string but = " (but not: ", anything = "anything but ";
    if (text.starts_with(anything)) {
      out.all = true;
      out.but_not = split(text.substr(anything.size()), "; ");
      return out;
    }
    if (const std::size_t at = text.find(but); at != text.npos) {
      out.but_not = split(text.substr(at + but.size(), text.size() - at - but.size() - 1), "; ");
      text.resize(at);
    }
    out.these = split(text, "; ");
    return out;
  }
  /// `chain`: what is asked about, then what stands above it. Its place in it where it is named.
  std::optional<std::size_t> named(const Titles& chain) const {
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (in(but_not, chain[i])) return std::nullopt;
      if (in(these, chain[i])) return i;
    }
    return all ? std::optional(chain.size()) : std::nullopt;
  }
};

struct Row {
  Names who, purposes;
  std::string answer;
};
struct Part {
  Titles kinds;
  std::string marked;
  std::vector<Row> rows;
  std::optional<std::string> rest;
  bool rest_is_named = false;  ///< the last row is about those only whom a rule names
};

std::string after(const std::string& line, const std::string& start) {
  return line.starts_with(start) ? line.substr(start.size()) : "";
}

void read_row(const std::string& line, Part& part) {
  const Titles cells = split(line, " | ");
  const std::string who = cells.at(0).substr(2), answer = cells.at(1);
  if (who == "Who" || who == "---") return;
  if (who.starts_with("Anybody")) {
    part.rest = answer;
    part.rest_is_named = who.find("named in the rules") != std::string::npos;
    return;
  }
  const Titles sides = split(who, " – for ");
  const Names purposes = sides.size() == 1 ? Names{{}, {}, true} : Names::of(sides.at(1));
  part.rows.push_back({Names::of(sides.at(0)), purposes, answer});
}

std::vector<Part> parts_of(const std::string& markdown) {
  std::vector<Part> out;
  std::istringstream lines(markdown);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) inside = line == "## Who may be told what";
    if (!inside) continue;
    if (const std::string heading = after(line, "### "); !heading.empty())
      out.push_back({split(heading, "; "), "", {}, {}, false});
    else if (const std::string kinds = after(line, "- **The kinds:** "); !kinds.empty())
      out.back().kinds = split(kinds.substr(0, kinds.size() - 1), "; ");
    else if (const std::string marked = after(line, "- **Where the answer may be yes:** "); !marked.empty())
      out.back().marked = marked.substr(0, marked.size() - 1);
    else if (line.starts_with("| ")) read_row(line, out.back());
  }
  return out;
}

/// "yes (a summary) or no, with limits".
Answers answers_in(std::string words) {
  std::transform(words.begin(), words.end(), words.begin(), [](unsigned char c) { return std::tolower(c); });
  Answers out;
  for (const char* one : {"yes", "ask first", "no"})
    for (const std::string& part : split(words, ", "))
      for (const std::string& word : split(part, " or "))
        if (word == one || word.starts_with(std::string(one) + " (")) out.insert(one);
  return out;
}

/// What a row says of information with the mark, if any.
Answers read(const Part& part, const std::string& answer, const std::string& mark) {
  const Titles said = split(answer, "; ");
  const Answers plain = answers_in(said.front());
  if (mark.empty()) return plain;
  Titles marked(said.begin() + 1, said.end());
  if (marked.empty() && !part.marked.empty() && plain.count("yes") != 0) marked = split(part.marked, "; ");
  for (const std::string& one : marked)
    if (const Titles sides = split(one, " where it is marked ");
        sides.at(1).find("“" + mark + "”") != std::string::npos)
      return answers_in(sides.at(0));
  return plain;
}

template <class Table, class IdType>
Titles chain(const Table& table, IdType id) {
  Titles out;
  for (std::optional<IdType> at = id; at; at = table.parent(*at)) out.push_back(table[*at].title);
  return out;
}

/// The row that names what is asked most closely; nothing where none names it.
const Row* row_for(const Part& part, const Titles& roles, const Titles& purposes) {
  const Row* found = nullptr;
  std::pair<std::size_t, std::size_t> closest;
  for (const Row& row : part.rows) {
    const auto role = row.who.named(roles);
    const auto purpose = row.purposes.named(purposes);
    if (!role || !purpose) continue;
    const std::pair here(*role, *purpose);
    if (found == nullptr || here < closest) closest = here;
    if (found == nullptr || here == closest) found = &row;
  }
  return found;
}

Answers put(const model::Ruleset& rules, const model::Question& question) {
  const Answer answer = evaluate::answer(rules, model::State{}, question);
  Answers out;
  for (const Outcome one : answer.possible.empty() ? std::vector{answer.outcome} : answer.possible)
    out.insert(one == Outcome::allow ? "yes" : one == Outcome::ask_first ? "ask first" : "no");
  return out;
}

std::string a_boundary(int number) {
  const std::vector<std::string> roles{"family", "family.mother", "friend", "police", "person"};
  const std::vector<std::string> purposes{"family_update", "family_update.weekly", "care_planning"};
  const std::vector<std::string> tests{"recipient is family.mother",
                                       "not recipient is family.sister",
                                       "purpose is family_update.weekly",
                                       "the information is marked third_party",
                                       "not the information is marked in_confidence",
                                       "category is finances.benefits",
                                       "lives_with_family"};
  std::string text = "boundary b" + std::to_string(number) + " \"Boundary\"\n  about " +
                     pick({"anything", "finances", "health, finances.benefits"}) + "\n  with " +
                     (chance(25) ? "anyone" : joined(some(roles, 40))) + "\n";
  if (chance(60)) text += "  for " + joined(some(purposes, 40)) + "\n";
  const int clauses = 1 + pick(2);
  for (int i = 0; i < clauses; ++i) {
    const bool allows = i == 0 || chance(30);
    text += allows ? "  allow c" + std::to_string(i) + pick({"", " with summary"})
                   : pick({"  refuse c", "  ask first c"}) + std::to_string(i);
    text += "\n";
    if (chance(i == 0 ? 50 : 90))
      text += "    when " + joined(some(tests, 20), pick({" and ", " or "})) + "\n";
    if (allows) text += "    lawful basis gdpr, common_law\n";
    if (allows && chance(40))
      text += "    keep back " + pick({"third_party", "in_confidence", "third_party, in_confidence"}) + "\n";
    text += "    because \"It is so.\"\n";
  }
  return text;
}

std::string a_ruleset() {
  std::string text = tests::vocabulary() + "purpose family_update.weekly \"Weekly news\"\n";
  const int boundaries = 1 + pick(2);
  for (int i = 0; i < boundaries; ++i) text += a_boundary(i);
  return text;
}

/// Does a rule, or a condition, name it or what stands above it?
bool named(const model::Ruleset& rules, model::RoleId role) {
  for (const model::Boundary& boundary : rules.boundaries)
    for (const model::RoleId one : boundary.with)
      if (rules.roles.covers(one, role)) return true;
  for (const model::Atom& atom : rules.atoms)
    if (const auto* test = std::get_if<model::RecipientTest>(&atom.test))
      if (rules.roles.covers(test->role, role)) return true;
  return false;
}

void expect_said(const model::Ruleset& rules, const Part& part, const model::Question& question, Met& met) {
  const bool person = question.with.kind == model::Party::Kind::person;
  const model::RoleId role = person ? *rules.roles.find("person") : model::RoleId{question.with.index};
  Titles roles = chain(rules.roles, role);
  if (person) roles = {"The person"};
  else if (!named(rules, role)) roles = {anybody_unnamed};
  const Row* row = row_for(part, roles, chain(rules.purposes, *question.purpose));
  if (person && row == nullptr) RC_FAIL("no row for the person about " + part.kinds.front());
  const bool none = row == nullptr && (!part.rest || (part.rest_is_named && !named(rules, role)));
  if (none && named(rules, role)) RC_FAIL("no row for " + roles.front() + " about " + part.kinds.front());
  const std::string answer = none ? "no" : row == nullptr ? *part.rest : row->answer;
  const std::string mark = question.marked.empty() ? "" : rules.marks[question.marked.front()].title;
  const Answers said = read(part, answer, mark), is = put(rules, question);
  met(person ? "the person" : row == nullptr ? "anybody else" : mark.empty() ? "a row" : "a mark");
  // A mark may leave one of several answers; what it makes of what is never a yes is not said.
  if (said == is || (!mark.empty() && (std::includes(said.begin(), said.end(), is.begin(), is.end()) ||
                                       said.count("yes") + is.count("yes") == 0)))
    return;
  RC_FAIL(part.kinds.front() + " told to " + roles.front() + " for " +
          rules.purposes[*question.purpose].title + " " + mark + ": the table says " + answer + " " +
          part.marked);
}

void expect_table(Met& met) {
  const std::string text = made(a_ruleset);
  const Ruleset compiled = texts::compiled(text);
  const model::Ruleset& rules = compiled.checked();
  const time::Instant at = std::chrono::sys_days{std::chrono::year{2026} / 3 / 1};
  const std::string markdown = report::document_markdown({rules, at});
  const std::vector<Part> parts = parts_of(markdown);
  ++cases_put();
  model::Question question;
  question.at = at;
  for (std::uint32_t c = 0; c < rules.categories.size(); ++c) {
    const std::string& kind = rules.categories[model::CategoryId{c}].title;
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return in(one.kinds, kind); });
    if (part == parts.end()) RC_FAIL("no part for " + kind + "\n" + text + markdown);
    question.category = model::CategoryId{c};
    for (std::uint32_t p = 0; p < rules.purposes.size(); ++p)
      for (std::uint32_t r = 0; r < rules.roles.size(); ++r)
        for (std::uint32_t m = 0; m <= rules.marks.size(); ++m) {
          question.purpose = model::PurposeId{p};
          question.with = rules.roles[model::RoleId{r}].name == "person"
                              ? model::Party{model::Party::Kind::person, 0}
                              : model::Party{model::Party::Kind::role, r};
          question.marked = m == 0 ? std::vector<model::MarkId>{} : std::vector{model::MarkId{m - 1}};
          expect_said(rules, *part, question, met);
        }
  }
}

TEST(ADocument, TableSaysWhatIsDecided) {
  hold({"a row", "anybody else", "a mark", "the person"}, expect_table, 12);
}

}  // namespace
}  // namespace kith::properties
