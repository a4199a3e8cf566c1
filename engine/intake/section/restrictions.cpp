#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"
#include "engine/model/right.hpp"

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

/// A declared basis or authority, or a kind of source, and one of them alone.
std::optional<std::string> right(Reader& reader, const Given& value) {
  if (!value || !is_a(Kind::text, *value, reader.mistakes)) return std::nullopt;
  const auto meanings = model::meanings_of_right(reader.rules, value->text());
  if (meanings.size() == 1) return std::string(value->text());
  if (meanings.empty()) reader.undeclared(*value, model::rights(reader.rules), "authority for a restriction");
  else
    reader.mistakes.add(
        source::Code::right_twice, *value,
        fmt::format("“{}” is the name of a {} and of a {}", value->text(), meanings[0], meanings[1]),
        "the rulesets are to call what they declare otherwise");
  return std::nullopt;
}

/// A text, or an object that says of what kind it is, and from when until when it holds.
std::optional<model::RestrictionAuthority> authority(Reader& reader, const Given& value) {
  if (!value) return std::nullopt;
  model::RestrictionAuthority found;
  if (value->kind() != Kind::object) {
    found.is_text = true;
    found.says = reader.text(value);
    return found.says.empty() ? std::nullopt : std::optional(found);
  }
  const Fields fields(*value, reader.mistakes, "the authority of a restriction",
                      {"kind", "says", "from", "until"});
  found.kind = right(reader, fields.need_or_null("kind"));
  found.says = reader.text(fields.known("says"));
  found.from = reader.stamp(fields.known("from"));
  found.until = reader.stamp(fields.known("until"));
  reader.in_order(found.from, found.until, fields.find("until"), "an authority ends before it begins");
  return found;
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
  found.authority = authority(reader, fields.known("authority"));
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
