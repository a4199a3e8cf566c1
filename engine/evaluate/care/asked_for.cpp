#include "engine/evaluate/care/asked_for.hpp"

#include "engine/evaluate/care/alike.hpp"
#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/decide/unknowns.hpp"
#include "engine/evaluate/explain/decision.hpp"
#include "engine/evaluate/explain/wording.hpp"

namespace kith::evaluate {

namespace {

/// Does it hang on what is asked how this may turn out? Not on a question that names no matter.
bool turns_out_by_asked(const UnknownKey& key) {
  using Kind = UnknownKey::Kind;
  switch (key.kind) {
    case Kind::fact:
    case Kind::age:
    case Kind::setting:
    case Kind::capacity_for_the_matter:
    case Kind::best_interests_for_the_matter:
    case Kind::matter:
    case Kind::definition: return false;
    case Kind::consent:
    case Kind::consent_for:
    case Kind::capacity:
    case Kind::best_interests:
    case Kind::holders_no:
    case Kind::atom: break;
  }
  return true;
}

}  // namespace

void AskedFor::by(model::MemberIndex member) {
  model::Question question;
  question.category = model::CategoryId{};
  question.with = {model::Party::Kind::member, member};
  question.at = at_;
  const Asking asking = Asking::of(rules_, state_, question);
  said_ = &spoken_.said_to(asking.roles);
  const auto [groups, fresh] = groups_reached_.try_emplace(categories_reached(asking));
  if (fresh) groups->second = category_groups(rules_, groups->first);
  category_group_ = groups->second;
  purpose_group_ = purpose_groups(asking);
  known_purpose_group_ = known_purpose_groups(asking);
  consents_reach_ = reached_by_consents(asking);
}

AskedFor::HangsOn AskedFor::hangs_on(const Asked& asked) const {
  constexpr std::uint32_t by_name = std::uint32_t{1} << 31U;
  const auto of = [&](bool named, std::uint32_t own, Mask group) {
    return named ? own | by_name : static_cast<std::uint32_t>(group);
  };
  const SpokenOf::Said& said = (*said_)[asked.alike];
  return {said.number, of(said.names_category, asked.category.index, category_group_[asked.category.index]),
          of(said.names_purpose, asked.purpose.index, purpose_group_[asked.purpose.index])};
}

bool AskedFor::hangs_on(const Asked& asked, const Asking& asking, Workspace& workspace,
                        std::vector<Mask>& found) {
  const Inquiry inquiry{asking, asking.question.category, {}};
  Moment::Put* put = put_by_row(workspace, inquiry);
  if (put == nullptr) return false;
  const Row& row = workspace.moment()->row(*put, inquiry, workspace.cells(rules_));
  const SpokenOf::Speaking& speaking = spoken_.speaking(put->cell, row);
  if (!speaking.alone) return false;
  found.assign({Mask{speaking.clauses}});
  bool open = false;
  for (const model::AtomId atom : speaking.of_asked) {
    const Reading reading = read(inquiry, rules_[atom], asking.now);
    add_reading(inquiry, rules_[atom], reading, found);
    open = open || (reading.value == Truth::unknown && turns_out_by_asked(unknown_key(inquiry, atom)));
  }
  const bool presumed = spoken_.presumed_of_asked();
  const bool said = presumed || open || consents_reach_[asked.category.index];
  tell_apart(asked, speaking.boundaries,
             {said ? category_group_[asked.category.index] : ~Mask{},
              (presumed || !speaking.known ? purpose_group_ : known_purpose_group_)[asked.purpose.index]},
             found);
  return true;
}

/// What tells the category or the purpose from others to those that speak; else they are told by their group.
void AskedFor::tell_apart(const Asked& asked, const Boundaries& speaking, Groups groups,
                          std::vector<Mask>& found) const {
  constexpr unsigned half = 32;
  const bool names_category = any(speaking, spoken_.naming_category());
  const bool names_purpose = any(speaking, spoken_.naming_purpose());
  found.push_back(names_category ? (Mask{asked.category.index} + 1) << half : groups.category);
  found.push_back(names_purpose ? (Mask{asked.purpose.index} + 1) << half : groups.purpose);
  spoken_.alike()[asked.alike].add_tests(speaking, found);
}

}  // namespace kith::evaluate
