#pragma once
#include <memory>
#include <string>
#include <vector>

#include "bench/workload/workload.hpp"

/// The same rules in CLIPS (https://www.clipsrules.net), inside this process: a fact for each question is
/// made, asserted and retracted, and each rule that fires says its number.
namespace peers {

class Clips {
 public:
  /// Loads the rules and looks up the values of each question once, so that `decide` does neither.
  explicit Clips(const workload::Workload&);
  ~Clips();

  struct Answer {
    char kind = 'd';         ///< as in `workload::answer`
    std::vector<int> rules;  ///< those that decide it, as they fired
  };
  /// Reuses `answer`'s memory. `question`: its place in the workload.
  void decide(std::size_t question, Answer& answer);

 private:
  struct Environment;
  std::unique_ptr<Environment> environment_;
};

std::string text(const Clips::Answer&);

}  // namespace peers
