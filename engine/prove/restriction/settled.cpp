#include "engine/prove/restriction/settled.hpp"

#include <string_view>
#include <utility>

namespace kith::proving {

namespace {

using NodeKind = model::Node::Kind;

class OfField {
 public:
  explicit OfField(const OfRestriction& is) : is_(is) {}

  std::optional<Truth> operator()(const model::ItemIsTest& test) const {
    if (name(test.field) != "kind" || is_.any_kind) return std::nullopt;
    const bool covers = is_.kind == test.value || is_.kind.starts_with(test.value + ".");
    return truth(covers == test.is);
  }
  std::optional<Truth> operator()(const model::ItemDateTest& test) const {
    const std::string_view field = name(test.field);
    const std::optional<bool> over = is_.ago.more_than(test.length);
    // What never came is longer ago than anything; what is foreseen is neither long nor short ago.
    if (field == "ended") return truth(test.more_than);
    if (field == "review_by") return of_review_date(test);
    if (field == "last_reviewed") {
      if (just_reviewed()) return truth(!test.more_than);
      return is_.reviewed ? compared(over, test) : truth(test.more_than);
    }
    // It may have begun at any time before it was looked at.
    if (over == false && is_.reviewed) return std::nullopt;
    return compared(over, test);
  }
  std::optional<Truth> operator()(const model::ItemRecordedTest& test) const {
    const std::string_view field = name(test.field);
    if (field == "ended") return truth(!test.recorded);
    if (field == "exit_when" && is_.promise == RestrictionPromise::has_exit)
      return truth(is_.answered == test.recorded);
    if (field == "last_reviewed") return truth((is_.reviewed || just_reviewed()) == test.recorded);
    if (field == "review_by") return truth(is_.dated == test.recorded);
    return std::nullopt;
  }
  template <class Other>
  std::optional<Truth> operator()(const Other&) const {
    return std::nullopt;
  }

 private:
  static std::optional<Truth> compared(std::optional<bool> over, const model::ItemDateTest& test) {
    return over ? std::optional(truth(*over == test.more_than)) : std::nullopt;
  }
  static std::string_view name(std::uint32_t field) {
    const model::ItemField& of = model::item_fields[field];
    return of.kind == model::ItemKind::restriction ? of.name : std::string_view{};
  }
  /// It is past, or foreseen once it was reviewed. How long after a review it was is not known.
  std::optional<Truth> of_review_date(const model::ItemDateTest& test) const {
    if (!is_.dated) return truth(test.more_than);
    if (just_reviewed()) return Truth::no;
    return is_.ago.kind == Ago::Kind::more_than_all ? std::optional(truth(test.more_than)) : std::nullopt;
  }
  bool just_reviewed() const { return is_.answered && is_.promise == RestrictionPromise::is_reviewed; }

  const OfRestriction& is_;
};

LeftOver settled_as(Truth truth) { return {truth, {}}; }

/// Nodes whose operands stand at places from 0 on, moved to stand behind those that are there.
void add_moved(std::vector<model::Node>& to, const std::vector<model::Node>& nodes) {
  const auto offset = static_cast<std::uint32_t>(to.size());
  for (model::Node node : nodes) {
    if (node.kind != NodeKind::atom && node.kind != NodeKind::definition) {
      node.a += offset;
      node.b += offset;
    }
    to.push_back(node);
  }
}

LeftOver joined_by(NodeKind kind, LeftOver a, const LeftOver& b) {
  const Truth decides = kind == NodeKind::all_of ? Truth::no : Truth::yes;
  if (a.settled == decides || b.settled == decides) return settled_as(decides);
  if (a.settled) return b;
  if (b.settled) return a;
  const auto before = static_cast<std::uint32_t>(a.nodes.size());
  add_moved(a.nodes, b.nodes);
  a.nodes.push_back({kind, before - 1, static_cast<std::uint32_t>(a.nodes.size() - 1)});
  return a;
}

}  // namespace

std::optional<Truth> OfRestriction::operator()(const model::Atom& atom) const {
  return std::visit(OfField(*this), atom.test);
}

LeftOver both_of(LeftOver a, LeftOver b) { return joined_by(NodeKind::all_of, std::move(a), b); }
LeftOver either_of(LeftOver a, LeftOver b) { return joined_by(NodeKind::any_of, std::move(a), b); }
LeftOver opposite_of(LeftOver one) {
  if (one.settled) return settled_as(opposite(*one.settled));
  one.nodes.push_back({NodeKind::negation, static_cast<std::uint32_t>(one.nodes.size() - 1), 0});
  return one;
}

LeftOver left_over(const model::Ruleset& rules, model::Condition condition, const OfRestriction& is) {
  if (condition.always()) return settled_as(Truth::yes);
  std::vector<LeftOver> made;
  for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
    const model::Node& node = rules.nodes[n];
    const auto part = [&](std::uint32_t place) { return made[place - condition.begin]; };
    switch (node.kind) {
      case NodeKind::atom: {
        const auto settled = is(rules.atoms[node.a]);
        made.push_back(settled ? settled_as(*settled) : LeftOver{std::nullopt, {node}});
        break;
      }
      case NodeKind::definition: made.push_back({std::nullopt, {node}}); break;
      case NodeKind::all_of: made.push_back(both_of(part(node.a), part(node.b))); break;
      case NodeKind::any_of: made.push_back(either_of(part(node.a), part(node.b))); break;
      case NodeKind::negation: made.push_back(opposite_of(part(node.a))); break;
    }
  }
  return std::move(made.back());
}

model::Condition append(model::Ruleset& rules, const LeftOver& left) {
  const auto begin = static_cast<std::uint32_t>(rules.nodes.size());
  add_moved(rules.nodes, left.nodes);
  return {begin, static_cast<std::uint32_t>(rules.nodes.size())};
}

}  // namespace kith::proving
