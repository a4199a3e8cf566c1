#include "bench/workload/caseload.hpp"

#include <algorithm>
#include <iostream>

#include "dsl/source/diagnostics.hpp"
#include "engine/intake/json/addressed.hpp"
#include "engine/model/state.hpp"

namespace workload {
namespace {

bool usable(const std::vector<kith::Diagnostic>& findings) {
  bool good = true;
  for (const kith::Diagnostic& finding : findings) {
    if (finding.severity != kith::Severity::error) continue;
    std::cerr << kith::source::terminal(finding, false);
    good = false;
  }
  return good;
}

bool add_person(Caseload& caseload, const std::string& record) {
  kith::Reading<kith::State> reading = kith::parse_state(caseload.ruleset, record);
  if (!usable(reading.diagnostics)) return false;
  const std::string id = reading.value->person();
  caseload.people.emplace(id, std::move(*reading.value));
  return true;
}

bool add_question(Caseload& caseload, const std::string& asked) {
  const auto person = caseload.people.find(kith::intake::addressed(asked).person.value_or(""));
  if (person == caseload.people.end()) {
    std::cerr << "no record for " << asked << '\n';
    return false;
  }
  kith::Reading<kith::Question> reading = kith::parse_question(person->second, asked);
  if (!usable(reading.diagnostics)) return false;
  caseload.cases.push_back(std::move(*reading.value));
  return true;
}

/// By clauses' ids, each a boundary's name and what the clause is called.
std::string line(kith::Outcome outcome, const std::vector<std::string>& clauses) {
  std::vector<std::string> ids;
  for (const std::string& clause : clauses) ids.push_back(clause.substr(0, clause.find('.')));
  std::sort(ids.begin(), ids.end());
  std::string listed;
  for (const std::string& id : ids) listed += (listed.empty() ? "" : ",") + id;
  switch (outcome) {
    case kith::Outcome::refuse: return (ids.empty() ? "d:" : "f:") + listed;
    case kith::Outcome::allow: return "p:" + listed;
    case kith::Outcome::ask_first: return "ask first: " + listed;
    case kith::Outcome::undetermined: return "undetermined: " + listed;
  }
  return "";
}

}  // namespace

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    all.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

std::optional<kith::Ruleset> compile_text(const std::string& text) {
  kith::Compilation compilation = kith::compile("workload.kith", [&](const std::string&) { return text; });
  usable(compilation.diagnostics);
  return std::move(compilation.ruleset);
}

std::optional<Caseload> load(const kith::Ruleset& ruleset, std::string_view people,
                             std::string_view questions) {
  Caseload made{ruleset, {}, {}};
  for (const std::string& record : lines(people))
    if (!add_person(made, record)) return std::nullopt;
  for (const std::string& asked : lines(questions))
    if (!add_question(made, asked)) return std::nullopt;
  return made;
}

std::string line(const kith::Answer& answer) {
  std::vector<std::string> clauses;
  for (const kith::Reason& reason : answer.because) clauses.push_back(reason.clause);
  return line(answer.outcome, clauses);
}

std::string line(const kith::Decision& decision) {
  return line(decision.outcome, {decision.because.begin(), decision.because.end()});
}

}  // namespace workload
