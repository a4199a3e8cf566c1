#include <fmt/format.h>

#include "dsl/check/condition/lowering.hpp"
#include "dsl/check/condition/values.hpp"
#include "dsl/check/ground/built_in.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/scenario/names.hpp"

namespace kith::check {

namespace {

using namespace model;

struct GivenReader {
  ScenarioNames& names;
  Span at;

  Work& work() const { return names.work(); }
  template <class Id, class Entry, class Written>
  auto find(const Taxonomy<Id, Entry>& taxonomy, const Written& written, Kind kind) const {
    return resolve(work(), names.layer(), taxonomy, written, kind);
  }
  std::vector<Matter> matters(const std::vector<syntax::Matter>& written) const {
    std::vector<Matter> out;
    for (const auto& one : written)
      if (const auto about = matter_of(work(), names.layer(), one)) out.push_back(*about);
    return out;
  }

  GivenNode operator()(const syntax::GivenRecord& given) const {
    return scenario::Record{names.add_record(given.path.value)};
  }
  /// A fact where one of that name is declared, else a member with a role.
  GivenNode operator()(const syntax::GivenIs& given) const {
    if (work().out.facts.find(given.subject.text))
      return (*this)(
          syntax::GivenFact{given.subject, std::nullopt, syntax::Operand(given.value), false, std::nullopt});
    return (*this)(syntax::GivenMember{given.subject, {given.value}, std::nullopt, std::nullopt});
  }
  GivenNode operator()(const syntax::GivenMember& given) const {
    scenario::Member out;
    out.id = names.add_member(given.id);
    out.roles = find(work().out.roles, given.roles, Kind::role);
    out.since = names.stamp(given.since);
    out.until = names.stamp(given.until);
    return out;
  }
  GivenNode operator()(const syntax::GivenNamed& given) const {
    return scenario::NamedByPerson{names.member(given.id), given.named};
  }
  GivenNode operator()(const syntax::GivenAuthority& given) const {
    scenario::HoldsAuthority out;
    out.id = names.member(given.id);
    out.authority = find(work().out.authorities, given.authority, Kind::authority).value_or(AuthorityId{});
    out.scope = matters(given.scope);
    out.verified_on = names.stamp(given.verified_on);
    out.since = names.stamp(given.since);
    out.until = names.stamp(given.until);
    return out;
  }
  GivenNode operator()(const syntax::GivenConsent& given) const {
    scenario::Consent out;
    out.category = find(work().out.categories, given.category, Kind::category);
    out.decision = find(work().out.decisions, given.decision, Kind::decision);
    out.with = names.party(given.with);
    out.purposes = find(work().out.purposes, given.purposes, Kind::purpose);
    out.status = static_cast<scenario::Consent::Status>(given.status);
    out.on = names.stamp(given.on);
    out.until = names.stamp(given.until);
    out.detail = given.detail;
    if (given.by) out.by = names.member(*given.by);
    return out;
  }
  GivenNode operator()(const syntax::GivenCapacity& given) const {
    scenario::Capacity out;
    out.matters = matters(given.matters);
    out.with = names.party(given.with);
    out.outcome = static_cast<CapacityOutcome>(given.kind);
    out.on = names.stamp(given.on);
    out.review_by = names.stamp(given.review_by);
    out.only = given.only;
    return out;
  }
  GivenNode operator()(const syntax::GivenBestInterests& given) const {
    scenario::BestInterests out;
    out.matters = matters(given.matters);
    out.with = names.party(given.with);
    out.finding = given.supports ? Finding::supports : Finding::opposes;
    out.on = names.stamp(given.on);
    out.review_by = names.stamp(given.review_by);
    out.consulted = names.members(given.consulted);
    for (const auto& other : given.not_consulted)
      out.not_consulted.push_back({names.member(other.who), other.why.value});
    out.only = given.only;
    return out;
  }
  GivenNode operator()(const syntax::GivenWish& given) const {
    scenario::Wish out;
    out.by = given.by.text == person_role ? given.by.text : names.member(given.by);
    out.about = find(work().out.decisions, given.decision, Kind::decision).value_or(DecisionId{});
    out.stance = given.wants ? Stance::wants : Stance::opposes;
    out.on = names.stamp(given.on);
    return out;
  }
  GivenNode operator()(const syntax::GivenFact& given) const {
    scenario::Fact out;
    if (given.of) out.of = names.member(*given.of);
    out.on = names.stamp(given.on);
    const auto id = find(work().out.facts, given.fact, Kind::fact);
    if (!id) return out;
    out.fact = *id;
    const Fact& fact = work().out.facts[*id];
    const bool of_recipient = fact.subject == Fact::Subject::recipient;
    if (of_recipient != given.of.has_value())
      work()
          .report(Code::wrong_kind, given.fact.span,
                  fmt::format("fact {} is {}", quoted(fact.name),
                              of_recipient ? "about a member, and nobody is named" : "not about a member"))
          .hint = of_recipient ? fmt::format("say of whom: `{} of …`", fact.name) : "leave `of` out";
    if (!given.unknown)
      out.value = value_of(work(), fact.name, fact.type, given.value.value_or(syntax::Operand(true)), at);
    return out;
  }
  GivenNode operator()(const syntax::GivenSetting& given) const {
    return scenario::Setting{find(work().out.settings, given.setting, Kind::setting).value_or(SettingId{})};
  }
  GivenNode operator()(const syntax::GivenDied& given) const {
    return scenario::Died{work().out.zone.stamp(given.on.value)};
  }
  GivenNode operator()(const syntax::GivenSupported& given) const {
    return scenario::Supported{work().out.zone.stamp(given.since.value)};
  }
  GivenNode operator()(const syntax::GivenBorn& given) const { return scenario::Born{given.on.value.date}; }
  GivenNode operator()(const syntax::GivenEvent& given) const {
    scenario::Event out;
    if (given.id) out.id = names.add_item(*given.id);
    out.at = names.stamp(given.at);
    out.due = names.stamp(given.due);
    const auto id = find(work().out.events, given.event, Kind::event);
    if (!id) return out;
    out.event = *id;
    for (const auto& field : given.fields)
      if (const auto place = field_named(work(), *id, field.name))
        if (auto value = field_value(work().out.events[*id].fields[place->index], field))
          out.fields.push_back({*place, std::move(*value)});
    return out;
  }
  GivenNode operator()(const syntax::GivenConcern& given) const {
    scenario::Concern out;
    if (given.id) out.id = names.add_item(*given.id);
    out.opened = work().out.zone.stamp(given.opened.value);
    out.closed = names.stamp(given.closed);
    out.alleged = names.members(given.alleged);
    out.cleared = names.members(given.cleared);
    for (const syntax::Name& who : given.harmed) harmed(who, out);
    return out;
  }
  template <class Care>
  GivenNode operator()(const Care& given) const {
    return read_given(names, given);
  }
  GivenNode operator()(const syntax::GivenNotKnown& given) const {
    return scenario::NotKnown{static_cast<scenario::Section>(given.section)};
  }

 private:
  void harmed(const syntax::Name& who, scenario::Concern& out) const {
    out.says_who = true;
    if (who.text == "person") out.person_harmed = true;
    else if (who.text == "others") out.others_harmed = true;
    else if (who.text != "nobody")
      work()
          .report(Code::wrong_value, who.span,
                  fmt::format("a concern says whether the person or others were harmed, and not {}",
                              quoted(who.text)))
          .hint = "write `harmed person`, `harmed others`, both with a comma, or `harmed nobody`";
  }
  /// A text is given as a single word.
  std::optional<Value> field_value(const EventKind::Field& field,
                                   const syntax::GivenEvent::Field& written) const {
    const auto* word = std::get_if<syntax::Name>(&written.value);
    if (field.type.kind == ValueType::Kind::text && word != nullptr) return Value{0, word->text};
    return value_of(work(), field.name, field.type, written.value, written.name.span);
  }
};

}  // namespace

GivenNode read_given(ScenarioNames& names, const syntax::Given& given) {
  return std::visit(GivenReader{names, given.span}, given.node);
}

}  // namespace kith::check
