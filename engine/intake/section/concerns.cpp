#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

void listed_and_cleared(Reader& reader, const Given& cleared, const model::Concern& concern) {
  if (!concern.alleged_sources || !cleared || cleared->kind() != Kind::list) return;
  for (const Value item : cleared->items()) {
    const auto member =
        item.kind() == Kind::text ? reader.known.members.find(item.text()) : reader.known.members.end();
    if (member == reader.known.members.end()) continue;
    const auto& alleged = *concern.alleged_sources;
    if (std::find(alleged.begin(), alleged.end(), member->second) != alleged.end())
      reader.mistakes.add(Code::listed_and_cleared, item,
                          fmt::format("{} is both an alleged source of harm and cleared in one concern",
                                      in_backticks(item.text())),
                          "take them out of `alleged_sources` or out of `cleared`");
  }
}

using CameTo = model::ConcernOutcome::Is;
constexpr WordTable<CameTo, 3> came_to{{{"cleared", CameTo::cleared},
                                        {"substantiated", CameTo::substantiated},
                                        {"inconclusive", CameTo::inconclusive}}};

/// Lifted by a named person, on a day.
std::optional<time::Stamp> lifted(Reader& reader, const Given& value) {
  if (!value) return std::nullopt;
  const Fields fields(*value, reader.mistakes, "what lifted an outcome", {"by", "on"});
  const auto by = reader.id(fields.need("by"));
  const auto on = reader.stamp(fields.need("on"));
  return by.empty() ? std::nullopt : on;
}

model::ConcernOutcome outcome_of(Reader& reader, const Value& value, const model::Concern& concern) {
  const Fields fields(value, reader.mistakes, "an outcome of a concern",
                      {"who", "outcome", "lifted", "plan"});
  model::ConcernOutcome found;
  if (const auto who = reader.member(fields.need("who"))) found.who = *who;
  found.is = reader.word(fields.need_or_null("outcome"), came_to, "outcome");
  const auto lifting = fields.known("lifted");
  found.lifted = lifted(reader, lifting);
  reader.in_order(concern.closed ? concern.closed : concern.opened, found.lifted, lifting,
                  concern.closed ? "an outcome is lifted before its concern is closed"
                                 : "an outcome is lifted before its concern is opened");
  found.planned = !reader.text(fields.known("plan")).empty();
  return found;
}

void only_one_each(Reader& reader, const Value& outcome, std::set<model::MemberIndex>& seen) {
  const auto who = outcome.find("who");
  if (!who || who->kind() != Kind::text) return;
  const auto member = reader.known.members.find(who->text());
  if (member == reader.known.members.end() || seen.insert(member->second).second) return;
  reader.mistakes.add(Code::two_outcomes, *who,
                      fmt::format("a second outcome for {} in one concern", in_backticks(who->text())),
                      "keep the one that holds");
}

/// One for each member it is about, or `nobody`.
void read_outcomes(Reader& reader, const Given& value, model::Concern& concern) {
  if (!value) return;
  if (value->kind() == Kind::text && value->text() == "nobody") {
    concern.nobody = true;
    return;
  }
  std::set<model::MemberIndex> seen;
  for (const Value item : reader.items(value)) {
    concern.outcomes.push_back(outcome_of(reader, item, concern));
    only_one_each(reader, item, seen);
  }
}

/// Which of the two were harmed.
enum class Who : std::uint8_t { person, others };
constexpr WordTable<Who, 2> who_may_be_harmed{{{"person", Who::person}, {"others", Who::others}}};

std::optional<model::Harmed> harmed_in(Reader& reader, const Given& listed) {
  if (!listed) return std::nullopt;
  model::Harmed harmed;
  for (const Value item : reader.items(listed)) {
    const auto who = reader.word(item, who_may_be_harmed, "word for who was harmed");
    harmed.person = harmed.person || who == Who::person;
    harmed.others = harmed.others || who == Who::others;
  }
  return harmed;
}

model::Concern concern(Reader& reader, const Value& value) {
  const Fields fields = entry_fields(
      reader, value, "a concern",
      {"id", "opened", "closed", "about", "harmed", "alleged_sources", "cleared", "may_know", "outcomes"});
  model::Concern concern;
  concern.id = reader.id(fields.need("id"));
  concern.opened = reader.stamp(fields.need_or_null("opened"));
  concern.closed = reader.stamp(fields.known("closed"));
  reader.in_order(concern.opened, concern.closed, fields.find("closed"),
                  "a concern is closed before it is opened");
  claim_id(reader, fields.find("id"), concern.opened, reader.known.concerns, "concern");
  for (const Value item : reader.items(fields.find("about")))
    reader.reference(item, reader.known.events, "event");
  concern.harmed = harmed_in(reader, fields.known("harmed"));
  if (const auto alleged = fields.known("alleged_sources")) concern.alleged_sources = reader.members(alleged);
  const auto cleared = fields.find("cleared");
  concern.cleared = reader.members(cleared);
  concern.may_know = reader.members(fields.find("may_know"));
  listed_and_cleared(reader, cleared, concern);
  concern.in_error = entered_in_error(reader, fields);
  read_outcomes(reader, fields.known("outcomes"), concern);
  return concern;
}

}  // namespace

std::optional<std::vector<model::Concern>> read_concerns(Reader& reader, const Given& section) {
  return each<model::Concern>(reader, section, [&](const Value& item) { return concern(reader, item); });
}

}  // namespace kith::intake
