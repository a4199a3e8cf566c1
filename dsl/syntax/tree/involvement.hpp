#pragma once
#include "dsl/syntax/tree/parts.hpp"

/// Who decides, who is consulted and who is informed.
namespace kith::syntax {

/// `service_manager decides in best interests when lacks capacity for crisis_response`,
/// `everyone holding lpa decides when …`
struct Decides {
  Who who;
  bool in_best_interests = false;
  std::optional<ConditionId> when;
  Text because;
  std::vector<Citation> cites;
  std::vector<Name> even_where;  ///< authorities: in best interests even where one is held
};
struct Consults {
  std::vector<Who> who;
  std::optional<ConditionId> when;
  Text because;
  std::vector<Citation> cites;
};
struct Involvement {
  Name name;
  Text title;
  InForce in_force;
  Name decision;               ///< `of`
  std::optional<Name> person;  ///< `person decides`: the word `person`
  std::vector<Decides> deciders;
  std::vector<Consults> consults;
  std::vector<Who> informs;
  bool anything = false;  ///< `of anything`: no decision is named
  bool may_be_overridden = false;
};

}  // namespace kith::syntax
