#include "engine/evaluate/over_time/history.hpp"

#include <algorithm>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/item_tests.hpp"
#include "engine/evaluate/over_time/turning_points.hpp"

namespace kith::evaluate {

using time::Instant;

Truth truth_then(const About& about, model::Condition condition, Instant at) {
  const Asking asking = Asking::about_item(about.rules, about.state, about.item, at);
  const Inquiry inquiry{asking, std::nullopt, {}, about.item, about.last_step, about.only_after_last_step};
  return truth_at(inquiry, condition, asking.now);
}

History::History(const About& about) : about_(about), courses_(about.rules.atoms.size()) {
  about_.item = std::nullopt;
  about_.entries = std::make_shared<Entries>(about_.state);
}

// ---- readings -----------------------------------------------------------------------------------------------------

/// The first is kept, because another moment is asked about by it, and the last.
const Asking& History::asking(const std::optional<Item>& item, Instant at) {
  const bool is_member = item && item->kind == model::ItemKind::member;
  Asked& asked = asked_[is_member ? std::optional(item->index) : std::nullopt];
  if (!asked.first) {
    Asking first = Asking::about_item(about_.rules, about_.state, item, at);
    if (&first.state == &about_.state) first.found_entries = about_.entries;
    asked.first = std::make_unique<const Asking>(std::move(first));
  }
  if (asked.first->now.first == at) return *asked.first;
  if (!asked.last || asked.last->now.first != at)
    asked.last = std::make_unique<const Asking>(asked.first->at(at));
  return *asked.last;
}

const Asking& History::any_asking() {
  const auto& first = asked_[std::nullopt].first;
  return first ? *first : asking(std::nullopt, Instant{});
}

Inquiry History::inquiry(const Asking& asking, const std::optional<Item>& item) const {
  return {asking, std::nullopt, {}, item, about_.last_step, about_.only_after_last_step};
}

Course& History::course(model::AtomId id) {
  std::unique_ptr<Course>& found = courses_[id.index];
  if (!found) {
    TurningPoints points(about_);
    points.gather(about_.rules[id]);
    const Inquiry any = inquiry(any_asking(), std::nullopt);
    found = std::make_unique<Course>(any, about_.rules[id], std::move(points.found), is_one_record());
  }
  return *found;
}

/// Whatever the moment.
bool History::is_one_record() { return any_asking().doubtful.empty(); }

std::optional<AnyTally>& History::own_tally(model::AtomId id) {
  const auto [found, fresh] = own_tallies_.try_emplace(id);
  if (fresh && is_one_record())
    if (auto tally = tally_for(inquiry(any_asking(), std::nullopt), about_.rules[id]))
      found->second.emplace(std::move(*tally));
  return found->second;
}

template <class Own>
Truth History::truth(model::Condition condition, Instant at, Own&& own) {
  const model::Ruleset& rules = about_.rules;
  const auto of_atom = [&](model::AtomId id) {
    if (const std::optional<Truth> value = own(id)) return *value;
    const auto read_then = [&] {
      const Asking& then = asking(std::nullopt, at);
      return read(inquiry(then, std::nullopt), rules[id], then.now).value;
    };
    return course(id).at(inquiry(any_asking(), std::nullopt), at, read_then);
  };
  const auto of_definition = [&](model::DefinitionId id) {
    const time::Date day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
    const auto* rule = rule_in_force(rules[id], day);
    return rule ? truth(rule->condition, at, own) : Truth::unknown;
  };
  return run<Truth>(rules, condition, of_atom, of_definition);
}

Truth History::truth_of_item(const std::optional<Item>& item, model::AtomId id, Instant at) {
  const Asking& then = asking(item, at);
  const Inquiry own = inquiry(then, item);
  std::optional<AnyTally>& tally = own_tally(id);
  return tally ? truth_by(*tally, own, about_.rules[id], at) : read(own, about_.rules[id], then.now).value;
}

Truth History::truth(const std::optional<Item>& item, const Conditions& conditions, Instant at) {
  const auto own = [&](model::AtomId id) {
    return reads_item(about_.rules[id], item) ? std::optional(truth_of_item(item, id, at)) : std::nullopt;
  };
  Truth whole = Truth::yes;
  for (const model::Condition condition : conditions) whole = both(whole, truth(condition, at, own));
  return whole;
}

// ---- turning points -----------------------------------------------------------------------------------------------

void History::collect(const std::optional<Item>& item, model::Condition condition, Parts& parts,
                      std::vector<bool>& seen_atoms, std::vector<bool>& seen_definitions) {
  const model::Ruleset& rules = about_.rules;
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const model::Node& node = rules.nodes[i];
    if (node.kind == model::Node::Kind::atom && !seen_atoms[node.a]) {
      seen_atoms[node.a] = true;
      const model::AtomId id{node.a};
      if (reads_item(rules[id], item)) {
        parts.own.push_back(id);
      } else {
        const auto& points = course(id).points();
        parts.points.insert(parts.points.end(), points.begin(), points.end());
      }
    }
    if (node.kind != model::Node::Kind::definition || seen_definitions[node.a]) continue;
    seen_definitions[node.a] = true;
    TurningPoints periods(about_);
    for (const model::Definition::Rule& rule : rules.definitions[node.a].rules) {
      periods.add(rule.period);
      collect(item, rule.condition, parts, seen_atoms, seen_definitions);
    }
    parts.points.insert(parts.points.end(), periods.found.begin(), periods.found.end());
  }
}

