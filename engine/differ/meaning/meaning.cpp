#include "engine/differ/meaning/meaning.hpp"

#include <algorithm>

#include "dsl/source/hash.hpp"
#include "engine/differ/meaning/in_force.hpp"
#include "engine/differ/meaning/one_way.hpp"
#include "engine/differ/meaning/spelling.hpp"

namespace kith::differing {

using model::Node;

Meaning::Meaning(const model::Ruleset& rules) : rules_(rules), its_text_(always_in_force(rules)) {}

bool Meaning::is_its_text(const model::Definition& one) const {
  const auto place = static_cast<std::size_t>(&one - rules_.definitions.data());
  return place < its_text_.size() && its_text_[place];
}

std::string Meaning::condition(const model::Condition& condition) const {
  return condition.always() ? "always" : node(condition.root(), true);
}

std::string Meaning::atom(model::AtomId id) const { return spelled_atom(rules_[id]); }

std::string Meaning::spelled_atom(const model::Atom& atom) const {
  return "[" + std::to_string(atom.test.index()) + ' ' +
         std::visit([&](const auto& test) { return spelled(*this, test); }, atom.test) + "]";
}

/// A text that others are put together from: a long one by its hash, so that none doubles with each
/// definition that reads another twice.
std::string Meaning::brief(std::string text) {
  constexpr std::size_t longest = 200;
  return text.size() <= longest ? text : "#" + source::sha256(text);
}

/// With what is denied pushed down to what is read, which changes no truth.
std::string Meaning::node(std::uint32_t index, bool is) const {
  const auto known = nodes_.find({index, is});
  if (known != nodes_.end()) return known->second;
  return nodes_.emplace(std::pair(index, is), brief(written(index, is))).first->second;
}
std::string Meaning::written(std::uint32_t index, bool is) const {
  const Node& node = rules_.nodes[index];
  switch (node.kind) {
    case Node::Kind::atom: {
      const auto [one, so] = one_way(rules_, rules_.atoms[node.a], is);
      return (so ? "" : "not ") + spelled_atom(one);
    }
    case Node::Kind::definition: return definition(rules_.definitions[node.a], is);
    case Node::Kind::negation: return this->node(node.a, !is);
    default: return text_of((node.kind == Node::Kind::all_of) == is, parts(index, node.kind, is));
  }
}

std::string Meaning::definition(const model::Definition& definition, bool is) const {
  const auto& rules = definition.rules;
  if (is_its_text(definition)) {
    const model::Condition& condition = rules.front().condition;
    if (!condition.always()) return node(condition.root(), is);
    return is ? "always" : "never";
  }
  std::string text = is ? "{" : "not {";
  for (const auto& rule : rules) text += spelled(*this, rule.period) + condition(rule.condition) + "; ";
  return text + "}";
}

std::string Meaning::text_of(bool all, const Parts& parts) {
  if (parts.size() == 1) return *parts.begin();
  std::string text = all ? "(all" : "(any";
  for (const std::string& part : parts) text += " | " + part;
  return text + ")";
}

/// What is joined. What adds nothing is left out: `a or (a and b)` is `a`, whatever is not known.
const Meaning::Parts& Meaning::parts(std::uint32_t index, Node::Kind kind, bool is) const {
  if (const auto known = parts_.find({index, kind, is}); known != parts_.end()) return known->second;
  std::map<std::string, Parts> gathered;
  Choices choices(rules_, (kind == Node::Kind::all_of) == is);
  gather({index, kind, is}, gathered, choices);
  for (const model::Atom& one : choices.joined()) {
    const std::string text = brief(spelled_atom(one));
    gathered.emplace(text, Parts{text});
  }
  Parts found;
  for (const auto& [text, factors] : gathered) {
    const bool adds_nothing = std::any_of(gathered.begin(), gathered.end(), [&](const auto& other) {
      return other.first != text &&
             std::includes(factors.begin(), factors.end(), other.second.begin(), other.second.end());
    });
    if (!adds_nothing) found.insert(text);
  }
  return parts_.emplace(Wanted{index, kind, is}, std::move(found)).first->second;
}

/// Each part with what it is joined of the other way.
void Meaning::gather(const Wanted& of, std::map<std::string, Parts>& parts, Choices& choices) const {
  std::set<Wanted> met;
  std::vector<Wanted> left{of};
  while (!left.empty()) {
    const Wanted one = left.back();
    left.pop_back();
    const Node& node = rules_.nodes[std::get<std::uint32_t>(one)];
    if (!met.insert(one).second ||
        (node.kind == Node::Kind::atom &&
         choices.take(one_way(rules_, rules_.atoms[node.a], std::get<bool>(one)).first)))
      continue;
    gather_one(one, parts, left);
  }
}
void Meaning::gather_one(const Wanted& one, std::map<std::string, Parts>& parts,
                         std::vector<Wanted>& left) const {
  const auto& [index, kind, is] = one;
  const Node& node = rules_.nodes[index];
  const auto other = kind == Node::Kind::all_of ? Node::Kind::any_of : Node::Kind::all_of;
  if (node.kind == kind) {
    left.insert(left.end(), {{node.b, kind, is}, {node.a, kind, is}});
  } else if (node.kind == Node::Kind::negation) {
    left.push_back({node.a, other, !is});
  } else if (node.kind == Node::Kind::definition && is_its_text(rules_.definitions[node.a]) &&
             !rules_.definitions[node.a].rules.front().condition.always()) {
    left.push_back({rules_.definitions[node.a].rules.front().condition.root(), kind, is});
  } else if (node.kind == other) {
    const Parts& factors = this->parts(index, other, is);
    parts.emplace(brief(text_of((other == Node::Kind::all_of) == is, factors)), factors);
  } else {
    const std::string text = this->node(index, is);
    parts.emplace(text, Parts{text});
  }
}

std::string Meaning::action(model::Action action) const {
  action.unless_text.clear();
  return spelled(*this, action);
}

namespace {

void without_words(std::vector<model::RequiredStep>& steps) {
  for (model::RequiredStep& step : steps) {
    step.action.unless_text.clear();
    if (step.if_late) step.if_late->unless_text.clear();
  }
}
void without_reasons(auto& rule) {
  rule.because.clear();
  rule.cites.clear();
}

std::string sorted(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  std::string text;
  for (const std::string& one : texts) text += "<" + one + ">";
  return text;
}

std::string listed(const std::set<std::string>& texts) { return sorted({texts.begin(), texts.end()}); }

/// What of actions is asked, in no order.
std::string actions(const Meaning& meaning, const std::vector<model::Action>& all) {
  std::vector<std::string> texts;
  for (const model::Action& one : all) texts.push_back(meaning.action(one));
  return sorted(std::move(texts));
}

}  // namespace

std::string Meaning::own(model::ClauseId id) const {
  const model::Clause& clause = rules_[id];
  model::Boundary boundary = rules_[clause.boundary];
  boundary.name.clear();
  boundary.title.clear();
  boundary.may_be_overridden = boundary.overrides_all = boundary.anything = false;
  boundary.about.clear();
  boundary.purposes.clear();
  boundary.decisions.clear();
  boundary.clauses.clear();
  model::Clause said = clause;
  said.id.clear();
  said.easy_read.clear();
  without_reasons(said);
  said.set_aside_by.clear();
  said.standing_rank = 0;
  said.on_condition.clear();
  said.needs.clear();
  said.detail = Detail::full;
  said.names_given = false;
  said.keep_back.clear();
  said.keep_back_marks.clear();
  said.bases.clear();
  return spelled(*this, boundary) + spelled(*this, said);
}

std::string Meaning::scope(model::ClauseId id) const {
  const model::Boundary& boundary = rules_[rules_[id].boundary];
  return std::to_string(boundary.anything) + spelled(*this, boundary.about) +
         spelled(*this, boundary.purposes) + spelled(*this, boundary.decisions);
}

std::string Meaning::applying(model::ClauseId id) const {
  const model::Clause& clause = rules_[id];
  Parts others;
  for (const model::ClauseId other : rules_[clause.boundary].clauses)
    if (clause.otherwise && other != id) others.insert(own(other));
  return own(id) + " otherwise " + listed(others);
}

std::string Meaning::clause(model::ClauseId id) const {
  const model::Clause& clause = rules_[id];
  return applying(id) + std::to_string(static_cast<int>(clause.detail)) + std::to_string(clause.names_given) +
         spelled(*this, clause.keep_back) + spelled(*this, clause.keep_back_marks) +
         spelled(*this, clause.bases) + actions(*this, clause.on_condition) + actions(*this, clause.needs);
}

std::string Meaning::presumption(const model::Presumption& presumption) const {
  model::Presumption said = presumption;
  without_reasons(said);
  return spelled(*this, said);
}

std::string Meaning::requirement(model::Requirement rule) const {
  rule.title.clear();
  rule.easy_read.clear();
  without_reasons(rule);
  without_words(rule.steps);
  return spelled(*this, rule);
}

std::string Meaning::involvement(model::Involvement rule) const {
  rule.name.clear();
  rule.title.clear();
  for (auto& one : rule.deciders) without_reasons(one);
  for (auto& one : rule.consults) without_reasons(one);
  return spelled(*this, rule);
}

std::string Meaning::plan(model::Plan plan) const {
  plan.title.clear();
  for (auto& level : plan.levels) {
    level.title.clear();
    level.easy_read.clear();
  }
  for (auto& down : plan.downs) {
    without_reasons(down);
    down.easy_read.clear();
    down.parts.clear();
  }
  for (auto& up : plan.ups) {
    without_reasons(up);
    up.easy_read.clear();
    without_words(up.steps);
  }
  return spelled(*this, plan);
}

std::string Meaning::escalation(model::Escalation escalation) const {
  escalation.title.clear();
  escalation.cites.clear();
  for (auto& stage : escalation.stages) stage.title.clear();
  return spelled(*this, escalation);
}

/// Figures of many people are added up by their titles, too.
std::string Meaning::measure(const model::Measure& measure) const { return spelled(*this, measure); }

std::string Meaning::promise(model::Promise promise) const {
  promise.name.clear();
  promise.title.clear();
  without_reasons(promise);
  return spelled(*this, promise);
}

std::string Meaning::promise(model::CarePromise promise) const {
  promise.name.clear();
  promise.title.clear();
  without_reasons(promise);
  return spelled(*this, promise);
}

namespace {

template <class Id, class Taxonomy, class Of>
std::string entry(const Taxonomy& names, Id id, Of&& of) {
  const auto parent = names.parent(id);
  return (parent ? "under " + names[*parent].name : std::string()) + ' ' + of(names[id]);
}
std::string nothing(const model::Concept&) { return {}; }

}  // namespace

std::string Meaning::declared(model::CategoryId id) const {
  return entry(rules_.categories, id, [&](const auto& it) {
    return std::to_string(it.by_name) + std::to_string(it.declared && it.nothing_else);
  });
}
std::string Meaning::declared(model::MarkId id) const { return entry(rules_.marks, id, nothing); }
std::string Meaning::declared(model::RoleId id) const { return entry(rules_.roles, id, nothing); }
std::string Meaning::declared(model::AuthorityId id) const {
  return entry(rules_.authorities, id, [&](const auto& it) {
    return std::to_string(it.outlives) + std::to_string(it.usable_with_capacity) +
           spelled(*this, it.decisions) + spelled(*this, it.categories);
  });
}
std::string Meaning::declared(model::PurposeId id) const {
  return entry(rules_.purposes, id,
               [&](const auto& it) { return std::to_string(it.urgent) + spelled(*this, it.decided_by); });
}
std::string Meaning::declared(model::DecisionId id) const {
  return entry(rules_.decisions, id, [&](const auto& it) {
    return std::to_string(it.never_decided_for_another) + spelled(*this, it.first_try);
  });
}
std::string Meaning::declared(model::BasisId id) const {
  return entry(rules_.bases, id, [&](const auto& it) { return std::to_string(it.confidentiality); });
}
std::string Meaning::declared(model::SettingId id) const { return entry(rules_.settings, id, nothing); }
std::string Meaning::declared(model::RestrictionKindId id) const {
  return entry(rules_.restriction_kinds, id, nothing);
}
std::string Meaning::declared(model::FactId id) const {
  return entry(rules_.facts, id, [&](const auto& it) {
    return spelled(*this, it.subject) + spelled(*this, it.type) + spelled(*this, it.out_of_date_after) +
           spelled(*this, it.judged_by);
  });
}
std::string Meaning::declared(model::EventId id) const {
  return entry(rules_.events, id, [&](const auto& it) {
    auto fields = it.fields;
    for (auto& field : fields) field.title.clear();
    return std::to_string(it.expected) + spelled(*this, fields);
  });
}

}  // namespace kith::differing
