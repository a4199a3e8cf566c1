#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/requirement/requirements.hpp"

namespace kith::evaluate {

/// Somebody to whom an action is addressed; nobody for an action without a recipient.
struct Recipient {
  std::optional<model::Party> party;
  std::string id;     ///< member's id, role's name, "person"; empty for nobody
  bool known = true;  ///< false: who is in the circle is not known, and so not who holds the authority
};
/// The recipients of an action at the moment: every member who holds the role, or the role itself where
/// nobody in the circle does.
std::vector<Recipient> recipients(const model::Ruleset&, const model::State&, const model::Action&,
                                  const time::Stamp& now);

/// A rule's step, by which a record says what was done.
struct RuleStep {
  std::string rule;
  int step = 1;
  bool operator==(const RuleStep&) const = default;
};
/// Which steps of the rules ask for the same as an action of theirs, each looked up when it is first asked
/// for.
class StepsAsking {
 public:
  const std::vector<RuleStep>& of(const model::Ruleset&, const model::Action&);

 private:
  std::map<const model::Action*, std::vector<RuleStep>> found_;
};

/// The first record, after the demand arose and by the moment, that says the action was done for this
/// recipient: under this rule, or under another that asks for the same. One that does not say for whom counts
/// where there is only one recipient.
const model::ActionDone* done(const model::Ruleset&, const model::State&, const Demand&, const Recipient&,
                              StepsAsking&, time::Instant at);
/// For `escalate by`: the first escalation on record of that name that was opened after the demand arose, or
/// still went on when it did.
const model::EscalationRecord* opened(const model::State&, const Demand&, time::Instant at);
/// From when a demand's time runs. It must have arisen.
time::Stamp began(const model::Ruleset&, const Demand&);
/// A recurring demand as it stands for a recipient: it starts again whenever it has been done.
Demand renewed(const model::Ruleset&, const model::State&, Demand, const Recipient&, StepsAsking&,
               time::Instant at);
/// Do two actions ask for the same: kind, text, object, category, purpose, matter?
bool same_action(const model::Action&, const model::Action&);

}  // namespace kith::evaluate
