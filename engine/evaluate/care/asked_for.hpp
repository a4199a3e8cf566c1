#pragma once
#include <array>
#include <map>
#include <vector>

#include "engine/evaluate/care/spoken_of.hpp"
#include "engine/evaluate/decide/workspace.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::evaluate {

/// What is asked about the members of a circle, and which of it nothing tells apart: it is answered once.
class AskedFor {
 public:
  using Asked = SpokenOf::Asked;

  /// The rules as spoken of stay as long as this does.
  AskedFor(const model::Ruleset& rules, const model::State& state, time::Instant at, SpokenOf& spoken)
      : rules_(rules), state_(state), at_(at), spoken_(spoken) {}

  /// From here on this member asks.
  void by(model::MemberIndex);
  /// On what an answer to the member hangs: the boundaries that speak with what tells the category or the
  /// purpose from others to them, as a number; and the category and the purpose, or the first that is read
  /// alike where the words of the answer do not name them. Where it is the same, so is the answer; but what
  /// is to be found out names the category.
  using HangsOn = std::array<std::uint32_t, 3>;
  HangsOn hangs_on(const Asked&) const;
  /// The same once it is read which clauses apply, or may, and which of them stand: it hangs on no others.
  /// `asking` is that very question. False where more than its clauses may have a say: what is under it, or
  /// somebody else.
  bool hangs_on(const Asked&, const Asking& asking, Workspace&, std::vector<Mask>& found);

 private:
  struct Groups {
    Mask category, purpose;
  };
  void tell_apart(const Asked&, const Boundaries& speaking, Groups, std::vector<Mask>& found) const;

  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  SpokenOf& spoken_;
  const std::vector<SpokenOf::Said>* said_ =
      nullptr;                             ///< to the member, by what boundaries do not tell apart
  std::vector<bool> consents_reach_;       ///< by category: some consent for the member
  std::vector<Mask> known_purpose_group_;  ///< the first for which consents and who decides are the same
  std::map<std::vector<model::CategoryId>, std::vector<Mask>> groups_reached_;  ///< of categories
  std::vector<Mask> category_group_, purpose_group_;  ///< the first that records and authorities reach alike
};

}  // namespace kith::evaluate
