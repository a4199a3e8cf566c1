#include "engine/intake/section/sections.hpp"

namespace kith::intake {

using source::Code;

void read_person(Reader& reader, const Given& person, model::State& state) {
  if (!person) return;
  const Fields fields(*person, reader.mistakes, "the person",
                      {"id", "name", "born", "died", "support_since"});
  state.person_id = reader.id(fields.need("id"));
  state.person_name = reader.shown_name(fields.find("name"));
  const auto born = fields.known("born");
  const auto died = fields.known("died");
  state.born = reader.date(born);
  state.died = reader.stamp(died);
  const auto day = [&](const std::optional<time::Date>& date) {
    return date ? std::optional(reader.rules.zone.day(*date)) : std::nullopt;
  };
  reader.in_order(day(state.born), state.died, died, "the person died before they were born");
  const auto since = fields.known("support_since");
  state.support_since = reader.stamp(since);
  reader.in_order(day(state.born), state.support_since, since,
                  "the person's support began before they were born");
  if (state.drawn_at)
    reader.in_order(state.support_since, time::Stamp{*state.drawn_at, *state.drawn_at, false}, since,
                    "the person's support began after the record was drawn");
  if (!state.died) return;
  // A moment dies on its day too: whoever said something that day is taken to have been alive.
  const time::Date last = std::chrono::floor<std::chrono::days>(reader.rules.zone.local(state.died->first));
  reader.last_day = reader.rules.zone.day(last);
}

}  // namespace kith::intake
