#include "engine/report/document/answers.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/report/document/parts.hpp"
#include "engine/report/matrix/lines.hpp"
#include "engine/report/matrix/matrix.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

/// "yes, ask first or no".
std::string one_of(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

template <class Value>
void add_once(std::vector<Value>& all, const Value& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

/// Those that a condition asks about, or of which an answer keeps back what bears them.
std::vector<model::MarkId> marks_spoken_of(const model::Ruleset& rules) {
  std::vector<bool> named(rules.marks.size());
  for (const model::Atom& atom : rules.atoms)
    if (const auto* test = std::get_if<model::MarkTest>(&atom.test)) named[test->mark.index] = true;
  for (const model::Clause& clause : rules.clauses)
    for (const model::MarkId mark : clause.keep_back_marks) named[mark.index] = true;
  std::vector<model::MarkId> out;
  for (std::uint32_t i = 0; i < rules.marks.size(); ++i)
    for (std::uint32_t above = 0; above < named.size(); ++above)
      if (rules.marks[model::MarkId{i}].declared && named[above] && rules.marks.covers({above}, {i}))
        add_once(out, model::MarkId{i});
  return out;
}

bool about_telling(const model::Boundary& boundary) { return boundary.decisions.empty(); }

bool named_in_a_rule(const model::Ruleset& rules, model::RoleId role) {
  return std::any_of(rules.boundaries.begin(), rules.boundaries.end(), [&](const model::Boundary& one) {
    return about_telling(one) && std::find(one.with.begin(), one.with.end(), role) != one.with.end();
  });
}

std::vector<model::RoleId> roles_tested(const model::Ruleset& rules) {
  std::vector<model::RoleId> out;
  for (const model::Atom& atom : rules.atoms)
    if (const auto* test = std::get_if<model::RecipientTest>(&atom.test)) add_once(out, test->role);
  return out;
}

/// A role that stands for all whom no rule names; none where no rule is about anyone.
std::optional<model::RoleId> somebody_unnamed(const model::Ruleset& rules,
                                              const std::vector<model::RoleId>& tested) {
  if (std::none_of(rules.boundaries.begin(), rules.boundaries.end(),
                   [](const model::Boundary& one) { return one.anyone && about_telling(one); }))
    return std::nullopt;
  for (std::uint32_t i = 0; i < rules.roles.size(); ++i) {
    bool named = !rules.roles[model::RoleId{i}].declared || rules.roles[model::RoleId{i}].name == "person";
    for (std::optional<model::RoleId> at = model::RoleId{i}; at && !named; at = rules.roles.parent(*at))
      named = named_in_a_rule(rules, *at) || std::find(tested.begin(), tested.end(), *at) != tested.end();
    if (!named) return model::RoleId{i};
  }
  return std::nullopt;
}

}  // namespace

Answers::Answers(const model::Ruleset& rules, time::Instant at)
    : rules_(rules), marks_(marks_spoken_of(rules)) {
  const std::vector<model::RoleId> tested = roles_tested(rules);
  const std::optional<model::RoleId> unnamed = somebody_unnamed(rules, tested);
  std::vector<model::RoleId> beside = tested;
  const auto person = rules.roles.find("person");
  if (person && std::any_of(rules.boundaries.begin(), rules.boundaries.end(), about_telling))
    beside.push_back(*person);
  if (unnamed) beside.push_back(*unnamed);
  for (std::uint32_t i = 0; i < rules.purposes.size(); ++i)
    if (may_be_asked_for(rules, {i})) ask(at, {i}, beside);
  for (AnswerColumn& column : columns_)
    if (unnamed && column.role == unnamed)
      column = {std::nullopt, false, "Somebody whom no rule names", false};
  place_all();
}

bool Answers::Said::says(const Said& other) const {
  return std::includes(may_be.begin(), may_be.end(), other.may_be.begin(), other.may_be.end()) &&
         (!other.may_be_yes() || other.most <= most);
}

Answers::Said Answers::said(const MatrixCell& cell) const {
  Said out;
  out.may_be = {cell.possible.begin(), cell.possible.end()};
  if (cell.possible.empty()) out.may_be.insert(cell.outcome);
  if (cell.outcome == Outcome::allow) out.most = cell.detail;
  for (const model::Clause& clause : rules_.clauses) {
    if (std::find(cell.by.begin(), cell.by.end(), clause.id) == cell.by.end()) continue;
    const bool allows = clause.effect == Effect::allow;
    if (allows && cell.outcome != Outcome::allow) out.most = std::max(out.most, clause.detail);
    add_once(allows ? out.yes_by : out.barred_by,
             title_or(rules_[clause.boundary].title, rules_[clause.boundary].name));
  }
  std::vector<std::string> words;
  for (const Outcome outcome : {Outcome::allow, Outcome::ask_first, Outcome::refuse})
    if (out.may_be.count(outcome) != 0) words.push_back(plain_word(outcome));
  if (out.may_be_yes() && out.most != Detail::full) words.front() += " (" + detail_words(out.most) + ')';
  out.words = words.empty() ? "not known" : one_of(words) + (cell.limited ? ", with limits" : "");
  return out;
}

void Answers::add_columns(const Matrix& matrix) {
  for (const MatrixColumn& column : matrix.columns) {
    if (column.with == "person") {
      columns_.push_back({std::nullopt, true, title_of(column), false});
      continue;
    }
    const auto role = rules_.roles.find(column.with);
    columns_.push_back({role, false, title_of(column), role && !named_in_a_rule(rules_, *role)});
  }
}

void Answers::ask(time::Instant at, model::PurposeId purpose, const std::vector<model::RoleId>& beside) {
  std::vector<Asked> all;
  for (std::size_t i = 0; i <= marks_.size(); ++i) {
    const MatrixBeside more{beside, i == 0 ? std::vector<model::MarkId>{} : std::vector{marks_[i - 1]}};
    Matrix answered = matrix(rules_, model::State{}, at, purpose, more);
    if (columns_.empty()) add_columns(answered);
    all.push_back({std::move(answered.tables.front()), {}});
  }
  const auto same = std::find_if(asked_.begin(), asked_.end(), [&](const std::vector<Asked>& one) {
    return std::equal(one.begin(), one.end(), all.begin(),
                      [](const Asked& a, const Asked& b) { return same_answers(a.table, b.table); });
  });
  if (same != asked_.end())
    return purposes_[static_cast<std::size_t>(same - asked_.begin())].push_back(purpose);
  for (Asked& one : all)
    for (const MatrixCell& cell : one.table.answers) one.said.push_back(said(cell));
  purposes_.push_back({purpose});
  asked_.push_back(std::move(all));
}

std::string Answers::category_title(std::size_t category) const {
  const Named& named = asked_.front().front().table.rows[category].category;
  return title_or(named.title, named.name);
}

AnswerCell Answers::made(std::size_t category, std::size_t column, std::size_t purposes) const {
  const Said& plain = asked_[purposes].front().of(category, column);
  AnswerCell out{plain.words, "", "", plain.may_be_yes()};
  std::vector<std::string> yes_by = plain.may_be_yes() ? plain.yes_by : std::vector<std::string>{};
  std::vector<std::pair<std::string, std::vector<std::string>>> otherwise;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    const Said& marked = asked_[purposes][i + 1].of(category, column);
    if (plain.says(marked) || !(plain.may_be_yes() || marked.may_be_yes())) continue;
    out.may_be_yes = true;
    if (marked.may_be_yes())
      for (const std::string& rule : marked.yes_by) add_once(yes_by, rule);
    auto found = std::find_if(otherwise.begin(), otherwise.end(),
                              [&](const auto& one) { return one.first == marked.words; });
    if (found == otherwise.end()) found = otherwise.insert(otherwise.end(), {marked.words, {}});
    found->second.push_back(quoted(concept_title(rules_.marks[marks_[i]])));
  }
  for (const auto& [answer, marks] : otherwise)
    out.marked += (out.marked.empty() ? "" : "; ") + answer + " where it is marked " + one_of(marks);
  out.yes_by = joined(yes_by);
  return out;
}

