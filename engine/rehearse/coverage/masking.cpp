#include "engine/rehearse/coverage/masking.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::rehearsing {
namespace {

using LeafKind = model::Node::Kind;

bool is_leaf(const model::Node& node) {
  return node.kind == LeafKind::atom || node.kind == LeafKind::definition;
}

bool same_leaf(const model::Node& one, const model::Node& other) {
  return one.kind == other.kind && one.a == other.a;
}

std::size_t different(const RuleCoverage::Vector& one, const RuleCoverage::Vector& other) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < one.conditions.size(); ++i) count += one.conditions[i] != other.conditions[i];
  return count;
}

/// That something is recorded at all: a fact, or what an item has; nothing of other conditions.
std::optional<std::pair<bool, std::uint32_t>> recorded_by(const model::Atom& atom) {
  if (const auto* fact = std::get_if<model::FactRecorded>(&atom.test)) return {{true, fact->fact.index}};
  if (const auto* item = std::get_if<model::ItemRecordedTest>(&atom.test)) return {{false, item->field}};
  return std::nullopt;
}
/// What the fact, or the item's part, that a condition reads is.
std::optional<std::pair<bool, std::uint32_t>> value_read_by(const model::Atom& atom) {
  if (const auto* fact = std::get_if<model::FactTest>(&atom.test)) return {{true, fact->fact.index}};
  if (const auto* item = std::get_if<model::ItemIsTest>(&atom.test)) return {{false, item->field}};
  if (const auto* item = std::get_if<model::ItemDateTest>(&atom.test)) return {{false, item->field}};
  return std::nullopt;
}

/// The leaves that read what a leaf says is recorded, or is not: they are not known where nothing is.
std::vector<std::size_t> hang_on(const model::Ruleset& rules, const std::vector<model::Node>& read,
                                 std::size_t leaf) {
  const auto is_atom = [&](std::size_t i) {
    return read[i].kind == LeafKind::atom && read[i].a < rules.atoms.size();
  };
  std::vector<std::size_t> found;
  const auto of = is_atom(leaf) ? recorded_by(rules[model::AtomId{read[leaf].a}]) : std::nullopt;
  for (std::size_t i = 0; of && i < read.size(); ++i)
    if (is_atom(i) && value_read_by(rules[model::AtomId{read[i].a}]) == of) found.push_back(i);
  return found;
}

/// The leaves as they are, but for one that is so. What hangs on its being recorded goes with it: in a record
/// that has nothing it is not known, and may be either way once there is something.
std::vector<std::vector<Truth>> with(const model::Ruleset& rules, const std::vector<model::Node>& read,
                                     std::vector<Truth> truths, std::size_t leaf, Truth is) {
  if (truths[leaf] == is) return {truths};
  const std::vector<std::size_t> hanging = hang_on(rules, read, leaf);
  const bool appears = truths[leaf] == Truth::no && is == Truth::yes;
  const bool goes = truths[leaf] == Truth::yes && is == Truth::no;
  truths[leaf] = is;
  std::vector<std::vector<Truth>> made = {truths};
  for (const std::size_t one : hanging) {
    for (auto& each : made)
      if (goes) each[one] = Truth::unknown;
    if (!appears) continue;
    const std::vector<std::vector<Truth>> before = made;
    made.clear();
    for (std::vector<Truth> each : before)
      for (const Truth may : {Truth::yes, Truth::no}) {
        each[one] = may;
        made.push_back(each);
      }
  }
  return made;
}

std::optional<RuleCoverage::Pair> pair_of(const RuleCoverage& rule, std::size_t condition) {
  std::optional<RuleCoverage::Pair> best;
  std::size_t least = 0;
  const auto decides = [&](const RuleCoverage::Vector& vector, Truth is) {
    return vector.conditions[condition] == is && vector.alone[condition];
  };
  for (std::size_t yes = 0; yes < rule.vectors.size(); ++yes) {
    if (!decides(rule.vectors[yes], Truth::yes)) continue;
    for (std::size_t no = 0; no < rule.vectors.size(); ++no) {
      if (!decides(rule.vectors[no], Truth::no) || rule.vectors[yes].result == rule.vectors[no].result)
        continue;
      const std::size_t differ = different(rule.vectors[yes], rule.vectors[no]);
      if (best && differ >= least) continue;
      best = {yes, no};
      least = differ;
    }
  }
  return best;
}

}  // namespace

std::vector<model::Node> leaves(const model::Ruleset& rules,
                                const std::vector<model::Condition>& conditions) {
  std::vector<model::Node> found;
  for (const model::Condition& condition : conditions)
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& node = rules.nodes[i];
      const auto is_same = [&](const model::Node& other) { return same_leaf(node, other); };
      if (is_leaf(node) && std::none_of(found.begin(), found.end(), is_same)) found.push_back(node);
    }
  return found;
}

Truth comes_to(const model::Ruleset& rules, const std::vector<model::Condition>& conditions,
               const std::vector<model::Node>& read, const std::vector<Truth>& truths) {
  const auto of = [&](LeafKind kind, std::uint32_t id) {
    const auto found = std::find_if(read.begin(), read.end(), [&](const auto& leaf) {
      return same_leaf(leaf, {kind, id, 0});
    });
    return truths[static_cast<std::size_t>(found - read.begin())];
  };
  Truth all = Truth::yes;
  for (const model::Condition& condition : conditions)
    all = both(all, evaluate::run<Truth>(
                        rules, condition, [&](model::AtomId id) { return of(LeafKind::atom, id.index); },
                        [&](model::DefinitionId id) { return of(LeafKind::definition, id.index); }));
  return all;
}

std::vector<bool> alone(const model::Ruleset& rules, const std::vector<model::Condition>& conditions,
                        const std::vector<model::Node>& read, const std::vector<Truth>& truths) {
  const auto ends = [&](const std::vector<Truth>& one) { return comes_to(rules, conditions, read, one); };
  std::vector<bool> each;
  for (std::size_t i = 0; i < truths.size(); ++i) {
    const std::vector<std::vector<Truth>> on_yes = with(rules, read, truths, i, Truth::yes);
    const std::vector<std::vector<Truth>> on_no = with(rules, read, truths, i, Truth::no);
    each.push_back(std::any_of(on_yes.begin(), on_yes.end(), [&](const auto& yes) {
      return std::any_of(on_no.begin(), on_no.end(), [&](const auto& no) {
        return ends(yes) != Truth::unknown && ends(yes) == opposite(ends(no));
      });
    }));
  }
  return each;
}

void name_pairs(RuleCoverage& rule) {
  for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
    rule.conditions[i].shown = pair_of(rule, i);
    rule.conditions[i].left_open.reset();
    for (std::size_t v = 0; v < rule.vectors.size() && !rule.conditions[i].left_open; ++v)
      if (rule.vectors[v].conditions[i] == Truth::unknown && rule.vectors[v].alone[i])
        rule.conditions[i].left_open = v;
  }
}

}  // namespace kith::rehearsing
