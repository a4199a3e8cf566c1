#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/prove/solver/gates.hpp"
#include "engine/prove/solver/process.hpp"

namespace kith::proving {

/// Who is asked about one promise, and for how long.
struct SolverFor {
  std::string program;             ///< empty: nobody
  std::chrono::seconds timeout{};  ///< counted from when it is asked first
  std::optional<Process::Clock::time_point> latest = {};
  std::string why_not = {};  ///< why it did not settle something: a sentence

  Process::Clock::time_point until() {
    if (!latest) latest = Process::Clock::now() + timeout;
    return *latest;
  }
  bool was_asked() const { return latest.has_value(); }
};

/// A program that reads SMT-LIB 2 from its standard input, asked what inputs make things so.
class Solver {
 public:
  enum class Says : std::uint8_t {
    none,  ///< nothing does
    some,  ///< these, which are looked at again here
    lost   ///< it is not known: `why_not` says why
  };
  /// Its program is a path, or a name as found by PATH. z3 and cvc5 are told to read their standard input;
  /// whatever else has no arguments.
  Solver(SolverFor&, const Gates&);

  /// From now on this is so.
  void hold(Literal);
  Says ask();
  /// By gate: what was found last, and what comes of it.
  const std::vector<bool>& found() const { return found_; }
  /// "z3 was ended, since it had not answered in time".
  const std::string& why_not() const { return why_not_; }

 private:
  Says lost(const std::string& why);
  Says lost() { return lost(process_.why_not()); }
  void declare();
  bool read_values(const std::string&);
  bool are_so();

  std::string name_;
  const Gates& gates_;
  Process process_;
  std::size_t declared_ = 1;
  std::string text_;  ///< not said yet
  std::vector<Literal> held_;
  std::vector<bool> found_;
  std::string why_not_;
};

}  // namespace kith::proving
