#pragma once
// What a checked ruleset, a record and a question are: values without behaviour. Everything above reads them.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/model/action.hpp"
#include "engine/model/care.hpp"
#include "engine/model/condition.hpp"
#include "engine/model/given_text.hpp"
#include "engine/model/ids.hpp"
#include "engine/model/kept.hpp"
#include "engine/model/once.hpp"
#include "engine/model/scenario.hpp"
#include "engine/model/vocabulary.hpp"
#include "engine/time/calendar.hpp"
#include "engine/time/zone.hpp"
#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"

namespace kith::model {

/// One file of the stack.
struct Layer {
  std::string name, version, title;
  std::string file;
  GivenText given;  ///< the file's bytes
  std::optional<RoleId> owner;
  Period effective;
  std::optional<time::Duration> review_every, good_for;
  std::vector<LayerId> uses;  ///< directly
  std::vector<bool> above;    ///< by layer: is it used by this one, directly or through others
};

/// `define`: one name, one rule a period; a reference means the one in force, and is unknown where none is.
struct Definition {
  struct Rule {
    Period period;
    Condition condition;  ///< `applies in` joined
    LayerId layer;
    Spot place;
  };
  std::string name, title;
  std::vector<Rule> rules;
};

/// What holds when nothing is recorded.
struct Presumption {
  std::optional<FactId> fact;  ///< absent: capacity
  Value value;
  Condition condition;  ///< `applies in` joined
  Period period;
  std::string because;
  std::vector<Citation> cites;
  LayerId layer;
  Spot place;
};

// ---- boundaries -------------------------------------------------------------------------------------------------

struct Clause {
  std::string id;  ///< boundary.label
  BoundaryId boundary;
  Effect effect = Effect::refuse;
  Detail detail = Detail::full;
  Condition condition;  ///< the boundary's `when`, `applies in` and the clause's own `when` joined; for
                        ///< `otherwise` without the latter
  bool otherwise = false;
  bool whoever_decides = false;  ///< of a decision: it is not bound by who decides
  bool names_given = false;      ///< the condition names `consent is given` for what is asked
  std::vector<BasisId> bases;
  std::vector<CategoryId> keep_back;
  std::vector<MarkId> keep_back_marks;
  std::vector<Action> on_condition, needs;
  std::string because, easy_read;
  std::vector<Citation> cites;
  std::vector<ClauseId> set_aside_by;  ///< the clauses that override this one, ascending
  std::uint32_t standing_rank = 0;     ///< its place in `Ruleset::standing_order`
  Spot place;
};

struct Boundary {
  std::string name, title;
  LayerId layer;
  Period period;  ///< own, within the layer's effective life
  bool anything = false;
  bool anyone = false;
  bool may_be_overridden = false, overrides_all = false;
  bool otherwise = false;  ///< only where no clause of a boundary without this applies; it has no allow
  std::vector<CategoryId>
      about;                 ///< beside `anything`: what is asked about by name; empty for a `to` boundary
  std::vector<RoleId> with;  ///< empty with `anyone`
  std::vector<PurposeId> purposes;    ///< empty: every purpose
  std::vector<DecisionId> decisions;  ///< `to DECISION by ROLE`: then `with` holds the roles; of `to
                                      ///< anything`, beside `anything`, those under no other
  std::vector<ClauseId> clauses;
  Spot place;
};

struct Promise {
  std::string name, title;
  PromiseKind kind = PromiseKind::never_allow;
  LayerId layer;
  Period period;
  std::vector<CategoryId> categories;
  bool anything = false, anyone = false;
  std::vector<RoleId> with;
  std::vector<PurposeId> purposes;
  std::vector<DecisionId> decisions;
  Condition condition;
  std::string because;
  std::vector<Citation> cites;
  Spot place;
};

// ---- the whole --------------------------------------------------------------------------------------------------

/// A checked stack of rulesets: resolved ids, flat tables, flat conditions. Immutable once made.
struct Ruleset {
  std::vector<Layer> layers;  ///< the root last, each after those it uses
  time::Zone zone;
  std::optional<time::Calendar> calendar;

  Taxonomy<CategoryId, Category> categories;
  Taxonomy<MarkId> marks;
  Taxonomy<RoleId> roles;
  Taxonomy<AuthorityId, Authority> authorities;
  Taxonomy<PurposeId, Purpose> purposes;
  Taxonomy<DecisionId, DecisionConcept> decisions;
  Taxonomy<BasisId, Basis> bases;
  Taxonomy<SettingId> settings;
  Taxonomy<RestrictionKindId> restriction_kinds;  ///< none: they may be called anything
  Taxonomy<SourceId, Source> sources;
  Taxonomy<FactId, Fact> facts;
  Taxonomy<EventId, EventKind> events;

  std::vector<Node> nodes;
  std::vector<Atom> atoms;
  std::vector<Definition> definitions;
  std::vector<Presumption> presumptions;

  std::vector<Boundary> boundaries;
  std::vector<Clause> clauses;           ///< in order of declaration
  std::vector<ClauseId> standing_order;  ///< every clause after those that set it aside
  std::vector<std::vector<BoundaryId>>
      boundaries_about;  ///< by category: those whose `about` covers it, in order
  std::vector<std::vector<BoundaryId>> boundaries_to;  ///< by decision: those whose `to` covers it, in order
  std::vector<std::vector<BoundaryId>>
      boundaries_with;  ///< by role: those whose `with` or `by` covers it, in order
  std::vector<BoundaryId> boundaries_with_anyone;  ///< in order

  std::vector<Promise> promises;
  std::vector<CarePromise> care_promises;
  std::vector<Involvement> involvements;
  std::vector<Requirement> requirements;
  std::vector<Plan> plans;
  std::vector<Escalation> escalations;
  std::vector<Measure> measures;
  std::vector<Scenario> scenarios;

  Kept kept;                            ///< nothing that the rules do not say
  Once<SharedList<RulesetUsed>> named;  ///< see `rulesets_used`

  /// The layers as an answer names them. They stay as they are from then on.
  const SharedList<RulesetUsed>& rulesets_used() const {
    return named.get([&] {
      std::vector<RulesetUsed> all;
      for (const Layer& layer : layers) all.push_back({layer.name, layer.version, layer.given.sha256()});
      return SharedList<RulesetUsed>(std::move(all));
    });
  }

  /// With its file and its line.
  Place place(const Spot&) const;
  /// `FILE:LINE:COLUMN`.
  std::string place_text(const Spot&) const;

  const Boundary& operator[](BoundaryId id) const { return boundaries[id.index]; }
  const Clause& operator[](ClauseId id) const { return clauses[id.index]; }
  const Atom& operator[](AtomId id) const { return atoms[id.index]; }
  const Definition& operator[](DefinitionId id) const { return definitions[id.index]; }
  const Layer& operator[](LayerId id) const { return layers[id.index]; }
};

/// Rules that nobody changes any more.
inline std::shared_ptr<const Ruleset> for_good(Ruleset rules) {
  const auto shared = std::make_shared<Ruleset>(std::move(rules));
  shared->kept.begin();
  return shared;
}

}  // namespace kith::model
