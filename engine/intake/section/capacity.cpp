#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;
using Found = model::CapacityOutcome;

constexpr WordTable<Found, 3> outcomes{
    {{"present", Found::present}, {"lacking", Found::lacking}, {"fluctuating", Found::fluctuating}}};
constexpr WordTable<model::Finding, 3> findings{{{"supports", model::Finding::supports},
                                                 {"opposes", model::Finding::opposes},
                                                 {"neither", model::Finding::neither}}};

/// Nobody has or lacks capacity as such (Mental Capacity Act 2005, s.2(1): "in relation to a matter").
std::vector<model::RecordedMatter> matters(Reader& reader, const Fields& fields, std::string_view why) {
  const auto decisions = fields.find("decisions");
  const bool none = !decisions || decisions->kind() == Kind::null ||
                    (decisions->kind() == Kind::list && decisions->items().empty());
  if (!none) return reader.matters(decisions);
  if (fields.ok())
    reader.mistakes.add(Code::matters_missing, decisions ? *decisions : fields.object(), std::string(why),
                        "list them as `\"decisions\": [\"travel_alone\", \"sharing:finances\"]`");
  return {};
}

std::optional<std::vector<model::Party>> recipients(Reader& reader, const Given& with) {
  if (!with) return std::nullopt;
  return reader.parties(with, Reader::Who::anybody);
}

/// Absent: no; null: not known.
Truth only(Reader& reader, const Given& given) {
  if (!given) return Truth::no;
  if (given->kind() == Kind::null) return Truth::unknown;
  return truth(reader.yes_or_no(given).value_or(false));
}

model::Capacity capacity(Reader& reader, const Value& value) {
  const Fields fields = entry_fields(
      reader, value, "a capacity assessment",
      {"decisions", "with", "outcome", "on", "review_by", "assessor", "support_tried", "windows", "only"});
  model::Capacity found;
  found.matters = matters(
      reader, fields, "a capacity assessment names no decision: capacity is about one decision at a time");
  found.with = recipients(reader, fields.find("with"));
  found.outcome = reader.word(fields.need_or_null("outcome"), outcomes, "outcome");
  found.on = reader.stamp(fields.known("on"));
  found.review_by = reader.stamp(fields.known("review_by"));
  reader.in_order(found.on, found.review_by, fields.find("review_by"),
                  "an assessment is to be reviewed before it is made");
  if (const auto assessor = fields.find("assessor"); reader.party(assessor, Reader::Who::member_or_role))
    found.assessor = assessor->text();
  if (const auto tried = fields.find("support_tried")) found.support_tried = reader.texts(tried);
  found.windows = reader.text(fields.find("windows"));
  found.only = only(reader, fields.find("only"));
  found.in_error = entered_in_error(reader, fields);
  return found;
}

model::BestInterests::NotConsulted not_consulted(Reader& reader, const Value& value) {
  const Fields fields(value, reader.mistakes, "somebody not consulted", {"who", "why"});
  const auto who = reader.member(fields.need("who"));
  const auto why = fields.need("why");
  const std::string reason = reader.text(why);
  if (why && why->kind() == Kind::text && reason.empty())
    reader.mistakes.add(Code::missing_key, *why, "somebody was not consulted, and `why` says nothing",
                        "say why it was not practicable or appropriate");
  return {who.value_or(0), reason};
}

model::BestInterests best_interests(Reader& reader, const Value& value) {
  const Fields fields =
      entry_fields(reader, value, "a best-interests decision",
                   {"decisions", "with", "finding", "on", "review_by", "consulted", "not_consulted", "only"});
  model::BestInterests found;
  found.matters = matters(reader, fields, "a best-interests decision names no decision that it is about");
  found.with = recipients(reader, fields.find("with"));
  found.finding = reader.word(fields.need_or_null("finding"), findings, "finding");
  found.on = reader.stamp(fields.known("on"));
  found.review_by = reader.stamp(fields.known("review_by"));
  reader.in_order(found.on, found.review_by, fields.find("review_by"),
                  "a best-interests decision is to be reviewed before it is made");
  found.consulted = reader.members(fields.find("consulted"));
  for (const Value item : reader.items(fields.find("not_consulted")))
    found.not_consulted.push_back(not_consulted(reader, item));
  found.only = only(reader, fields.find("only"));
  found.in_error = entered_in_error(reader, fields);
  return found;
}

}  // namespace

std::optional<std::vector<model::Capacity>> read_capacity(Reader& reader, const Given& section) {
  if (section && section->kind() != Kind::list) {
    reader.mistakes.add(
        Code::blanket_capacity, *section,
        "capacity is never recorded for a person as a whole: it is about one decision at a time",
        "write a list of assessments, each with its `decisions`; an empty list where there are none");
    return std::nullopt;
  }
  return each<model::Capacity>(reader, section, [&](const Value& item) { return capacity(reader, item); });
}

std::optional<std::vector<model::BestInterests>> read_best_interests(Reader& reader, const Given& section) {
  return each<model::BestInterests>(reader, section,
                                    [&](const Value& item) { return best_interests(reader, item); });
}

}  // namespace kith::intake
