#include "engine/tables/ranges/ranges.hpp"

#include <algorithm>

#include "engine/model/deep.hpp"

/// What the tables are to each other, and lengths and moments.
namespace kith::tables {

void Ranges::look(const model::Ruleset& rules) {
  need(!rules.layers.empty());
  no_parent_of_itself(rules.categories);
  no_parent_of_itself(rules.marks);
  no_parent_of_itself(rules.roles);
  no_parent_of_itself(rules.authorities);
  no_parent_of_itself(rules.purposes);
  no_parent_of_itself(rules.decisions);
  no_parent_of_itself(rules.bases);
  no_parent_of_itself(rules.settings);
  no_parent_of_itself(rules.restriction_kinds);
  no_parent_of_itself(rules.sources);
  no_parent_of_itself(rules.facts);
  no_parent_of_itself(rules.events);
  need(rules.boundaries_about.size() == rules.categories.size());
  need(rules.boundaries_to.size() == rules.decisions.size());
  need(rules.boundaries_with.size() == rules.roles.size());
  places_of_clauses();
}

/// Each way up ends.
template <class Id, class Entry>
void Ranges::no_parent_of_itself(const model::Taxonomy<Id, Entry>& taxonomy) {
  std::vector<std::uint32_t> seen(taxonomy.size(), 0);  ///< by which start
  for (std::uint32_t start = 0; start < taxonomy.size() && good_; ++start) {
    std::optional<Id> at = Id{start};
    while (at && seen[at->index] == 0) {
      seen[at->index] = start + 1;
      at = taxonomy.parent(*at);
    }
    need(!at || seen[at->index] != start + 1);
  }
}

/// Every clause has its place in the order, behind those that set it aside.
void Ranges::places_of_clauses() {
  const auto& clauses = rules_.clauses;
  need(rules_.standing_order.size() == clauses.size());
  for (std::uint32_t i = 0; i < clauses.size() && good_; ++i) {
    const std::uint32_t rank = clauses[i].standing_rank;
    need(rank < clauses.size());
    if (good_) need(rules_.standing_order[rank].index == i);
    for (const model::ClauseId by : clauses[i].set_aside_by) {
      need(by.index < clauses.size());
      if (good_) need(clauses[by.index].standing_rank < rank);
    }
  }
}

/// No two conditions share nodes, but for those that are one.
void Ranges::apart() {
  std::sort(conditions_.begin(), conditions_.end());
  for (std::size_t i = 1; i < conditions_.size(); ++i)
    need(conditions_[i] == conditions_[i - 1] || conditions_[i].first >= conditions_[i - 1].second);
}

/// No definition is read for its own sake: those that read none that is left are taken away until all are.
/// None is deeper than one that is written may be.
void Ranges::no_definition_by_itself() {
  const auto& definitions = rules_.definitions;
  std::vector<std::vector<std::uint32_t>> readers(definitions.size());
  std::vector<std::size_t> left(definitions.size(), 0);
  std::vector<std::uint32_t> free, within(definitions.size(), 0), deep(definitions.size(), 0);
  for (std::uint32_t i = 0; i < definitions.size(); ++i) {
    for (const auto& rule : definitions[i].rules)
      for (std::uint32_t at = rule.condition.begin; at < rule.condition.end; ++at) {
        const model::Node& node = rules_.nodes[at];
        if (node.kind != model::Node::Kind::definition) continue;
        readers[node.a].push_back(i);
        ++left[i];
      }
    if (left[i] == 0) free.push_back(i);
  }
  for (std::size_t next = 0; next < free.size(); ++next) {
    const std::uint32_t one = free[next];
    deep[one] += model::levels(rules_.nodes, definitions[one]);
    need(within[one] <= model::most_definitions_deep && deep[one] <= model::most_conditions_deep);
    for (const std::uint32_t reader : readers[one]) {
      within[reader] = std::max(within[reader], within[one] + 1);
      deep[reader] = std::max(deep[reader], deep[one]);
      if (--left[reader] == 0) free.push_back(reader);
    }
  }
  need(free.size() == definitions.size());
}

bool Ranges::lead_somewhere() {
  apart();
  if (good_) no_definition_by_itself();
  return good_;
}

// ---- time -------------------------------------------------------------------------------------------------------

/// Far beyond any that can be written, and far from where sums overflow.
void Ranges::look(const time::Duration& length) {
  constexpr std::int64_t longest = 10'000'000'000'000;
  need(length.amount >= 0 && length.amount <= longest);
}
void Ranges::day(time::Date date) {
  using std::chrono::year;
  constexpr time::Date first{year{1} / 1 / 1}, last{year{9999} / 12 / 31};
  need(first <= date && date <= last);
}
void Ranges::moment(time::Instant at) {
  using std::chrono::year;
  constexpr std::chrono::sys_days first{year{1} / 1 / 1}, last{year{9999} / 12 / 31};
  need(first <= at && at <= last);
}
void Ranges::look(const time::Stamp& stamp) {
  moment(stamp.first);
  moment(stamp.last);
}
void Ranges::look(const model::Period& period) {
  if (period.from) day(*period.from);
  if (period.until) day(*period.until);
}
void Ranges::look(const time::Calendar& calendar) {
  day(calendar.first);
  day(calendar.through);
  for (const time::Date closed : calendar.closed) day(closed);
  need(std::is_sorted(calendar.closed.begin(), calendar.closed.end()));
}
void Ranges::look(const time::Shift& shift) {
  constexpr int two_days = 2 * 24 * 60;
  need(shift.from >= 0 && shift.from <= two_days && shift.to >= 0 && shift.to <= two_days);
}
void Ranges::look(const model::ValueType& type) {
  need(type.kind != model::ValueType::Kind::choice || !type.choices.empty());
  need(!type.least || !type.most || type.least->micros <= type.most->micros);
}

}  // namespace kith::tables
