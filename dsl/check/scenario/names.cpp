#include "dsl/check/scenario/names.hpp"

#include <fmt/format.h>

#include "dsl/check/ground/built_in.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/stack/stack.hpp"

namespace kith::check {

std::string ScenarioNames::add_member(const syntax::Name& id) {
  if (members_.insert(id.text).second) order_.push_back(id.text);
  else
    work_.report(Code::declared_twice, id.span, fmt::format("member {} is given twice", quoted(id.text)))
        .hint = "name all the roles at once";
  return id.text;
}

std::string ScenarioNames::add_record(const std::string& path) {
  from_record_ = true;
  return beside(work_.out[layer_].file, path);
}

std::string ScenarioNames::member(const syntax::Name& id) {
  if (known(id.text)) return id.text;
  auto& finding = work_.report(Code::unknown_member, id.span,
                               fmt::format("nobody called {} is given before this", quoted(id.text)));
  if (!suggest(finding, id.text, order_))
    finding.hint = fmt::format("give them first: `given {} is ROLE`", id.text);
  // Said once a scenario.
  members_.insert(id.text);
  return id.text;
}

std::vector<std::string> ScenarioNames::members(const std::vector<syntax::Name>& ids) {
  std::vector<std::string> out;
  for (const auto& id : ids) out.push_back(member(id));
  return out;
}

std::string ScenarioNames::party(const syntax::Name& name) {
  if (name.text == person_role || members_.count(name.text) != 0) return name.text;
  if (from_record_ && !work_.out.roles.find(name.text)) return name.text;
  if (work_.out.roles.find(name.text)) resolve(work_, layer_, work_.out.roles, name, Kind::role);
  else member(name);
  return name.text;
}

std::optional<time::Stamp> ScenarioNames::stamp(const std::optional<syntax::When>& when) const {
  return when ? std::optional(work_.out.zone.stamp(when->value)) : std::nullopt;
}

std::optional<model::ClauseId> ScenarioNames::clause(const syntax::Name& name) {
  const auto found = work_.clauses.find(name.text);
  if (found == work_.clauses.end()) {
    report_unknown(work_, layer_, name, Kind::clause);
    return std::nullopt;
  }
  const auto boundary = [&](model::ClauseId id) -> const model::Boundary& {
    return work_.out[work_.out[id].boundary];
  };
  for (const model::ClauseId id : found->second)
    if (work_.visible(layer_, boundary(id).layer) && written_.question &&
        boundary(id).period.contains(written_.question->at.value.date))
      return id;
  const model::ClauseId first = found->second.front();
  if (work_.visible(layer_, boundary(first).layer)) return first;
  report_not_visible(work_, layer_, name, Kind::clause, boundary(first).layer);
  return std::nullopt;
}

}  // namespace kith::check
