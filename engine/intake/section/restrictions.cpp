#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

/// A null date is on record as "never"; an absent one is not known.
model::MaybeNever maybe_never(Reader& reader, const Given& value) {
  if (!value) return std::nullopt;
  if (value->kind() == Kind::null) return model::MaybeNever(std::optional<time::Stamp>());
  const auto stamp = reader.stamp(value);
  return stamp ? model::MaybeNever(stamp) : std::nullopt;
}

std::optional<std::string> words(Reader& reader, const Given& value) {
  return value ? std::optional(reader.text(value)) : std::nullopt;
}

model::Restriction restriction(Reader& reader, const Value& value) {
  const Fields fields = entry_fields(reader, value, "a restriction",
                                     {"id", "kind", "since", "ended", "rationale", "authority",
                                      "alternatives_tried", "exit_when", "review_by", "last_reviewed"});
  model::Restriction found;
  found.id = reader.id(fields.need("id"));
  found.kind = reader.plain_name(fields.need("kind"));
  found.since = reader.stamp(fields.known("since"));
  found.ended = maybe_never(reader, fields.find("ended"));
  found.last_reviewed = maybe_never(reader, fields.find("last_reviewed"));
  found.review_by = maybe_never(reader, fields.find("review_by"));
  found.rationale = words(reader, fields.known("rationale"));
  found.authority = words(reader, fields.known("authority"));
  found.exit_when = words(reader, fields.known("exit_when"));
  if (const auto tried = fields.find("alternatives_tried")) found.alternatives_tried = reader.texts(tried);
  reader.in_order(found.since, found.ended.value_or(std::nullopt), fields.find("ended"),
                  "a restriction ends before it begins");
  reader.in_order(found.since, found.last_reviewed.value_or(std::nullopt), fields.find("last_reviewed"),
                  "a restriction is reviewed before it begins");
  claim_id(reader, fields.find("id"), found.since, reader.known.restrictions, "restriction");
  found.in_error = entered_in_error(reader, fields);
  return found;
}

}  // namespace

std::optional<std::vector<model::Restriction>> read_restrictions(Reader& reader, const Given& section) {
  return each<model::Restriction>(reader, section,
                                  [&](const Value& item) { return restriction(reader, item); });
}

}  // namespace kith::intake
