#pragma once
#include "engine/prove/solver/gates.hpp"
#include "kith/truth.hpp"

namespace kith::proving {

/// A truth that hangs on inputs: whether it is known to be so, and whether it is known not to be. It takes
/// the place of a truth wherever conditions and clauses are put together, so that they have one meaning.
struct Term {
  Literal yes = never, no = never;  ///< never both
  Gates* gates = nullptr;           ///< null where it hangs on nothing

  Term() = default;
  explicit Term(Truth truth)
      : yes(truth == Truth::yes ? always : never), no(truth == Truth::no ? always : never) {}
  Term(Gates& in, Literal so, Literal not_so) : yes(so), no(not_so), gates(&in) {}
  /// Known in any case.
  Term(Gates& in, Literal so) : Term(in, so, opposite_of(so)) {}
};

/// What hangs on nothing is never or always so.
inline Literal all_of(Gates* gates, Literal a, Literal b) {
  return gates == nullptr ? a & b : gates->both(a, b);
}
inline Literal any_of(Gates* gates, Literal a, Literal b) {
  return gates == nullptr ? a | b : gates->either(a, b);
}
inline Term both(const Term& a, const Term& b) {
  Term made;
  made.gates = a.gates != nullptr ? a.gates : b.gates;
  made.yes = all_of(made.gates, a.yes, b.yes);
  made.no = any_of(made.gates, a.no, b.no);
  return made;
}
inline Term opposite(Term one) {
  std::swap(one.yes, one.no);
  return one;
}
inline Term either(const Term& a, const Term& b) { return opposite(both(opposite(a), opposite(b))); }

}  // namespace kith::proving
