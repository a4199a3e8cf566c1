#include <algorithm>

#include "engine/report/document/parts.hpp"
#include "engine/report/matrix/lines.hpp"
#include "engine/report/matrix/matrix.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

/// One answer of the table: what it may be, and the rules by which it may be a yes.
struct AnswerCell {
  std::string answer, yes_by;
  bool may_be_yes = false;
  bool operator==(const AnswerCell&) const = default;
};
using Cells = std::vector<AnswerCell>;
using Rows = std::vector<std::vector<std::string>>;

/// What is said of one category.
struct CategoryAnswers {
  std::vector<std::string> barred_by;  ///< rules by which it may be ask first or no, for anybody
  Rows rows;
  bool operator==(const CategoryAnswers&) const = default;
};

/// "yes, ask first or no".
std::string one_of(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

std::string answer_words(const MatrixCell& cell) {
  const std::vector<Outcome> all = cell.possible.empty() ? std::vector{cell.outcome} : cell.possible;
  std::vector<std::string> words;
  for (const Outcome outcome : {Outcome::allow, Outcome::ask_first, Outcome::refuse})
    if (std::find(all.begin(), all.end(), outcome) != all.end()) words.push_back(plain_word(outcome));
  std::string out = one_of(words);
  if (cell.outcome == Outcome::allow && cell.detail != Detail::full) out += ", " + detail_words(cell.detail);
  if (cell.limited) out += ", with limits";
  return out.empty() ? "not known" : out;
}

void add_once(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

class AnswersTable {
 public:
  AnswersTable(const model::Ruleset& rules, const Matrix& matrix) : rules_(rules), matrix_(matrix) {}

  /// Those who have the same answers stand together; the commonest answer that is never a yes stands last,
  /// for everybody else.
  CategoryAnswers of(std::size_t category) const {
    CategoryAnswers out;
    std::vector<std::pair<std::vector<std::string>, Cells>> groups;
    for (std::size_t column = 0; column < matrix_.columns.size(); ++column) {
      Cells cells = cells_of(category, column, out.barred_by);
      const std::string who = title_of(matrix_.columns[column]);
      const auto same =
          std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.second == cells; });
      if (same == groups.end()) groups.push_back({{who}, std::move(cells)});
      else same->first.push_back(who);
    }
    const std::optional<AnswerCell> rest = commonest(groups);
    for (const auto& [who, cells] : groups) add_rows(joined(who), cells, rest, out.rows);
    if (rest)
      out.rows.push_back({out.rows.empty() ? "Anybody named in the rules"
                                           : "Anybody else named in the rules, or for anything else",
                          rest->answer, ""});
    return out;
  }

 private:
  std::string boundary_title(const model::Clause& clause) const {
    const model::Boundary& boundary = rules_[clause.boundary];
    return title_or(boundary.title, boundary.name);
  }
  AnswerCell answer_of(const MatrixCell& cell, std::vector<std::string>& barred_by) const {
    std::vector<std::string> yes_by;
    for (const model::Clause& clause : rules_.clauses)
      if (std::find(cell.by.begin(), cell.by.end(), clause.id) != cell.by.end())
        add_once(clause.effect == Effect::allow ? yes_by : barred_by, boundary_title(clause));
    const bool yes = cell.outcome == Outcome::allow || std::find(cell.possible.begin(), cell.possible.end(),
                                                                 Outcome::allow) != cell.possible.end();
    return {answer_words(cell), yes ? joined(yes_by) : "", yes};
  }
  /// By table, that is, by purposes.
  Cells cells_of(std::size_t category, std::size_t column, std::vector<std::string>& barred_by) const {
    Cells out;
    for (const MatrixTable& table : matrix_.tables)
      out.push_back(answer_of(table.cell(category, column), barred_by));
    return out;
  }
  template <class Groups>
  static std::optional<AnswerCell> commonest(const Groups& groups) {
    std::vector<std::pair<AnswerCell, std::size_t>> counted;
    for (const auto& [who, cells] : groups)
      for (const AnswerCell& cell : cells) {
        if (cell.may_be_yes) continue;
        const auto same =
            std::find_if(counted.begin(), counted.end(), [&](const auto& one) { return one.first == cell; });
        if (same == counted.end()) counted.push_back({cell, who.size()});
        else same->second += who.size();
      }
    const auto most = std::max_element(counted.begin(), counted.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counted.end() ? std::nullopt : std::optional(most->first);
  }
  /// For what the tables are; the fewer are named.
  std::string purposes(const std::vector<bool>& of) const {
    std::vector<std::string> these, others;
    for (std::size_t table = 0; table < of.size(); ++table)
      for (const std::string& title : titles(matrix_.tables[table].purposes))
        (of[table] ? these : others).push_back(title);
    if (others.empty()) return "";
    return others.size() < these.size() ? " – for anything but " + joined(others) : " – for " + joined(these);
  }
  /// One row an answer.
  void add_rows(const std::string& who, const Cells& cells, const std::optional<AnswerCell>& rest,
                Rows& out) const {
    std::vector<bool> said(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (said[i] || cells[i] == rest) continue;
      std::vector<bool> same(cells.size());
      for (std::size_t j = i; j < cells.size(); ++j)
        if (cells[j] == cells[i]) same[j] = said[j] = true;
      out.push_back({who + purposes(same), cells[i].answer, cells[i].yes_by});
    }
  }

  const model::Ruleset& rules_;
  const Matrix& matrix_;
};

struct SameCategories {
  std::vector<std::string> titles;
  CategoryAnswers answers;
};

std::vector<SameCategories> grouped(const model::Ruleset& rules, const Matrix& matrix) {
  const AnswersTable table(rules, matrix);
  std::vector<SameCategories> out;
  for (std::size_t i = 0; i < matrix.tables.front().rows.size(); ++i) {
    CategoryAnswers answers = table.of(i);
    const std::string title = title_of(matrix.tables.front().rows[i].category);
    const auto same = std::find_if(out.begin(), out.end(),
                                   [&](const SameCategories& one) { return one.answers == answers; });
    if (same == out.end()) out.push_back({{title}, std::move(answers)});
    else same->titles.push_back(title);
  }
  return out;
}

Section answers_part(const SameCategories& same) {
  constexpr std::size_t in_a_heading = 3;
  const bool many = same.titles.size() > in_a_heading;
  Section out = part(many ? same.titles.front() + ", and " + std::to_string(same.titles.size() - 1) +
                                " more kinds with the same answers"
                          : joined(same.titles),
                     3);
  if (many) out.lines.push_back(line("The kinds", joined(same.titles) + '.'));
  if (!same.answers.barred_by.empty())
    out.lines.push_back(line("Ask first or no, by", joined(same.answers.barred_by) + '.'));
  out.table = Table{"Who may be told", {"Who", "Answer", "A yes only by"}, same.answers.rows};
  return out;
}

/// Does a rule speak of telling anyone, whoever they are?
bool for_anyone(const model::Ruleset& rules) {
  return std::any_of(rules.boundaries.begin(), rules.boundaries.end(),
                     [](const model::Boundary& one) { return one.anyone && one.decisions.empty(); });
}

}  // namespace

void add_table_of_answers(Page& page, const DocumentOf& of) {
  const Matrix all = matrix(of.rules, model::State{}, of.at, std::nullopt);
  if (all.tables.empty() || all.columns.empty() || all.tables.front().rows.empty()) return;
  Section top = part("Who may be told what");
  top.lines = {
      line("As the rules stood on " + spoken_day(of.rules.zone.text(of.at)) +
           ", of somebody of whom nothing is known. Where more than one answer stands, it is worked "
           "out for the person, whoever asks, and the moment; while what it hangs on is not known, "
           "nothing is shared."),
      line("“Ask first” means: not before the person, or whoever decides for them, has been asked.")};
  top.lines.push_back(line(
      for_anyone(of.rules) ? "Somebody whom no rule names may be told only what the rules about anyone allow."
                           : "Somebody whom no rule names is told nothing."));
  append(page, std::move(top));
  for (const SameCategories& same : grouped(of.rules, all)) append(page, answers_part(same));
}

}  // namespace kith::report::document