void Answers::place_all() {
  std::map<AnswerCell, std::uint32_t> known;
  for (std::size_t i = 0; i < purposes_.size(); ++i) {
    std::map<std::vector<std::uint32_t>, std::uint32_t> asked;
    std::vector<std::uint32_t>& places = places_.emplace_back();
    for (std::size_t category = 0; category < categories(); ++category)
      for (std::size_t column = 0; column < columns_.size(); ++column) {
        std::vector<std::uint32_t> key;
        for (const Asked& one : asked_[i]) key.push_back(one.table.rows[category].cells[column]);
        const auto [at, is_new] = asked.emplace(std::move(key), 0);
        if (is_new) {
          const auto size = static_cast<std::uint32_t>(cells_.size());
          const auto [cell, added] = known.emplace(made(category, column, i), size);
          if (added) cells_.push_back(cell->first);
          at->second = cell->second;
        }
        places.push_back(at->second);
      }
  }
}

std::vector<std::string> Answers::barred_by(std::size_t category) const {
  std::set<const Said*> seen;
  std::vector<std::string> out;
  for (std::size_t column = 0; column < columns_.size(); ++column)
    for (const std::vector<Asked>& asked : asked_) {
      const Said& said = asked.front().of(category, column);
      if (!seen.insert(&said).second) continue;
      for (const std::string& rule : said.barred_by) add_once(out, rule);
    }
  return out;
}

}  // namespace kith::report::document
