#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"
#include "dsl/check/scenario/names.hpp"

namespace kith::check {

namespace {

using namespace model;

/// What an answer may say is to be found out, beside facts, events and definitions by their names.
constexpr std::array<std::string_view, 8> findable = {
    "consent", "capacity", "best interests",         "wish",
    "age",     "setting",  "alleged source of harm", "named by person"};

/// Only a single word can be a misspelt name.
void check_find_out(Work& work, const syntax::Text& what) {
  const std::string& name = what.value;
  const auto starts = [&](std::string_view word) { return name.starts_with(word); };
  if (name.find(' ') != name.npos || std::any_of(findable.begin(), findable.end(), starts) ||
      !kinds_of(work, name).empty())
    return;
  std::vector<std::string> known(findable.begin(), findable.end());
  for (const auto& fact : work.out.facts.all()) known.push_back(fact.name);
  for (const auto& event : work.out.events.all()) known.push_back(event.name);
  for (const auto& definition : work.out.definitions) known.push_back(definition.name);
  auto& finding = work.report(Code::unknown_fact, what.span,
                              fmt::format("nothing called {} can be found out", quoted(name)));
  suggest(finding, name, known);
}

struct ExpectedReader {
  ScenarioNames& names;
  Span at;

  Work& work() const { return names.work(); }

  ExpectedNode operator()(const syntax::ExpectOutcome& expect) const {
    asks();
    scenario::OutcomeIs out;
    out.outcome = expect.outcome;
    out.detail = expect.detail;
    for (const auto& name : expect.by)
      if (const auto clause = names.clause(name)) out.by.push_back(*clause);
    return out;
  }
  ExpectedNode operator()(const syntax::ExpectNothingToFindOut&) const {
    return scenario::NothingToFindOut{};
  }
  ExpectedNode operator()(const syntax::ExpectFindOut& expect) const {
    check_find_out(work(), expect.what);
    return scenario::FindsOut{expect.what.value};
  }
  ExpectedNode operator()(const syntax::ExpectKeepBack& expect) const {
    asks();
    scenario::KeepsBack out;
    for (const auto& name : expect.names) {
      if (!work().out.marks.find(name.text))
        resolve(work(), names.layer(), work().out.categories, name, Kind::category);
      out.names.push_back(name.text);
    }
    return out;
  }
  ExpectedNode operator()(const syntax::ExpectSetAside& expect) const {
    asks();
    scenario::IsSetAside out;
    out.clause = names.clause(expect.clause).value_or(ClauseId{});
    if (expect.by) out.by = names.clause(*expect.by);
    return out;
  }
  ExpectedNode operator()(const syntax::ExpectPossible& expect) const {
    asks();
    return scenario::MayBe{expect.outcomes};
  }
  ExpectedNode operator()(const syntax::ExpectBecause& expect) const {
    return scenario::SaysBecause{expect.text.value};
  }
  ExpectedNode operator()(const syntax::ExpectEasyRead& expect) const {
    return scenario::SaysToPerson{expect.text.value};
  }
  ExpectedNode operator()(const syntax::ExpectMeanwhile& expect) const {
    asks();
    return scenario::SaysMeanwhile{expect.text.value};
  }
  ExpectedNode operator()(const syntax::ExpectWouldChange& expect) const {
    asks();
    return scenario::SaysWouldChange{expect.text.value};
  }
  template <class Care>
  ExpectedNode operator()(const Care& expect) const {
    return read_expected(names, expect, at);
  }

 private:
  void asks() const { names.needs(syntax::AskedQuestion::Kind::question, at, "the answer to a question"); }
};

}  // namespace

ExpectedNode read_expected(ScenarioNames& names, const syntax::Expect& expect) {
  return std::visit(ExpectedReader{names, expect.span}, expect.node);
}

}  // namespace kith::check
