#pragma once
// A ruleset, with those it uses, as a document to read: for a policy meeting, an inspector, the people it is
// about.

#include <functional>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/rehearsal.hpp"

namespace kith::report {

/// A scenario with the rules that it was run by, and what came of it. Both outlive the document.
struct ToldScenario {
  const model::Ruleset* rules = nullptr;
  const model::Scenario* scenario = nullptr;
  const Rehearsal* run = nullptr;
};

/// What is known of a promise beside its words.
struct PromiseState {
  bool broken = false;
  std::string words;  ///< a sentence
};
/// Whether any of the scenarios breaks it, how many ask about what it speaks of, and that nobody has proved
/// it.
PromiseState tried(const model::Promise&, const std::vector<ToldScenario>&);

struct DocumentOf {
  const model::Ruleset& rules;
  time::Instant at{};  ///< the table of who may be told what is of this moment
  std::vector<ToldScenario> scenarios = {};
  /// What is known of each promise, in order; empty: what the scenarios show.
  std::vector<PromiseState> promises = {};
  std::vector<PromiseState> care_promises = {};  ///< of those about care; empty: not proved
  /// SVG for a drawing in Graphviz's DOT, empty where it cannot be drawn; absent: nothing is drawn.
  std::function<std::string(const std::string& dot)> draw = {};
  std::string not_drawn = {};  ///< why there are words alone, a sentence; empty: nothing is to be said of it
};

std::string document_markdown(const DocumentOf&);
/// A page of its own.
std::string document_html(const DocumentOf&);

}  // namespace kith::report
