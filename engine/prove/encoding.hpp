#pragma once
#include <map>
#include <optional>
#include <vector>

#include "engine/prove/assignment.hpp"
#include "engine/prove/solver/term.hpp"

namespace kith::proving {

/// That a promise may be broken, as one yes or no that hangs on inputs: which possibility of each subject is
/// so, and which traits. Put together by what puts answers together. What it leaves out only lets more be so:
/// where no inputs make it so, nothing breaks the promise.
class Encoding {
 public:
  /// `nothing`: nothing is chosen in it.
  explicit Encoding(const Assignment& nothing);

  const Gates& gates() const { return gates_; }
  Literal may_be_broken();
  /// What a start hangs on is not so, all of it.
  Literal differs_from(const Start&);
  /// The value of each variable, by what each input is; by gate.
  std::vector<int> values(const std::vector<bool>& inputs) const;

 private:
  using Terms = std::vector<Term>;
  void add_subject(std::size_t subject);
  void add_traits();
  void add_input(std::size_t variable);
  Term come_to(model::Condition, const Terms& atoms, std::map<std::uint32_t, Term>& definitions);
  Literal all(const std::vector<Literal>&);
  Literal any(const std::vector<Literal>&);
  void settle();
  Literal may_be_together();
  Literal may_come_out();
  Literal is_kept();
  Literal may_be_bound();
  Literal none_though_presumed();

  const Assignment& nothing_;
  const Circumstances& all_;
  const evaluate::Cell& cell_;
  bool as_read_;  ///< the clauses read what is not known as such
  Gates gates_;
  std::vector<std::vector<Literal>> inputs_;  ///< by variable; the first that is so says its value
  std::vector<std::vector<Literal>> is_;      ///< by variable and value
  Terms clause_, when_;                       ///< by atom: for the clauses, and for the promise
  Terms stands_;                              ///< by candidate
  Term refuse_, ask_, allow_, spoken_, is_when_;
};

}  // namespace kith::proving
