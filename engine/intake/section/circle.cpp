#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

/// What hangs on the circle as a whole is read for each member.
constexpr model::MemberIndex most_members = 1'000;

void claim(Reader& reader, const Value& id, model::MemberIndex index) {
  const std::string_view text = id.text();
  if (text == "person" || reader.rules.roles.find(text)) {
    const std::string meaning = text == "person"
                                    ? "`person` is the person themself"
                                    : fmt::format("{} is the name of a role", in_backticks(text));
    reader.mistakes.add(Code::id_is_taken, id,
                        fmt::format("a member has the id {}, and {}", in_backticks(text), meaning),
                        "choose another id");
    return;
  }
  if (!reader.known.members.emplace(text, index).second)
    reader.mistakes.add(Code::id_twice, id,
                        fmt::format("the id {} stands twice in the circle", in_backticks(text)),
                        "each member has an id of their own");
}

/// Yes, no, or the matters for which each may decide alone.
void severally(Reader& reader, const Given& value, model::HeldAuthority& held) {
  if (!value) return;
  if (value->kind() == Kind::null) held.severally.reset();
  else if (value->kind() == Kind::list) held.severally_for = reader.matters(value);
  else held.severally = reader.yes_or_no(value);
}

model::HeldAuthority authority(Reader& reader, const Value& value) {
  const Fields fields =
      entry_fields(reader, value, "an authority",
                   {"kind", "scope", "verified_on", "since", "until", "severally", "jointly_with"});
  model::HeldAuthority held;
  held.kind =
      reader.name(fields.need("kind"), reader.rules.authorities, "authority").value_or(model::AuthorityId{});
  if (const auto scope = fields.find("scope")) held.scope = reader.matters(scope);
  held.verified_on = reader.stamp(fields.known("verified_on"));
  held.since = reader.stamp(fields.known("since"));
  held.until = reader.stamp(fields.known("until"));
  reader.in_order(held.since, held.until, fields.find("until"), "an authority ends before it begins");
  held.in_error = entered_in_error(reader, fields);
  severally(reader, fields.find("severally"), held);
  if (const auto with = fields.find("jointly_with")) {
    if (with->kind() == Kind::null) held.jointly_with.reset();
    else held.jointly_with = reader.members(with);
  }
  return held;
}

std::vector<model::RoleId> roles(Reader& reader, const Given& list) {
  std::vector<model::RoleId> found;
  for (const Value item : reader.items(list)) {
    if (item.kind() == Kind::text && item.text() == "person")
      reader.mistakes.add(Code::undeclared_name, item, "a member of the circle has the role `person`",
                          "only the person themself is `person`");
    else if (const auto role = reader.name(item, reader.rules.roles, "role")) found.push_back(*role);
  }
  return found;
}

model::Member member(Reader& reader, const Value& value) {
  const Fields fields = entry_fields(reader, value, "a member of the circle",
                                     {"id", "name", "roles", "named_by_person", "since", "until", "part_of",
                                      "contact", "authorities", "facts"});
  model::Member member;
  member.id = reader.id(fields.need("id"));
  member.name = reader.shown_name(fields.find("name"));
  member.roles = roles(reader, fields.need("roles"));
  member.named_by_person = reader.yes_or_no(fields.known("named_by_person"));
  member.since = reader.stamp(fields.known("since"));
  member.until = reader.stamp(fields.known("until"));
  reader.in_order(member.since, member.until, fields.find("until"),
                  "a member leaves the circle before they join it");
  member.part_of = reader.text(fields.find("part_of"));
  member.contact = reader.short_text(fields.find("contact"));
  member.authorities = each<model::HeldAuthority>(reader, fields.find("authorities"),
                                                  [&](const Value& item) { return authority(reader, item); });
  member.facts = read_facts(reader, fields.find("facts"), model::Fact::Subject::recipient, FactForms::both);
  member.in_error = entered_in_error(reader, fields);
  return member;
}

}  // namespace

void gather_members(Reader& reader, const Given& circle) {
  if (!circle || circle->kind() != Kind::list) return;
  model::MemberIndex index = 0;
  for (const Value item : circle->items()) {
    if (index == most_members)
      reader.mistakes.add(Code::too_many_members, item,
                          fmt::format("the circle has more than {} members", most_members),
                          "leave out who was never near the person");
    const auto id = item.find("id");
    if (id && id->kind() == Kind::text) claim(reader, *id, index);
    ++index;
  }
}

std::optional<std::vector<model::Member>> read_circle(Reader& reader, const Given& circle) {
  auto read = each<model::Member>(reader, circle, [&](const Value& item) { return member(reader, item); });
  const auto estate = reader.rules.authorities.find(model::personal_representative);
  for (model::MemberIndex i = 0; read && i < read->size(); ++i)
    for (const model::HeldAuthority& held :
         (*read)[i].authorities.value_or(std::vector<model::HeldAuthority>{}))
      if (estate && reader.rules.authorities.covers(*estate, held.kind)) reader.known.of_the_estate.insert(i);
  return read;
}

}  // namespace kith::intake
