#include "engine/evaluate/decide/cell.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/death.hpp"

namespace kith::evaluate {

using model::AtomId;
using model::ClauseId;

namespace {

std::size_t place_among(const std::vector<AtomId>& atoms, AtomId id) {
  const auto found = std::lower_bound(atoms.begin(), atoms.end(), id);
  return found != atoms.end() && *found == id ? static_cast<std::size_t>(found - atoms.begin())
                                              : atoms.size();
}

/// What clauses read, also through definitions in force, and which those are.
struct ReadByClauses {
  std::set<AtomId> atoms;
  Entered definitions;
};
ReadByClauses reads_of(const Inquiry& inquiry, const std::vector<ClauseId>& clauses) {
  ReadByClauses found;
  const auto take = [&](AtomId id) {
    found.atoms.insert(id);
    return false;
  };
  for (const ClauseId clause : clauses)
    any_atom(inquiry, inquiry.rules()[clause].condition, take, found.definitions);
  return found;
}

}  // namespace

/// Puts a clause's condition into the cell's numbers, with the definitions in force in place of their names.
class Terms::Compiling {
 public:
  Compiling(const Inquiry& inquiry, const std::vector<AtomId>& atoms, Terms& terms)
      : inquiry_(inquiry), rules_(inquiry.rules()), atoms_(atoms), terms_(terms) {}

  Term term(const model::Condition& condition) {
    wanted_.clear();
    if (conjunction(condition, true)) return all_of_them();
    const auto begin = static_cast<std::uint32_t>(terms_.nodes_.size());
    defined_.clear();
    const std::uint32_t root = write(condition);
    return {begin, static_cast<std::uint32_t>(terms_.nodes_.size()), root};
  }

 private:
  /// Can it be said by masks? Not: something is, or something is not.
  bool conjunction(const model::Condition& condition, bool is) {
    return condition.always() ? is : conjunction(condition.root(), is);
  }
  bool conjunction(std::uint32_t index, bool is) {
    const model::Node& node = rules_.nodes[index];
    switch (node.kind) {
      case Node::Kind::atom: want(AtomId{node.a}, is); return true;
      case Node::Kind::definition: {
        const auto* rule = rule_in_force(rules_.definitions[node.a], inquiry_.asking.day);
        return rule != nullptr && conjunction(rule->condition, is);
      }
      case Node::Kind::all_of: return is && conjunction(node.a, is) && conjunction(node.b, is);
      case Node::Kind::any_of: return !is && conjunction(node.a, is) && conjunction(node.b, is);
      case Node::Kind::negation: return conjunction(node.a, !is);
    }
    return false;
  }
  void want(AtomId id, bool is) {
    const std::size_t place = place_among(atoms_, id);
    auto& [be, not_be] = wanted_[place / mask_bits];
    (is ? be : not_be) |= Mask{1} << place % mask_bits;
  }
  Term all_of_them() {
    const auto begin = static_cast<std::uint32_t>(terms_.wanted_.size());
    for (const auto& [word, masks] : wanted_) terms_.wanted_.push_back({word, masks.first, masks.second});
    return {begin, static_cast<std::uint32_t>(terms_.wanted_.size()), all_wanted};
  }

  /// The place of what it comes to.
  std::uint32_t write(const model::Condition& condition) {
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& node = rules_.nodes[i];
      const auto part = [&](std::uint32_t operand) { return places[operand - condition.begin]; };
      switch (node.kind) {
        case Node::Kind::atom:
          places.push_back(
              add({node.kind, static_cast<std::uint32_t>(place_among(atoms_, AtomId{node.a})), 0}));
          break;
        case Node::Kind::definition: places.push_back(definition(model::DefinitionId{node.a})); break;
        case Node::Kind::negation: places.push_back(add({node.kind, part(node.a), 0})); break;
        default: places.push_back(add({node.kind, part(node.a), part(node.b)}));
      }
    }
    return places.back();
  }
  std::uint32_t definition(model::DefinitionId id) {
    if (const auto done = defined_.find(id.index); done != defined_.end()) return done->second;
    const auto* rule = rule_in_force(rules_[id], inquiry_.asking.day);
    const std::uint32_t place = rule && !rule->condition.always()
                                    ? write(rule->condition)
                                    : add(always(rule ? Truth::yes : Truth::unknown));
    defined_.emplace(id.index, place);
    return place;
  }
  static Node always(Truth value) { return {Node::Kind::definition, static_cast<std::uint32_t>(value), 0}; }
  std::uint32_t add(Node node) {
    terms_.nodes_.push_back(node);
    return static_cast<std::uint32_t>(terms_.nodes_.size() - 1);
  }

  const Inquiry& inquiry_;
  const model::Ruleset& rules_;
  const std::vector<AtomId>& atoms_;
  Terms& terms_;
  std::map<std::size_t, std::pair<Mask, Mask>> wanted_;  ///< of one condition, by word
  std::map<std::uint32_t, std::uint32_t> defined_;
};

