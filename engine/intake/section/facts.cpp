#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;
using Subject = model::Fact::Subject;

std::string_view place_of(Subject subject) {
  switch (subject) {
    case Subject::person: return "about the person and stands in the record's `facts`";
    case Subject::recipient: return "about a recipient and stands in the `facts` of a member of the circle";
    case Subject::question: return "about the question and stands in the `facts` of a question";
  }
  return "";
}

std::optional<model::FactId> fact(Reader& reader, const Value& member, Subject subject) {
  const auto found = reader.rules.facts.find(member.key());
  if (found && reader.rules.facts[*found].declared) {
    const model::Fact& fact = reader.rules.facts[*found];
    if (fact.subject == subject) return found;
    reader.mistakes.add(Code::fact_elsewhere, member,
                        fmt::format("`{}` is {}", fact.name, place_of(fact.subject)));
    return std::nullopt;
  }
  std::vector<std::string> names;
  if (!reader.mistakes.full())
    for (const model::Fact& declared : reader.rules.facts.all())
      if (declared.declared && declared.subject == subject) names.push_back(declared.name);
  reader.mistakes.add(Code::undeclared_name, member,
                      fmt::format("the rulesets declare no fact {}", in_backticks(member.key())),
                      did_you_mean(member.key(), names));
  return std::nullopt;
}

model::FactValue dated(Reader& reader, const Value& value, const model::Fact& fact) {
  const Fields fields = entry_fields(reader, value, "a value of a fact", {"value", "on", "by"});
  model::FactValue found;
  found.pointer = value.pointer();
  if (const auto given = fields.need("value")) found.value = read_value(reader, *given, fact.type, fact.name);
  found.on = reader.stamp(fields.known("on"));
  reader.party(fields.known("by"), Reader::Who::anybody);
  found.in_error = entered_in_error(reader, fields);
  return found;
}

model::FactValue bare(Reader& reader, const Value& value, const model::Fact& fact) {
  return {read_value(reader, value, fact.type, fact.name), std::nullopt, value.pointer()};
}

std::vector<model::FactValue> values(Reader& reader, const Value& given, const model::Fact& fact,
                                     FactForms forms) {
  const bool record = given.kind() == Kind::object || given.kind() == Kind::list;
  if (!record && forms == FactForms::dated) {
    reader.mistakes.add(Code::wrong_type, given,
                        fmt::format("found {} where a dated value is expected", words(given.kind())),
                        "write `{ \"value\": ..., \"on\": \"2026-03-01\" }`, or a list of such values");
    return {};
  }
  if (!record || forms == FactForms::bare) return {bare(reader, given, fact)};
  if (given.kind() == Kind::object) return {dated(reader, given, fact)};
  std::vector<model::FactValue> found;
  for (const Value item : given.items()) found.push_back(dated(reader, item, fact));
  return found;
}

}  // namespace

std::optional<model::Facts> read_facts(Reader& reader, const Given& section, Subject subject,
                                       FactForms forms) {
  if (!section || !is_a(Kind::object, *section, reader.mistakes)) return std::nullopt;
  model::Facts facts;
  for (const Value member : section->items()) {
    const auto id = fact(reader, member, subject);
    if (!id) continue;
    auto found = values(reader, member, reader.rules.facts[*id], forms);
    if (!found.empty()) facts.emplace(*id, std::move(found));
  }
  return facts;
}

}  // namespace kith::intake
