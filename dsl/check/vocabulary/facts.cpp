#include <algorithm>
#include <array>
#include <unordered_map>

#include <fmt/format.h>

#include "dsl/check/ground/periods.hpp"
#include "dsl/check/vocabulary/vocabulary.hpp"

namespace kith::check {

namespace {

/// Sources, facts and events are flat: what they share is found by name only.
template <class Entry>
Entry entry_of(const Work& work, LayerId layer, const syntax::Name& name, const syntax::Text& title,
               const std::optional<syntax::Text>& includes = {},
               const std::optional<syntax::Text>& excludes = {}) {
  Entry entry;
  static_cast<model::Concept&>(entry) = concept_of(work, layer, name, title, includes, excludes);
  return entry;
}

bool is_age(Work& work, const syntax::Name& name) {
  if (name.text != "age") return false;
  work.report(Code::declared_twice, name.span, "fact `age` is built in: it follows from the day of birth")
      .hint = "leave this declaration out, or choose another name";
  return true;
}

/// What every event has in a record already: a field of that name could be held by none. (`at` is a word of
/// the language.)
bool every_event_has(Work& work, const syntax::Name& field) {
  static constexpr std::array<std::string_view, 4> taken = {"kind", "id", "due", "entered_in_error"};
  if (std::find(taken.begin(), taken.end(), field.text) == taken.end()) return false;
  auto& finding = work.report(
      Code::field_of_every_event, field.span,
      fmt::format("every event has {} of its own, so a record cannot hold this field", quoted(field.text)));
  finding.hint =
      fmt::format("give it another name, such as {}", quoted(field.text == "kind" ? "type"
                                                             : field.text == "id" ? "number"
                                                                                  : "expected_by"));
  return true;
}

std::optional<time::Duration> length(Work& work, const std::optional<syntax::Duration>& duration) {
  need_calendar(work, duration);
  return duration ? std::optional(duration->value) : std::nullopt;
}

}  // namespace

void add_sources(Work& work) {
  each<syntax::SourceDecl>(work, [&](LayerId layer, const syntax::SourceDecl& declared, Span) {
    auto source = entry_of<model::Source>(work, layer, declared.name, declared.title);
    source.kind = static_cast<model::SourceKind>(declared.kind);
    if (declared.address) source.address = declared.address->value;
    source.period = period(work, declared.in_force.from, declared.in_force.until);
    declare(work, work.out.sources, std::move(source), declared.name, Kind::source);
  });
}

void add_facts(Work& work) {
  each<syntax::FactDecl>(work, [&](LayerId layer, const syntax::FactDecl& declared, Span) {
    if (is_age(work, declared.name)) return;
    auto fact = entry_of<model::Fact>(work, layer, declared.name, declared.title, declared.includes,
                                      declared.excludes);
    fact.subject = static_cast<model::Fact::Subject>(declared.subject);
    fact.type = value_type(work, declared.type);
    fact.out_of_date_after = length(work, declared.out_of_date_after);
    declare(work, work.out.facts, std::move(fact), declared.name, Kind::fact);
  });
}

void add_events(Work& work) {
  each<syntax::EventDecl>(work, [&](LayerId layer, const syntax::EventDecl& declared, Span) {
    auto event = entry_of<model::EventKind>(work, layer, declared.name, declared.title, declared.includes,
                                            declared.excludes);
    event.expected = declared.expected;
    std::unordered_map<std::string, Span> named;
    for (const auto& field : declared.fields) {
      if (every_event_has(work, field.name)) continue;
      const auto [first, fresh] = named.emplace(field.name.text, field.name.span);
      if (!fresh) report_twice(work, Kind::field, field.name, work.place(first->second));
      else event.fields.push_back({field.name.text, value_type(work, field.type), field.title.value});
    }
    declare(work, work.out.events, std::move(event), declared.name, Kind::event);
  });
}

}  // namespace kith::check
