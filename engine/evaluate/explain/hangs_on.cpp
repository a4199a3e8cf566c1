#include "engine/evaluate/explain/hangs_on.hpp"

#include <algorithm>

#include "engine/evaluate/condition/facts.hpp"
#include "engine/evaluate/explain/condition_words.hpp"
#include "engine/evaluate/explain/find_out.hpp"

namespace kith::evaluate {

namespace {

using NodeKind = model::Node::Kind;

/// The one condition by itself that is open in a whole, and whether the whole hangs on its being a no.
/// Nothing where there are several, or where it lies within a definition, whose title says more.
struct Leaf {
  model::AtomId atom;
  bool negated = false;
};
std::optional<Leaf> only_open(Trace& trace, std::uint32_t at, bool negated) {
  const model::Node& node = trace.inquiry().rules().nodes[at];
  switch (node.kind) {
    case NodeKind::atom: return Leaf{model::AtomId{node.a}, negated};
    case NodeKind::definition: return std::nullopt;
    case NodeKind::negation: return only_open(trace, node.a, !negated);
    case NodeKind::all_of:
    case NodeKind::any_of: break;
  }
  const bool a = trace.node(node.a) == Truth::unknown, b = trace.node(node.b) == Truth::unknown;
  return a == b ? std::nullopt : only_open(trace, a ? node.a : node.b, negated);
}

/// Is a yes to the condition a yes to the question that is asked of whoever can supply it: "whether Amina can
/// make the decision about it"?
bool is_the_question(const model::Ruleset& rules, const model::Atom& atom, const FindOut& fact,
                     const std::string& plain) {
  if (const auto* test = std::get_if<model::FactTest>(&atom.test))
    return rules.facts[test->fact].type.kind == model::ValueType::Kind::yes_or_no &&
           compares({1, {}}, test->comparison, test->value);
  if (const auto* test = std::get_if<model::CapacityTest>(&atom.test))
    return test->outcome == model::CapacityOutcome::present;
  if (const auto* test = std::get_if<model::BestInterestsTest>(&atom.test))
    return test->finding == model::Finding::supports;
  if (const auto* test = std::get_if<model::ConsentTest>(&atom.test))
    return test->statuses == model::consent_bit(model::ConsentStatus::given);
  return fact.plain == "whether " + plain;
}

std::vector<model::Condition> undecided(Trace& trace, const std::vector<model::Condition>& conditions) {
  std::vector<model::Condition> found;
  for (const model::Condition condition : conditions)
    if (!condition.always() && trace.condition(condition) == Truth::unknown) found.push_back(condition);
  return found;
}

}  // namespace

std::string open_part(Trace& trace, const std::vector<model::Condition>& conditions) {
  std::string out;
  for (const model::Condition condition : undecided(trace, conditions))
    out += (out.empty() ? "" : " and ") + open_part(trace, condition);
  return out;
}

std::vector<HangsOn> hangs_on(Trace& trace, const std::vector<model::Condition>& conditions) {
  std::vector<HangsOn> found;
  const std::vector<FindOut> facts = find_out(trace, conditions);
  std::string when = open_part(trace, conditions);
  const auto open = undecided(trace, conditions);
  if (facts.size() == 1 && open.size() == 1)
    if (const auto leaf = only_open(trace, open.front().root(), false)) {
      const model::Ruleset& rules = trace.inquiry().rules();
      if (is_the_question(rules, rules[leaf->atom], facts.front(), plain(trace, leaf->atom)))
        when = leaf->negated ? "not so" : "so";
    }
  for (const FindOut& fact : facts) found.push_back({fact, when});
  return found;
}

}  // namespace kith::evaluate