History::Parts& History::parts(const std::optional<Item>& item, const Conditions& conditions) {
  std::vector<std::uint32_t> key;
  for (const model::Condition condition : conditions) key.insert(key.end(), {condition.begin, condition.end});
  const auto by = item ? std::optional(item->kind == model::ItemKind::member) : std::nullopt;
  const auto [found, fresh] = parts_.try_emplace({by, std::move(key)});
  Parts& made = found->second;
  if (!fresh) return made;
  std::vector<bool> seen_atoms(about_.rules.atoms.size()), seen_definitions(about_.rules.definitions.size());
  for (const model::Condition condition : conditions)
    collect(item, condition, made, seen_atoms, seen_definitions);
  put_in_order(made.points);
  return made;
}

namespace {

/// Does it count or measure events before or after an item?
bool has_window_about_item(const model::Atom& atom) {
  return std::visit(
      [](const auto& test) {
        if constexpr (requires { test.window.kind; })
          return test.window.kind == model::Window::Kind::before_it ||
                 test.window.kind == model::Window::Kind::after_it;
        else return false;
      },
      atom.test);
}

}  // namespace

bool History::turns_too_often(const std::vector<Item>& items, const Conditions& conditions, Instant at) {
  if (items.empty()) return false;
  const auto& own = parts(items.front(), conditions).own;
  if (std::none_of(own.begin(), own.end(),
                   [&](model::AtomId id) { return has_window_about_item(about_.rules[id]); }))
    return false;
  std::size_t points = 0;
  for (const Item& item : items) {
    points += own_points(parts(item, conditions), item, at).size();
    if (points > most_turns) return true;
  }
  return false;
}

std::vector<Instant> History::own_points(const Parts& parts, const std::optional<Item>& item,
                                         Instant at) const {
  About about = about_;
  about.item = item;
  TurningPoints points(about);
  for (const model::AtomId id : parts.own) points.gather(about_.rules[id]);
  std::erase_if(points.found, [&](Instant one) { return one > at; });
  put_in_order(points.found);
  return std::move(points.found);
}

std::vector<Instant> History::changes(const std::optional<Item>& item, const Conditions& conditions,
                                      Instant at) {
  const Parts& both = parts(item, conditions);
  std::vector<Instant> found = own_points(both, item, at);
  const auto end = std::upper_bound(both.points.begin(), both.points.end(), at);
  found.insert(found.end(), both.points.begin(), end);
  put_in_order(found);
  return found;
}

// ---- since when ---------------------------------------------------------------------------------------------------

namespace {

Instant just_before(Instant at) { return at - std::chrono::milliseconds(1); }

/// What is so just after a moment is said to be so since that moment.
Instant said(Instant start) {
  const Instant before = just_before(start);
  return before == std::chrono::floor<std::chrono::seconds>(before) ? before : start;
}

}  // namespace

