#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;
using Status = model::Consent::Status;

constexpr WordTable<Status, 3> statuses{
    {{"given", Status::given}, {"refused", Status::refused}, {"withdrawn", Status::withdrawn}}};
constexpr WordTable<Detail, 3> details{
    {{"existence", Detail::existence}, {"summary", Detail::summary}, {"full", Detail::full}}};

void about_category(Reader& reader, const Fields& fields, model::Consent& consent) {
  consent.category = reader.name(fields.find("category"), reader.rules.categories, "category");
  consent.with = reader.party(fields.need("with"), Reader::Who::member_or_role).value_or(model::Party{});
  consent.detail = reader.word(fields.find("detail"), details, "detail");
  const auto purposes = fields.find("purposes");
  if (!purposes) return;
  consent.purposes.emplace();
  for (const Value item : reader.items(purposes))
    if (const auto purpose = reader.name(item, reader.rules.purposes, "purpose"))
      consent.purposes->push_back(*purpose);
  if (purposes->kind() == Kind::list && purposes->items().empty())
    reader.mistakes.add(Code::empty_purposes, *purposes, "a consent for no purpose at all",
                        "leave `purposes` out for every purpose");
}

void about_decision(Reader& reader, const Fields& fields, model::Consent& consent) {
  consent.decision = reader.name(fields.find("decision"), reader.rules.decisions, "decision");
  for (const char* key : {"with", "purposes", "detail"})
    if (const auto value = fields.find(key))
      reader.mistakes.add(Code::decision_has_no_recipient, *value,
                          fmt::format("a consent for a decision has no `{}`", key),
                          "only a consent for sharing a category says with whom, what for and how much");
}

/// Exactly one of the two.
void subject(Reader& reader, const Fields& fields, model::Consent& consent) {
  const bool category = fields.find("category").has_value();
  const bool decision = fields.find("decision").has_value();
  if (fields.ok() && category == decision) {
    reader.mistakes.add(Code::consent_about_one_thing, fields.object(),
                        category ? "a consent names both a category and a decision"
                                 : "a consent names neither a category nor a decision",
                        "write one record for each category or decision agreed to or refused");
    return;
  }
  if (category) about_category(reader, fields, consent);
  if (decision) about_decision(reader, fields, consent);
}

/// Absent: the person. Null: not known.
void giver(Reader& reader, const Fields& fields, model::Consent& consent) {
  const auto given = fields.find("given_by");
  consent.giver_unknown = given && given->kind() == Kind::null;
  if (given && !consent.giver_unknown) consent.given_by = reader.member(given);
}

/// Whoever deals with the estate speaks after the death.
bool of_the_estate(const Reader& reader, const model::Consent& consent) {
  return consent.given_by && reader.known.of_the_estate.contains(*consent.given_by);
}

model::Consent consent(Reader& reader, const Value& value) {
  const Fields fields = entry_fields(reader, value, "a consent",
                                     {"category", "decision", "with", "purposes", "status", "on", "until",
                                      "detail", "says", "how_shown", "support", "agreement", "given_by"});
  model::Consent consent;
  subject(reader, fields, consent);
  consent.status = reader.word(fields.need_or_null("status"), statuses, "status");
  consent.on = reader.stamp(fields.known("on"));
  giver(reader, fields, consent);
  if (!of_the_estate(reader, consent)) reader.in_life(consent.on, fields.known("on"), "a consent");
  const auto until = fields.known("until");
  consent.until = reader.stamp(until);
  reader.in_order(consent.on, consent.until, until, "a consent ends before it is given");
  if (until && (consent.status == Status::refused || consent.status == Status::withdrawn))
    reader.mistakes.add(Code::no_with_until, *until,
                        "a no has no `until`: it stands until the person says otherwise",
                        "leave `until` out");
  consent.says = reader.text(fields.find("says"));
  consent.how_shown = reader.text(fields.find("how_shown"));
  consent.agreement = reader.text(fields.find("agreement"));
  reader.texts(fields.find("support"));
  consent.in_error = entered_in_error(reader, fields);
  return consent;
}

}  // namespace

std::optional<std::vector<model::Consent>> read_consents(Reader& reader, const Given& consents) {
  return each<model::Consent>(reader, consents, [&](const Value& item) { return consent(reader, item); });
}

}  // namespace kith::intake
