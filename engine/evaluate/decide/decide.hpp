#pragma once
// From conditions to an outcome: which clauses stand (standing), what is not known (unknowns), what the
// boundaries come to together (settle), what is under a category (decide), and the trace of all of it. Each
// can be changed alone; the words for it are in explain/.

#include <memory>
#include <span>
#include <vector>

#include "engine/evaluate/decide/settle.hpp"
#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/decide/workspace.hpp"

namespace kith::evaluate {

/// One category (or decision) put to the boundaries, with the trace of everything read.
struct Finding {
  explicit Finding(Trace&& of_a_cell) : trace(std::move(of_a_cell)), settled(settle(trace)) {}
  Trace trace;
  Settled settled;
};

/// What was asked, and each declared category under it when its own answer is an allow.
struct Decided {
  Workspace* workspace;  ///< in which it was decided
  Finding asked;
  std::vector<Finding> narrower;           ///< in order of declaration, without what is asked about by name
  std::vector<model::CategoryId> by_name;  ///< under what is asked, and kept back whatever they would come to
  Outcome outcome = Outcome::refuse;
  OutcomeSet possible = 0;
  bool by_kinds = false;       ///< it may be told, but has nothing else in it than kinds that are kept back
  bool only_the_rest = false;  ///< every kind under it is kept back: what falls under none of them is told
};
/// What a narrower category comes to, asked about by itself.
Outcome asked_by_itself(const Decided&, const Finding& narrower);
/// Is a narrower category kept back: by an allow of what is asked, or because that, or what covers that, is
/// not allowed?
bool kept_back(const Decided&, const Finding& narrower);
/// Was too much unknown to try everything, of what is asked or of anything under it?
bool is_approximate(const Decided&);
/// Steps that it took, as a workspace counts them.
std::size_t steps(const Finding&);
/// What is declared under what was asked, each put by itself, without what is asked about by name; whatever
/// the answer to the whole.
std::vector<Finding> narrower_put(const Decided&);
/// The workspace is of these rules, and stays as long as what was decided in it.
Decided decide(const Asking&, Workspace&);
/// What it comes to if these were on record too; nothing where it stays as it is.
std::optional<Decided> supposing(const Decided&, std::span<const Supposed>);

}  // namespace kith::evaluate