/// One way back through the turning points of conditions, from one of the item's own to the one before it.
class History::Walk {
 public:
  Walk(History& history, const std::optional<Item>& item, const Conditions& conditions, Instant at,
       bool surely)
      : history_(history),
        item_(item),
        conditions_(conditions),
        surely_(surely),
        parts_(history.parts(item, conditions)),
        own_(history.own_points(parts_, item, at)),
        start_(at),
        end_(static_cast<std::size_t>(std::upper_bound(parts_.points.begin(), parts_.points.end(), at) -
                                      parts_.points.begin())) {}

  std::optional<Instant> since(std::optional<Instant> earliest) {
    for (auto own = own_.rbegin();; ++own) {
      const auto from = own == own_.rend() ? std::nullopt : std::optional(*own);
      if (!back_to(from, earliest)) return said(start_);
      if (!from || (earliest && *from < *earliest)) break;
      if (!holds(*from)) return said(start_);
      start_ = *from;
      end_ = static_cast<std::size_t>(std::lower_bound(parts_.points.begin(), parts_.points.end(), *from) -
                                      parts_.points.begin());
    }
    if (!earliest) return holds(just_before(start_)) ? std::nullopt : std::optional(said(start_));
    return *earliest < start_ && holds(*earliest) ? *earliest : said(start_);
  }

 private:
  bool is_held(Truth whole) const { return surely_ ? whole == Truth::yes : whole != Truth::no; }
  bool holds(Instant at) { return is_held(history_.truth(item_, conditions_, at)); }
  /// Over the turning points after `from`, none before `earliest`, between which nothing of the item changes.
  /// Does it hold at all of them?
  bool back_to(const std::optional<Instant>& from, const std::optional<Instant>& earliest) {
    const auto& points = parts_.points;
    auto first = from ? std::upper_bound(points.begin(), points.end(), *from) : points.begin();
    if (earliest) first = std::max(first, std::lower_bound(points.begin(), points.end(), *earliest));
    const auto least = static_cast<std::size_t>(first - points.begin());
    if (least >= end_) return true;
    const auto last = last_without(end_ - 1, least);
    const std::size_t start = last ? *last + 1 : least;
    if (start < end_) start_ = points[start];
    return !last;
  }
  std::optional<std::size_t> last_without(std::size_t place, std::size_t least) {
    std::vector<Truth> values;
    for (const model::AtomId id : parts_.own)
      values.push_back(history_.truth_of_item(item_, id, parts_.points[place]));
    const auto own = [&](model::AtomId id) -> std::optional<Truth> {
      const auto found = std::find(parts_.own.begin(), parts_.own.end(), id);
      if (found == parts_.own.end()) return std::nullopt;
      return values[static_cast<std::size_t>(found - parts_.own.begin())];
    };
    const auto holds_at = [&](std::size_t one) {
      Truth whole = Truth::yes;
      for (const model::Condition condition : conditions_)
        whole = both(whole, history_.truth(condition, parts_.points[one], own));
      return is_held(whole);
    };
    const auto stretches = parts_.stretches.try_emplace({values, surely_}, parts_.points.size()).first;
    return stretches->second.last_without(place, least, holds_at);
  }

  History& history_;
  const std::optional<Item>& item_;
  const Conditions& conditions_;
  bool surely_;
  Parts& parts_;
  std::vector<Instant> own_;
  Instant start_;
  std::size_t end_;  ///< of the turning points that are not yet passed
};

std::optional<Instant> History::since_when(const std::optional<Item>& item, const Conditions& conditions,
                                           Instant at, std::optional<Instant> earliest, bool surely) {
  return Walk(*this, item, conditions, at, surely).since(earliest);
}

Instant since_when(const std::vector<Instant>& changes, Instant at, Instant earliest,
                   const std::function<bool(Instant)>& holds) {
  Instant start = at;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    if (*change < earliest) break;
    if (!holds(*change)) return said(start);
    start = *change;
  }
  return earliest < start && holds(earliest) ? earliest : said(start);
}

}  // namespace kith::evaluate
