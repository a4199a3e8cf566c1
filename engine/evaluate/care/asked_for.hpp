#pragma once
#include <array>
#include <map>
#include <vector>

#include "engine/evaluate/explain/decision.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/row/row.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::evaluate {

/// What is asked about the members of a circle, and which of it nothing tells apart: it is answered once.
class AskedFor {
 public:
  AskedFor(const model::Ruleset&, const model::State&, time::Instant at);

  struct Asked {
    model::CategoryId category;
    model::PurposeId purpose;
  };
  /// Each declared category, for the purposes that any boundary about it speaks of.
  std::vector<Asked> all() const;

  /// From here on this member asks.
  void by(model::MemberIndex);
  /// On what an answer to the member hangs: the boundaries that speak with what tells the category or the
  /// purpose from others to them, as a number; and the category and the purpose, or the first that is read
  /// alike where the words of the answer do not name them. Where it is the same, so is the answer; but what
  /// is to be found out names the category.
  using HangsOn = std::array<std::uint32_t, 3>;
  HangsOn hangs_on(const Asked&);
  /// The same where it is known which clauses apply, which of them stand, and nothing is to be found out: it
  /// hangs on no others. `asking` is that very question.
  void hangs_on(const Asking& asking, const ByIds::Known&, std::vector<Mask>& found);

 private:
  using Boundaries = std::vector<Mask>;  ///< a bit each
  /// A condition on the category, or on the purpose, and the boundaries that read it.
  struct Test {
    Mask number;
    const Boundaries* readers;
  };
  struct Groups {
    Mask category, purpose;
  };
  bool any(const Boundaries& speaking, const Boundaries& of) const;
  void tell_apart(const Asked&, const Boundaries& speaking, Groups, std::vector<Mask>& found) const;
  void add_tests(const Asked&, const Boundaries& speaking, std::vector<Mask>& found) const;
  void speak(const Asking&, model::BoundaryId);
  void hear_what_is_under();
  void read_tests(const Asking&);
  Boundaries empty() const { return Boundaries(masks_for(rules_.boundaries.size())); }

  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  std::vector<Boundaries> about_, by_name_;  ///< by category; those that reach it by a name
  std::vector<Boundaries> heard_;            ///< by category: about it, or about what is under it
  std::vector<Boundaries> for_;              ///< by purpose
  std::vector<Boundaries> named_for_;        ///< by purpose; those that name it, or one above it
  Boundaries name_category_, name_purpose_;  ///< in the words of their clauses
  std::vector<std::vector<model::AtomId>>
      of_asked_;            ///< by clause: what it reads that hangs on what is asked
  bool presumed_of_asked_;  ///< what is presumed may hang on it
  std::map<model::AtomId, Boundaries> readers_;
  std::vector<std::vector<Test>> category_tests_, purpose_tests_;  ///< by each: those that hold
  Boundaries with_;                                                ///< that speak to the member
  std::vector<bool> consents_reach_;       ///< by category: some consent for the member
  std::vector<Mask> known_purpose_group_;  ///< the first for which consents and who decides are the same
  std::map<std::vector<Mask>, std::uint32_t> numbers_;  ///< of what speaks to the member, and how
  Boundaries speaking_;                                 ///< kept for its memory
  std::vector<Mask> words_;                             ///< kept for its memory
  std::map<std::vector<model::CategoryId>, std::vector<Mask>> groups_reached_;  ///< of categories
  std::vector<Mask> category_group_, purpose_group_;  ///< the first that records and authorities reach alike
};

}  // namespace kith::evaluate
