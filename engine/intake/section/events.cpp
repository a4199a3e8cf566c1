#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

model::Completeness completeness(Reader& reader, const Fields& fields) {
  model::Completeness found;
  found.from = reader.stamp(fields.known("from"));
  found.until = reader.stamp(fields.known("until"));
  reader.in_order(found.from, found.until, fields.find("until"),
                  "the log is complete until before it is complete from");
  return found;
}

void read_complete(Reader& reader, const Given& complete, model::Events& events) {
  if (!complete) return;
  std::vector<std::string_view> keys = {"from", "until"};
  for (const model::EventKind& kind : reader.rules.events.all())
    if (kind.declared) keys.push_back(kind.name);
  const Fields fields(*complete, reader.mistakes, "`complete`", keys);
  events.complete = completeness(reader, fields);
  for (std::uint32_t i = 0; i < reader.rules.events.size(); ++i) {
    const model::EventKind& kind = reader.rules.events.all()[i];
    const auto own = kind.declared ? fields.find(kind.name) : std::nullopt;
    if (!own) continue;
    const Fields bounds(*own, reader.mistakes, "the completeness of one kind", {"from", "until"});
    events.by_kind[model::EventId{i}] = completeness(reader, bounds);
  }
}

void read_times(Reader& reader, const Fields& fields, const model::EventKind& kind, model::Event& event) {
  event.at = reader.stamp(fields.known("at"));
  const auto due = fields.known("due");
  event.due = reader.stamp(due);
  if (kind.expected && !due && fields.ok())
    reader.mistakes.add(Code::due_missing, fields.object(),
                        fmt::format("`{}` is an expected event, and needs `due`", kind.name),
                        "without it nobody can tell whether it was late");
  if (!kind.expected && due)
    reader.mistakes.add(Code::due_unexpected, *due,
                        fmt::format("`{}` is not an expected event, and has no `due`", kind.name),
                        "declare the event as `expected`, or write `at`");
}

void read_fields(Reader& reader, const Fields& fields, const model::EventKind& kind, model::Event& event) {
  event.fields.reserve(kind.fields.size());
  for (const model::EventKind::Field& field : kind.fields) {
    const auto given = fields.find(field.name);
    event.fields.push_back(given ? read_value(reader, *given, field.type, field.name) : std::nullopt);
  }
}

/// What an event of a kind may have, made when the first of it is read.
class Forms {
 public:
  struct Form {
    std::string what;
    std::vector<std::string_view> keys;
  };
  const Form& of(const model::EventKind& kind, model::EventId id) {
    if (const auto known = made_.find(id); known != made_.end()) return known->second;
    Form form{"`" + kind.name + "`", {"id", "kind", "at", "due"}};
    for (const model::EventKind::Field& field : kind.fields) form.keys.push_back(field.name);
    return made_.emplace(id, std::move(form)).first->second;
  }

 private:
  std::map<model::EventId, Form> made_;
};

/// The kind decides which other keys an event has; without one nothing more can be read.
model::Event event(Reader& reader, Forms& forms, const Value& value, std::uint32_t place) {
  model::Event event;
  event.place = place;
  if (!is_a(Kind::object, value, reader.mistakes)) return event;
  const auto kind_given = value.find("kind");
  if (!kind_given) {
    reader.mistakes.add(Code::missing_key, value, "an event needs `kind`");
    return event;
  }
  const auto kind = reader.name(kind_given, reader.rules.events, "event", false);
  if (!kind) return event;
  const model::EventKind& declared = reader.rules.events[*kind];
  const Forms::Form& form = forms.of(declared, *kind);
  const Fields fields = entry_fields(reader, value, form.what, form.keys);
  event.kind = *kind;
  event.id = reader.id(fields.need("id"));
  read_times(reader, fields, declared, event);
  read_fields(reader, fields, declared, event);
  claim_id(reader, fields.find("id"), event.at ? event.at : event.due, reader.known.events, "event");
  event.in_error = entered_in_error(reader, fields);
  return event;
}

}  // namespace

void claim_id(Reader& reader, const Given& id, const std::optional<time::Stamp>& when, Ids& ids,
              std::string_view what) {
  if (!id || id->kind() != Kind::text || id->text().empty()) return;
  if (!ids.emplace(id->text(), when).second)
    reader.mistakes.add(Code::id_twice, *id, fmt::format("the id {} stands twice", in_backticks(id->text())),
                        fmt::format("each {} has an id of its own", what));
}

std::optional<model::Events> read_events(Reader& reader, const Given& section) {
  if (!section) return std::nullopt;
  const Fields fields(*section, reader.mistakes, "`events`", {"complete", "log"});
  model::Events events;
  read_complete(reader, fields.find("complete"), events);
  Forms forms;
  std::uint32_t place = 0;
  for (const Value item : reader.items(fields.need("log")))
    events.log.push_back(event(reader, forms, item, place++));
  return events;
}

}  // namespace kith::intake
