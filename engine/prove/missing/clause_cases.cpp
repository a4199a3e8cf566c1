#include "engine/prove/missing/clause_cases.hpp"

#include <algorithm>
#include <map>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/rehearse/coverage/masking.hpp"

namespace kith::proving {
namespace {

/// One clause's conditions as a function of the case.
class ClauseCases {
 public:
  ClauseCases(const Circumstances& all, const model::Clause& clause, const rehearsing::CountedRule& counted,
              const Gap& gap)
      : all_(all), rules_(all.rules()), clause_(clause), conditions_(counted.conditions), gap_(gap) {
    leaves_ = rehearsing::leaves(rules_, conditions_);
    // What all clauses begin with is so where the others' conditions are looked at.
    if (counted.kind != RuleCoverage::Kind::boundary)
      if (const auto common = rehearsing::counted(rules_[clause.boundary], rules_))
        if (!reads(common->conditions.front(), counted)) around_ = common->conditions.front();
    gather();
  }

  void walk(std::size_t budget, const std::function<bool(const Case&)>& found) {
    if (place_ == all_.cell().candidates.size()) return;
    for (; budget > 0; --budget) {
      if (closes() && found(case_of())) return;
      if (!next()) return;
    }
  }

 private:
  /// Does a condition read the definition that is counted?
  bool reads(model::Condition condition, const rehearsing::CountedRule& counted) const {
    if (counted.kind != RuleCoverage::Kind::definition) return false;
    return std::any_of(rules_.nodes.begin() + condition.begin, rules_.nodes.begin() + condition.end,
                       [&](const model::Node& node) {
                         return node.kind == model::Node::Kind::definition &&
                                rules_.definitions[node.a].name == counted.name;
                       });
  }
  /// Something that may be one way or another.
  struct Choice {
    bool trait;
    std::size_t index, of;
    std::size_t now = 0;
  };

  void gather() {
    const auto& candidates = all_.cell().candidates;
    const auto at = std::find_if(candidates.begin(), candidates.end(),
                                 [&](model::ClauseId id) { return &rules_[id] == &clause_; });
    place_ = static_cast<std::size_t>(at - candidates.begin());
    if (at == candidates.end()) return;
    std::vector<bool> read(all_.atoms().size());
    evaluate::any_atom(all_.inquiry(), clause_.condition, [&](model::AtomId id) {
      read[all_.place(id)] = true;
      return false;
    });
    const auto is_read = [&](std::size_t atom) { return read[atom]; };
    for (std::size_t i = 0; i < all_.subjects().size(); ++i) {
      const Subject& subject = all_.subjects()[i];
      if (std::any_of(subject.atoms.begin(), subject.atoms.end(), is_read))
        choices_.push_back({false, i, subject.possible.size()});
    }
    for (std::size_t i = 0; i < all_.traits().size(); ++i) {
      const Trait& trait = all_.traits()[i];
      bool matters = !trait.mark && trait.clauses[place_];
      for (std::size_t atom = 0; atom < read.size(); ++atom)
        matters = matters || (read[atom] && trait.conditions[atom]);
      if (matters) choices_.push_back({true, i, 2});
    }
  }

  bool next() {
    for (Choice& choice : choices_) {
      if (++choice.now < choice.of) return true;
      choice.now = 0;
    }
    return false;
  }

  /// Does the boundary speak to whoever asks?
  bool spoken_to() const {
    return all_.everybody(place_) || std::any_of(choices_.begin(), choices_.end(), [&](const Choice& choice) {
             return choice.trait && choice.now == 1 && !all_.traits()[choice.index].mark &&
                    all_.traits()[choice.index].clauses[place_];
           });
  }

  std::vector<Truth> atoms() const {
    std::vector<Truth> values = all_.constant();
    for (std::size_t i = 0; i < values.size(); ++i)
      if (all_.by_trait(i)) values[i] = Truth::no;
    for (const Choice& choice : choices_) {
      if (choice.trait) {
        const Trait& trait = all_.traits()[choice.index];
        for (std::size_t i = 0; i < values.size() && choice.now == 1; ++i)
          if (trait.conditions[i]) values[i] = Truth::yes;
        continue;
      }
      const Subject& subject = all_.subjects()[choice.index];
      const auto& is = subject.possible[choice.now].read;
      for (std::size_t i = 0; i < is.size(); ++i) values[subject.atoms[i]] = is[i];
    }
    return values;
  }

  /// What conditions are in one case, and definitions once they were worked out.
  struct Is {
    std::vector<Truth> atoms;
    std::map<model::DefinitionId, Truth> definitions = {};
  };
  Truth condition(model::Condition of, Is& is) const {
    return evaluate::run<Truth>(
        rules_, of, [&](model::AtomId id) { return is.atoms[all_.place(id)]; },
        [&](model::DefinitionId id) { return definition(id, is); });
  }
  Truth definition(model::DefinitionId id, Is& is) const {
    if (const auto known = is.definitions.find(id); known != is.definitions.end()) return known->second;
    const auto* rule = evaluate::rule_in_force(rules_[id], all_.inquiry().asking.day);
    const Truth value = rule != nullptr ? condition(rule->condition, is) : Truth::unknown;
    return is.definitions.emplace(id, value).first->second;
  }

  bool closes() const {
    if (!spoken_to()) return false;
    Is is{atoms()};
    std::vector<Truth> truths;
    for (const model::Node& leaf : leaves_)
      truths.push_back(leaf.kind == model::Node::Kind::atom ? is.atoms[all_.place(model::AtomId{leaf.a})]
                                                            : definition(model::DefinitionId{leaf.a}, is));
    const Truth around = around_.always() ? Truth::yes : condition(around_, is);
    if (!gap_.condition)
      return both(around, rehearsing::comes_to(rules_, conditions_, leaves_, truths)) == gap_.is;
    return around == Truth::yes && truths[*gap_.condition] == gap_.is &&
           rehearsing::alone(rules_, conditions_, leaves_, truths)[*gap_.condition];
  }

  Case case_of() const {
    Case made;
    made.possibility.assign(all_.subjects().size(), -1);
    made.trait.assign(all_.traits().size(), -1);
    for (const Choice& choice : choices_)
      (choice.trait ? made.trait : made.possibility)[choice.index] = static_cast<int>(choice.now);
    return made;
  }

  const Circumstances& all_;
  const model::Ruleset& rules_;
  const model::Clause& clause_;
  std::vector<model::Condition> conditions_;
  model::Condition around_;  ///< what all clauses of its boundary begin with
  Gap gap_;
  std::vector<model::Node> leaves_;
  std::vector<Choice> choices_;
  std::size_t place_ = 0;
};

}  // namespace

model::Promise spoken_of(const model::Ruleset& rules, const model::Clause& clause) {
  const model::Boundary& boundary = rules[clause.boundary];
  model::Promise made;
  made.name = made.title = clause.id;
  made.layer = boundary.layer;
  made.period = boundary.period;
  const time::Date usual{std::chrono::year{2026} / 6 / 1};
  if (made.period.contains(usual)) made.period.from = usual;
  made.categories = boundary.about;
  made.anything = boundary.anything;
  made.anyone = boundary.anyone;
  made.with = boundary.with;
  made.purposes = boundary.purposes;
  made.decisions = boundary.decisions;
  made.condition = clause.condition;
  return made;
}

void clause_cases(const Circumstances& all, const model::Clause& clause,
                  const rehearsing::CountedRule& counted, const Gap& gap, std::size_t budget,
                  const std::function<bool(const Case&)>& found) {
  ClauseCases(all, clause, counted, gap).walk(budget, found);
}

}  // namespace kith::proving
