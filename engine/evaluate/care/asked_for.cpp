#include "engine/evaluate/care/asked_for.hpp"

#include "engine/evaluate/care/alike.hpp"
#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/explain/wording.hpp"

namespace kith::evaluate {

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

void AskedFor::hangs_on(const Asked& asked, const Asking& asking, const ByIds::Known& known,
                        std::vector<Mask>& found) {
  const Inquiry inquiry{asking, asking.question.category, {}};
  const Cell& cell = known.cell;
  speaking_ = spoken_.none();
  found.clear();
  for (const std::uint32_t place : cell.declared) {
    const auto in = [&](const Cell::Some& some) { return some[place / mask_bits] >> place % mask_bits & 1; };
    if (in(known.apply) == 0) continue;
    const model::ClauseId clause = cell.candidates[place];
    found.push_back(Mask{clause.index} << 2 | in(known.stand) << 1 | Mask{cell.grants[place]});
    for (const model::AtomId atom : spoken_.read_of_asked(clause))
      add_reading(inquiry, rules_[atom], read(inquiry, rules_[atom], asking.now), found);
    const model::BoundaryId boundary = rules_[clause].boundary;
    speaking_[boundary.index / mask_bits] |= Mask{1} << boundary.index % mask_bits;
  }
  found.push_back(~Mask{});
  const bool said = spoken_.presumed_of_asked() || consents_reach_[asked.category.index];
  tell_apart(asked, speaking_,
             {said ? category_group_[asked.category.index] : ~Mask{},
              (spoken_.presumed_of_asked() ? purpose_group_ : known_purpose_group_)[asked.purpose.index]},
             found);
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
