#pragma once
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"

namespace kith::differing {

class Choices;

/// What the rules of one stack mean, as texts: two mean the same where the texts are equal. Names of things
/// stand for them; names of definitions, boundaries and clauses, titles, reasons, citations and places are
/// left out, and so is the order in which conditions are joined. For one thread.
class Meaning {
 public:
  explicit Meaning(const model::Ruleset&);

  const model::Ruleset& rules() const { return rules_; }
  std::string condition(const model::Condition&) const;
  std::string atom(model::AtomId) const;
  /// A clause with its boundary: whether it applies and what it says. Not what sets it aside, nor of which
  /// questions it speaks.
  std::string clause(model::ClauseId) const;
  /// The same without what goes with its outcome: whether it applies, for those that it sets aside.
  std::string applying(model::ClauseId) const;
  /// Of which questions its boundary speaks, whoever asks.
  std::string scope(model::ClauseId) const;
  std::string presumption(const model::Presumption&) const;
  std::string requirement(model::Requirement) const;
  std::string involvement(model::Involvement) const;
  std::string plan(model::Plan) const;
  std::string escalation(model::Escalation) const;
  std::string measure(const model::Measure&) const;
  std::string promise(model::Promise) const;
  std::string promise(model::CarePromise) const;
  std::string action(model::Action) const;
  /// What is declared of a name beside its words: of what it is a kind, what sort of value it has.
  std::string declared(model::CategoryId) const;
  std::string declared(model::MarkId) const;
  std::string declared(model::RoleId) const;
  std::string declared(model::AuthorityId) const;
  std::string declared(model::PurposeId) const;
  std::string declared(model::DecisionId) const;
  std::string declared(model::BasisId) const;
  std::string declared(model::SettingId) const;
  std::string declared(model::RestrictionKindId) const;
  std::string declared(model::FactId) const;
  std::string declared(model::EventId) const;

 private:
  std::string spelled_atom(const model::Atom&) const;
  std::string node(std::uint32_t, bool is) const;
  std::string written(std::uint32_t, bool is) const;
  static std::string brief(std::string);
  std::string definition(const model::Definition&, bool is) const;
  bool is_its_text(const model::Definition&) const;
  using Parts = std::set<std::string>;
  /// A node, joined so, that is so or is not.
  using Wanted = std::tuple<std::uint32_t, model::Node::Kind, bool>;
  static std::string text_of(bool all, const Parts&);
  const Parts& parts(std::uint32_t, model::Node::Kind, bool is) const;
  void gather(const Wanted&, std::map<std::string, Parts>&, Choices&) const;
  void gather_one(const Wanted&, std::map<std::string, Parts>&, std::vector<Wanted>& left) const;
  std::string own(model::ClauseId) const;

  const model::Ruleset& rules_;
  std::vector<bool> its_text_;                                           ///< by definition
  mutable std::map<std::pair<std::uint32_t, bool>, std::string> nodes_;  ///< what was written already
  mutable std::map<Wanted, Parts> parts_;
};

}  // namespace kith::differing
