#include <algorithm>

#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

void listed_and_cleared(Reader& reader, const Given& cleared, const model::Concern& concern) {
  if (!concern.alleged_sources || !cleared || cleared->kind() != Kind::list) return;
  for (const Value& item : cleared->items()) {
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

model::Concern concern(Reader& reader, const Value& value) {
  const Fields fields =
      entry_fields(reader, value, "a concern",
                   {"id", "opened", "closed", "about", "alleged_sources", "cleared", "may_know"});
  model::Concern concern;
  concern.id = reader.id(fields.need("id"));
  concern.opened = reader.stamp(fields.need_or_null("opened"));
  concern.closed = reader.stamp(fields.known("closed"));
  reader.in_order(concern.opened, concern.closed, fields.find("closed"),
                  "a concern is closed before it is opened");
  claim_id(reader, fields.find("id"), concern.opened, reader.known.concerns, "concern");
  for (const Value& item : reader.items(fields.find("about")))
    reader.reference(item, reader.known.events, "event");
  if (const auto alleged = fields.known("alleged_sources")) concern.alleged_sources = reader.members(alleged);
  const auto cleared = fields.find("cleared");
  concern.cleared = reader.members(cleared);
  concern.may_know = reader.members(fields.find("may_know"));
  listed_and_cleared(reader, cleared, concern);
  concern.in_error = entered_in_error(reader, fields);
  return concern;
}

}  // namespace

std::optional<std::vector<model::Concern>> read_concerns(Reader& reader, const Given& section) {
  return each<model::Concern>(reader, section, [&](const Value& item) { return concern(reader, item); });
}

}  // namespace kith::intake