Terms::Terms(const Inquiry& inquiry, const std::vector<ClauseId>& clauses, const std::vector<AtomId>& atoms) {
  Compiling compiling(inquiry, atoms, *this);
  for (const ClauseId clause : clauses) terms_.push_back(compiling.term(inquiry.rules()[clause].condition));
}

Truth Terms::run(const Term& term, const Row& row) const {
  constexpr std::size_t most_at_hand = 128;
  std::array<Truth, most_at_hand> at_hand;
  std::vector<Truth> more(term.end - term.begin <= most_at_hand ? 0 : term.end - term.begin);
  Truth* values = more.empty() ? at_hand.data() : more.data();
  evaluate::run(
      nodes_, term.begin, term.end, values, [&](AtomId number) { return row[number.index]; },
      [](model::DefinitionId always) { return static_cast<Truth>(always.index); });
  return values[term.root - term.begin];
}

namespace {

/// The days around one on which the same periods hold.
class SameDays {
 public:
  explicit SameDays(time::Date day) : day_(day) {}
  void narrow(const model::Period& period) {
    constexpr std::chrono::days one{1};
    if (period.contains(day_)) {
      begin_at(period.from);
      end_at(period.until);
    } else if (period.from && day_ < *period.from) {
      end_at(*period.from - one);
    } else {
      begin_at(*period.until + one);
    }
  }
  model::Period days;

 private:
  void begin_at(std::optional<time::Date> day) {
    if (day && (!days.from || *days.from < *day)) days.from = day;
  }
  void end_at(std::optional<time::Date> day) {
    if (day && (!days.until || *day < *days.until)) days.until = day;
  }
  time::Date day_;
};

/// While the boundaries about what is asked and the definitions that the candidates read stay in force, or
/// out of it.
model::Period valid_days(const Inquiry& inquiry, const Entered& definitions) {
  const model::Ruleset& rules = inquiry.rules();
  SameDays same(inquiry.asking.day);
  for (const model::BoundaryId id : boundaries_about(inquiry)) same.narrow(rules[id].period);
  for (const std::uint32_t id : definitions)
    for (const auto& rule : rules.definitions[id].rules) same.narrow(rule.period);
  return same.days;
}

}  // namespace

Numbers::Of Numbers::operator()(const model::Ruleset& rules, AtomId id) {
  if (const auto known = given_.find(id); known != given_.end()) return known->second;
  const HangsBy by = hangs_by(rules, rules[id]);
  const std::uint32_t number =
      by == HangsBy::consent ? std::get<model::ConsentTest>(rules[id].test).statuses : next_[by]++;
  return given_.emplace(id, Of{by, number}).first->second;
}

namespace {

bool is_alone(const Inquiry& inquiry) {
  const auto& categories = inquiry.rules().categories;
  for (std::uint32_t i = 0; i < categories.size() && inquiry.category; ++i)
    if (model::CategoryId{i} != *inquiry.category &&
        categories.covers(*inquiry.category, model::CategoryId{i}))
      return false;
  return true;
}

}  // namespace

Cell::Cell(const Inquiry& inquiry, Numbers& numbers)
    : candidates(evaluate::candidates(inquiry)),
      overrides(inquiry, candidates),
      alone(is_alone(inquiry)),
      declared(candidates.size()) {
  const ReadByClauses reads = reads_of(inquiry, candidates);
  atoms.assign(reads.atoms.begin(), reads.atoms.end());
  terms = Terms(inquiry, candidates, atoms);
  row.clear(atoms.size());
  valid = valid_days(inquiry, reads.definitions);
  for (const ClauseId id : candidates) {
    const model::Clause& clause = inquiry.rules()[id];
    grants.push_back(evaluate::grants(inquiry, clause));
    effects.push_back(effect_of(inquiry, clause));
  }
  for (const AtomId id : atoms) {
    sources.push_back(numbers(inquiry.rules(), id));
    if (sources.back().by == HangsBy::cell)
      row.set(sources.size() - 1, read(inquiry, inquiry.rules()[id], inquiry.asking.now).value);
  }
  std::iota(declared.begin(), declared.end(), 0U);
  std::sort(declared.begin(), declared.end(),
            [&](std::uint32_t a, std::uint32_t b) { return candidates[a] < candidates[b]; });
}

std::size_t Cell::place(AtomId id) const { return place_among(atoms, id); }

Cells::Key Cells::key(const Inquiry& inquiry) {
  const model::Question& asked = inquiry.asking.question;
  return {inquiry.category.has_value(),
          inquiry.category ? inquiry.category->index : asked.decision->index,
          asked.purpose,
          asked.marked,
          inquiry.asking.roles,
          inquiry.dead()};
}

std::shared_ptr<const Cell> Cells::of(const Inquiry& inquiry) {
  auto& made = made_[key(inquiry)];
  for (const auto& cell : made)
    if (cell->valid.contains(inquiry.asking.day)) return cell;
  return made.emplace_back(std::make_shared<const Cell>(inquiry, numbers_));
}

}  // namespace kith::evaluate
