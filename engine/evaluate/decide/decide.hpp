#pragma once
// From conditions to an outcome: which clauses stand (standing), what is not known (unknowns), what the
// boundaries come to together (settle), and the trace of all of it. Each can be changed alone; the words for
// it are in explain/.

#include <memory>
#include <span>
#include <vector>

#include "engine/evaluate/decide/settle.hpp"
#include "engine/evaluate/decide/trace.hpp"

namespace kith::evaluate {

/// One category (or decision) put to the boundaries, with the trace of everything read.
struct Finding {
  explicit Finding(const Inquiry& inquiry) : trace(inquiry), settled(settle(trace)) {}
  /// The same again, with a trace on top of suppositions.
  Finding(Trace&& supposing, const Finding& before)
      : trace(std::move(supposing)), settled(settle(trace, before.settled.candidates)) {}
  Trace trace;
  Settled settled;
};

/// What was asked, and each declared category under it when the answer is an allow.
struct Decided {
  Finding asked;
  std::vector<Finding> narrower;  ///< in order of declaration
  Outcome outcome = Outcome::refuse;
  bool all_kept_back = false;  ///< the category may be told, but nothing under it
};
/// Its own answer: may it be told, and is something under it not kept back, where anything was asked?
bool allowed(const Finding&, const std::vector<Finding>& narrower);
/// Does it keep back what is under it: by an allow of its own, or because that, or what covers that, is not
/// allowed?
bool kept_back(const Finding&, const Finding& under, const std::vector<Finding>& narrower);
Decided decide(const Asking&);
/// What it comes to if these were on record too; nothing where it stays as it is.
std::optional<Decided> supposing(const Decided&, std::span<const Supposed>);

}  // namespace kith::evaluate
