#include <algorithm>

#include "engine/report/document/answers.hpp"
#include "engine/report/document/parts.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

using Cells = std::vector<std::uint32_t>;  ///< places of cells, by purposes
using Rows = std::vector<std::vector<std::string>>;

/// Those who have the same answers about a category.
struct SameAskers {
  std::vector<std::size_t> columns;
  Cells cells;
  bool person = false;  ///< the person alone, who is never anybody else
};

/// What is said of one category.
struct CategoryAnswers {
  std::vector<std::string> barred_by;  ///< rules by which it may be ask first or no, for anybody
  std::string marked;                  ///< where that is the same for all who may be told
  Rows rows;
  bool operator==(const CategoryAnswers&) const = default;
};

/// Titles of those that stand under one of a list, are not in it, and have another answer.
std::string but_not(const std::vector<std::string>& others) {
  return others.empty() ? "" : " (but not: " + joined(others) + ')';
}

template <class Table, class IdType>
bool stands_under(const Table& table, IdType above, IdType below) {
  return !(above == below) && table.covers(above, below);
}

class AnswersTable {
 public:
  AnswersTable(const model::Ruleset& rules, const Answers& answers) : rules_(rules), answers_(answers) {}

  /// The person, then those who have the same answers, together; the commonest answer that is never a yes
  /// stands last, for everybody else.
  CategoryAnswers of(std::size_t category) const {
    CategoryAnswers out;
    out.barred_by = answers_.barred_by(category);
    std::vector<Cells> all(answers_.columns().size());
    for (std::size_t column = 0; column < all.size(); ++column)
      for (std::size_t i = 0; i < answers_.purposes().size(); ++i)
        all[column].push_back(answers_.at(category, column, i));
    out.marked = marked_for_all(all);
    const std::vector<SameAskers> groups = grouped(all);
    const std::optional<std::uint32_t> rest = commonest(groups);
    bool alone = true;
    for (const SameAskers& group : groups) {
      const std::size_t before = out.rows.size();
      add_rows(group, all, group.person ? std::nullopt : rest, out);
      alone = alone && (group.person || out.rows.size() == before);
    }
    if (rest) out.rows.push_back({rest_words(alone, out.rows.empty()), answers_.cell(*rest).answer, ""});
    return out;
  }

 private:
  std::string marked_for_all(const std::vector<Cells>& all) const {
    std::optional<std::string> same;
    for (const Cells& cells : all)
      for (const std::uint32_t place : cells) {
        const AnswerCell& cell = answers_.cell(place);
        if (!cell.may_be_yes) continue;
        // What only a mark makes a yes stands in its row.
        if (!cell.answer.starts_with("yes") || (same && *same != cell.marked)) return {};
        same = cell.marked;
      }
    return same.value_or("");
  }
  /// The nearest above it that stands in the table.
  std::optional<std::size_t> nearest_above(std::size_t column) const {
    const auto& columns = answers_.columns();
    if (!columns[column].role) return std::nullopt;
    for (auto at = rules_.roles.parent(*columns[column].role); at; at = rules_.roles.parent(*at))
      for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].role == at) return i;
    return std::nullopt;
  }
  /// Without those of whom only a condition speaks, and comes to the same as for those above them.
  std::vector<SameAskers> grouped(const std::vector<Cells>& all) const {
    std::vector<SameAskers> out;
    for (std::size_t column = 0; column < all.size(); ++column) {
      const auto above = nearest_above(column);
      if (answers_.columns()[column].only_tested && above && all[*above] == all[column]) continue;
      if (answers_.columns()[column].person) {
        out.insert(out.begin(), {{column}, all[column], true});
        continue;
      }
      const auto same = std::find_if(
          out.begin(), out.end(), [&](const auto& one) { return !one.person && one.cells == all[column]; });
      if (same == out.end()) out.push_back({{column}, all[column]});
      else same->columns.push_back(column);
    }
    return out;
  }
  std::optional<std::uint32_t> commonest(const std::vector<SameAskers>& groups) const {
    std::vector<std::pair<std::uint32_t, std::size_t>> counted;
    for (const SameAskers& group : groups)
      for (const std::uint32_t cell : group.cells) {
        if (group.person || answers_.cell(cell).may_be_yes) continue;
        const auto same =
            std::find_if(counted.begin(), counted.end(), [&](const auto& one) { return one.first == cell; });
        if (same == counted.end()) counted.push_back({cell, group.columns.size()});
        else same->second += group.columns.size();
      }
    const auto most = std::max_element(counted.begin(), counted.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counted.end() ? std::nullopt : std::optional(most->first);
  }
  /// `alone`: no other answer stands beside it, the person's excepted; `first`: not theirs either.
  std::string rest_words(bool alone, bool first) const {
    const auto& columns = answers_.columns();
    const bool anybody = std::any_of(columns.begin(), columns.end(),
                                     [](const AnswerColumn& one) { return !one.role && !one.person; });
    const std::string who =
        std::string(first ? "Anybody" : "Anybody else") + (anybody ? "" : " named in the rules");
    return alone ? who : who + ", or for anything else";
  }
  std::string purpose_title(model::PurposeId id) const { return concept_title(rules_.purposes[id]); }
  bool any_under(const std::vector<model::PurposeId>& above,
                 const std::vector<model::PurposeId>& below) const {
    return std::any_of(above.begin(), above.end(), [&](model::PurposeId one) {
      return std::any_of(below.begin(), below.end(),
                         [&](model::PurposeId each) { return stands_under(rules_.purposes, one, each); });
    });
  }
  /// Without those under one of them that nobody declared: it stands for all under it.
  std::vector<std::string> named(const std::vector<model::PurposeId>& all) const {
    std::vector<std::string> titles;
    for (const model::PurposeId id : all) {
      const bool named_above = std::any_of(all.begin(), all.end(), [&](model::PurposeId one) {
        return !rules_.purposes[one].declared && stands_under(rules_.purposes, one, id);
      });
      if (!named_above) titles.push_back(purpose_title(id));
    }
    return titles;
  }
  /// For what the tables are; the fewer are named.
  std::string purposes(const std::vector<bool>& of) const {
    std::vector<model::PurposeId> these, others;
    for (std::size_t i = 0; i < of.size(); ++i)
      for (const model::PurposeId id : answers_.purposes()[i]) (of[i] ? these : others).push_back(id);
    if (others.empty()) return "";
    const std::vector<std::string> these_named = named(these), others_named = named(others);
    const bool but = others_named.size() < these_named.size() && !any_under(others, these);
    std::vector<std::string> under;
    for (const model::PurposeId id : others)
      if (!but && any_under(these, {id})) under.push_back(purpose_title(id));
    return (but ? " – for anything but " : " – for ") + joined(but ? others_named : these_named) +
           but_not(under);
  }
  std::string who_words(const SameAskers& group, const std::vector<Cells>& all,
                        const std::vector<bool>& of) const {
    const auto& columns = answers_.columns();
    std::vector<std::string> named, under;
    for (const std::size_t column : group.columns) named.push_back(columns[column].title);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool below =
          columns[i].role && std::any_of(group.columns.begin(), group.columns.end(), [&](auto one) {
            return columns[one].role && stands_under(rules_.roles, *columns[one].role, *columns[i].role);
          });
      bool other = false;
      for (std::size_t at = 0; at < of.size(); ++at)
        other = other || (of[at] && all[i][at] != group.cells[at]);
      if (below && other) under.push_back(columns[i].title);
    }
    return joined(named) + but_not(under);
  }
  /// One row an answer.
  void add_rows(const SameAskers& group, const std::vector<Cells>& all,
                const std::optional<std::uint32_t>& rest, CategoryAnswers& out) const {
    const Cells& cells = group.cells;
    std::vector<bool> said(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (said[i] || cells[i] == rest) continue;
      std::vector<bool> same(cells.size());
      for (std::size_t j = i; j < cells.size(); ++j)
        if (cells[j] == cells[i]) same[j] = said[j] = true;
      const AnswerCell& cell = answers_.cell(cells[i]);
      const bool beside = !cell.marked.empty() && out.marked.empty();
      out.rows.push_back({who_words(group, all, same) + purposes(same),
                          cell.answer + (beside ? "; " + cell.marked : ""), cell.yes_by});
    }
  }

  const model::Ruleset& rules_;
  const Answers& answers_;
};

