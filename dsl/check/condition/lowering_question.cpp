#include <fmt/format.h>

#include "dsl/check/condition/lowering.hpp"
#include "dsl/check/ground/built_in.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/syntax/syntax.hpp"

/// Conditions about consent, capacity, best interests, wishes, the recipient and the question.
namespace kith::check {

std::optional<model::Matter> matter_of(Work& work, LayerId layer, const syntax::Matter& written) {
  using K = syntax::Matter::Kind;
  switch (written.kind) {
    case K::asked: return model::Matter{model::Matter::Kind::asked, 0};
    case K::the_matter: return model::Matter{model::Matter::Kind::the_matter, 0};
    case K::decision: {
      const auto id = resolve(work, layer, work.out.decisions, written.name, Kind::decision);
      return id ? std::optional(model::Matter{model::Matter::Kind::decision, id->index}) : std::nullopt;
    }
    case K::sharing: {
      const auto id = resolve(work, layer, work.out.categories, written.name, Kind::category);
      return id ? std::optional(model::Matter{model::Matter::Kind::sharing, id->index}) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<model::Matter> Lowering::matter(const syntax::Matter& written) {
  if (written.kind == syntax::Matter::Kind::asked || written.kind == syntax::Matter::Kind::the_matter)
    reads_question();
  return matter_of(work_, layer_, written);
}

std::uint32_t Lowering::operator()(const syntax::ConsentIs& consent) {
  if (only_fields()) return nowhere();
  model::ConsentSet statuses = 0;
  for (const auto status : consent.statuses)
    statuses |= model::consent_bit(static_cast<model::ConsentStatus>(status));
  if (consent.decision) {
    const auto id = resolve(work_, layer_, work_.out.decisions, *consent.decision, Kind::decision);
    return id ? atom(model::ConsentTest{*id, statuses}) : nowhere();
  }
  reads_question();
  out_.reads.names_given =
      out_.reads.names_given || (statuses & model::consent_bit(model::ConsentStatus::given)) != 0;
  return atom(model::ConsentTest{std::nullopt, statuses});
}

std::uint32_t Lowering::operator()(const syntax::CapacityIs& capacity) {
  if (only_fields()) return nowhere();
  const auto about = matter(capacity.matter);
  return about ? atom(model::CapacityTest{*about, static_cast<model::CapacityOutcome>(capacity.kind)})
               : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::BestInterests& interests) {
  if (only_fields()) return nowhere();
  const auto about = matter(interests.matter);
  if (interests.matter.kind == syntax::Matter::Kind::asked)
    interests.says_it ? reads_decision() : reads_sharing();
  return about ? atom(model::BestInterestsTest{
                     *about, interests.supports ? model::Finding::supports : model::Finding::opposes})
               : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::WishIs& wish) {
  if (only_fields()) return nowhere();
  model::WishTest test{};
  test.stance = wish.wants ? model::Stance::wants : model::Stance::opposes;
  if (wish.by.text != person_role) test.by = resolve(work_, layer_, work_.out.roles, wish.by, Kind::role);
  if (wish.by.text != person_role && !test.by) return nowhere();
  if (!wish.decision) {
    reads_decision();
    return atom(test);
  }
  test.decision = resolve(work_, layer_, work_.out.decisions, *wish.decision, Kind::decision);
  return test.decision ? atom(test) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::NoWish& wish) {
  if (only_fields()) return nowhere();
  if (!wish.decision) {
    reads_decision();
    return atom(model::NoWishTest{});
  }
  const auto id = resolve(work_, layer_, work_.out.decisions, *wish.decision, Kind::decision);
  return id ? atom(model::NoWishTest{*id}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::PersonHasDied&) {
  return only_fields() ? nowhere() : atom(model::PersonDiedTest{});
}

std::uint32_t Lowering::operator()(const syntax::RecipientIs& recipient) {
  if (only_fields()) return nowhere();
  reads_recipient();
  const auto id = resolve(work_, layer_, work_.out.roles, recipient.role, Kind::role);
  return id ? atom(model::RecipientTest{*id}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::RecipientNamed&) {
  if (only_fields()) return nowhere();
  reads_recipient();
  return atom(model::RecipientNamedTest{});
}

std::uint32_t Lowering::operator()(const syntax::RecipientHolds& holds) {
  if (only_fields()) return nowhere();
  reads_recipient();
  const auto id = resolve(work_, layer_, work_.out.authorities, holds.authority, Kind::authority);
  return id ? atom(model::RecipientHoldsTest{*id}) : nowhere();
}

/// What is written here of nobody, said of somebody.
std::string Lowering::of_somebody(bool nobody) const {
  const std::string written = syntax::print(work_.tree(layer_), at_);
  return nobody ? "some" + written.substr(2) : written;
}

std::uint32_t Lowering::operator()(const syntax::SomebodyHolds& holds) {
  if (only_fields()) return nowhere();
  const auto about = matter(holds.matter);
  const auto id = resolve(work_, layer_, work_.out.authorities, holds.authority, Kind::authority);
  if (!about || !id) return nowhere();
  const std::uint32_t somebody = named_atom(model::SomebodyHoldsTest{*id, *about}, of_somebody(holds.nobody));
  return holds.nobody ? negated(somebody) : somebody;
}

std::uint32_t Lowering::operator()(const syntax::SomebodyIs& is) {
  if (only_fields()) return nowhere();
  const auto id = resolve(work_, layer_, work_.out.roles, is.role, Kind::role);
  if (!id) return nowhere();
  const std::uint32_t somebody = named_atom(model::SomebodyIsTest{*id}, of_somebody(is.nobody));
  return is.nobody ? negated(somebody) : somebody;
}

std::uint32_t Lowering::operator()(const syntax::HolderSays& says) {
  if (only_fields()) return nowhere();
  reads_question();
  const auto id = resolve(work_, layer_, work_.out.authorities, says.authority, Kind::authority);
  return id ? atom(model::HolderSaysTest{*id, says.agrees}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::RecipientAlleged&) {
  if (only_fields()) return nowhere();
  reads_recipient();
  return atom(model::AllegedSourceTest{});
}

std::uint32_t Lowering::operator()(const syntax::RecipientInConcern&) {
  if (only_fields()) return nowhere();
  reads_recipient();
  return atom(model::NamedInConcernTest{});
}

std::uint32_t Lowering::operator()(const syntax::CategoryIs& category) {
  if (only_fields()) return nowhere();
  // Inside `for each consent` it is the consent's.
  if (const auto field = item_field({"category", {}}))
    return item_is({{"category", here()}, syntax::Comparison::is, category.category}, *field);
  reads_sharing();
  const auto id = resolve(work_, layer_, work_.out.categories, category.category, Kind::category);
  return id ? atom(model::CategoryTest{*id}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::PurposeIs& purpose) {
  if (only_fields()) return nowhere();
  reads_sharing();
  const auto id = resolve(work_, layer_, work_.out.purposes, purpose.purpose, Kind::purpose);
  return id ? atom(model::PurposeTest{*id}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::MatterIs& matter) {
  if (only_fields()) return nowhere();
  reads_question();
  const auto id = resolve(work_, layer_, work_.out.decisions, matter.decision, Kind::decision);
  return id ? atom(model::MatterTest{*id}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::SettingIs& setting) {
  if (only_fields()) return nowhere();
  const auto id = resolve(work_, layer_, work_.out.settings, setting.setting, Kind::setting);
  return id ? atom(model::SettingTest{*id}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::Marked& marked) {
  if (only_fields()) return nowhere();
  reads_sharing();
  const auto id = resolve(work_, layer_, work_.out.marks, marked.mark, Kind::mark);
  return id ? atom(model::MarkTest{*id}) : nowhere();
}

}  // namespace kith::check
