#pragma once
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/row/row.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

struct Finding;
class Workspace;

/// All that the words of an answer say of what a condition came to.
void add_reading(const Inquiry&, const model::Atom&, const Reading&, std::vector<Mask>&);

/// A clause as reasons give it.
struct ClauseWords {
  ClauseWords(const model::Ruleset&, model::ClauseId);
  Reason reason;  ///< what of it hangs on no record
  /// On what its reason hangs beside the record and the moment: on whom and what its words may name...
  bool recipient = false, category = false, purpose = false;
  std::vector<model::AtomId> read;  ///< ...and on what these come to
};

/// The clauses of one ruleset as reasons give them, each worked out when it is first asked for.
class Clauses {
 public:
  const ClauseWords& of(const model::Ruleset&, model::ClauseId);

 private:
  std::vector<std::unique_ptr<const ClauseWords>> made_;
};

/// What was written about one record at one moment, and is said again as it stands.
class Wording {
 public:
  /// `shared`: what conditions come to that hang on the record alone is the same whatever is asked.
  Wording(Clauses& clauses, const Asking& asking, bool shared)
      : clauses_(clauses), holders_(asking.rules, asking.state, asking.question.at), shared_(shared) {}

  /// Why a clause applies, or may apply; whether it is certain that it decides, or that it is set aside.
  Reason reason(Finding&, std::size_t candidate, bool certain);
  /// To whom falls what a role is to do, by a rule of this layer.
  const Helper& helper(model::RoleId role, model::LayerId layer) { return holders_.helping(role, layer); }
  /// How long something may take, and by when it is to be done that is asked for at the moment.
  struct Deadline {
    std::string within, due;
  };
  const Deadline& deadline(const Asking&, const model::Deadline&);
  /// The moment asked about, in the rulesets' zone.
  const std::string& moment(const Asking&);

 private:
  static constexpr std::size_t most_reasons = 4096;  ///< then all of them are forgotten

  Clauses& clauses_;
  Holders holders_;
  bool shared_;
  std::map<std::vector<Mask>, Reason> reasons_;           ///< by what they hang on
  std::map<const model::Deadline*, Deadline> deadlines_;  ///< of the rules
  std::string moment_;
};
/// In answer to this; it holds until the next is put in the workspace.
Wording& wording_of(Workspace&, const Asking&);

}  // namespace kith::evaluate