struct SameCategories {
  std::vector<std::string> titles;
  CategoryAnswers answers;
};

std::vector<SameCategories> same_categories(const model::Ruleset& rules, const Answers& answers) {
  const AnswersTable table(rules, answers);
  std::vector<SameCategories> out;
  for (std::size_t i = 0; i < answers.categories(); ++i) {
    CategoryAnswers own = table.of(i);
    const auto same =
        std::find_if(out.begin(), out.end(), [&](const SameCategories& one) { return one.answers == own; });
    if (same == out.end()) out.push_back({{answers.category_title(i)}, std::move(own)});
    else same->titles.push_back(answers.category_title(i));
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
  if (!same.answers.marked.empty())
    out.lines.push_back(line("Where the answer may be yes", sentence(same.answers.marked)));
  out.table = Table{"Who may be told", {"Who", "Answer", "A yes only by"}, same.answers.rows};
  return out;
}

/// Does a rule speak of telling anyone, whoever they are?
bool for_anyone(const model::Ruleset& rules) {
  return std::any_of(rules.boundaries.begin(), rules.boundaries.end(),
                     [](const model::Boundary& one) { return one.anyone && one.decisions.empty(); });
}

bool any_marks(const model::Ruleset& rules) {
  return std::any_of(rules.marks.all().begin(), rules.marks.all().end(),
                     [](const model::Concept& one) { return one.declared; });
}

}  // namespace

void add_table_of_answers(Page& page, const DocumentOf& of) {
  const Answers answers(of.rules, of.at);
  if (answers.categories() == 0) return;
  Section top = part("Who may be told what");
  top.lines = {
      line("As the rules stood on " + spoken_day(of.rules.zone.text(of.at)) +
           ", of somebody of whom nothing is known. Where more than one answer stands, it is worked "
           "out for the person, whoever asks, and the moment; while what it hangs on is not known, "
           "nothing is shared."),
      line("“Ask first” means: not before the person, or whoever decides for them, has been asked.")};
  if (any_marks(of.rules))
    top.lines.push_back(line(
        "A mark on the information counts like all else of which nothing is said here: of several answers "
        "it may leave one. Where it makes another answer than those, that stands beside them."));
  top.lines.push_back(line(
      for_anyone(of.rules) ? "Somebody whom no rule names may be told only what the rules about anyone allow."
                           : "Somebody whom no rule names is told nothing."));
  append(page, std::move(top));
  for (const SameCategories& same : same_categories(of.rules, answers)) append(page, answers_part(same));
}

}  // namespace kith::report::document
