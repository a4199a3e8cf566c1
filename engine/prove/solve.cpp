#include <fmt/format.h>

#include <set>

#include "engine/prove/encoding.hpp"
#include "engine/prove/solver/solver.hpp"

namespace kith::proving {
namespace {

bool says_the_same(const Come& a, const Come& b) {
  return a.refuse == b.refuse && a.ask == b.ask && a.allow == b.allow && a.spoken == b.spoken &&
         a.when == b.when;
}

class Solving {
 public:
  Solving(const Circumstances& circumstances, SolverFor& asked, const std::function<bool(const Case&)>& found)
      : all_(circumstances),
        found_(found),
        asked_(asked),
        nothing_(circumstances),
        encoding_(nothing_),
        solver_(asked, encoding_.gates()) {}

  Walked run() {
    constexpr std::size_t most = 1'000;
    solver_.hold(encoding_.may_be_broken());
    for (std::size_t tried = 0; tried < most; ++tried) {
      const Solver::Says says = solver_.ask();
      if (says == Solver::Says::none) return Walked::all;
      if (says == Solver::Says::lost) return not_settled(solver_.why_not() + ".");
      Start start{lessened(encoding_.values(solver_.found()))};
      const Walked walked = behind(start);
      if (walked == Walked::stopped) return walked;
      if (walked == Walked::too_many)
        return not_settled("What a solver found leads to more cases than may be looked at.");
      last_ = start;
      solver_.hold(encoding_.differs_from(start));
    }
    return not_settled(fmt::format(
        "{} cases that a solver found come to nothing, one after another; the last of them by: {}.", most,
        conditions_of(last_)));
  }

 private:
  Walked not_settled(std::string why) {
    asked_.why_not = std::move(why);
    return Walked::too_many;
  }
  Walked behind(Start& start) {
    constexpr std::uint64_t most = 2'000;
    std::uint64_t budget = most;
    return walk_from(start, all_, budget, found_);
  }
  /// Without what it comes to the same without.
  std::vector<int> lessened(std::vector<int> values) const {
    Assignment now(all_);
    now.choose(values);
    const Come whole = now.come_to();
    for (std::size_t variable = values.size(); variable-- > 0;) {
      if (values[variable] == Assignment::open || !is_known(variable, values[variable])) continue;
      now.choose(variable, Assignment::open);
      if (says_the_same(now.come_to(), whole)) values[variable] = Assignment::open;
      else now.choose(variable, values[variable]);
    }
    return values;
  }
  bool is_known(std::size_t variable, int value) const {
    if (variable >= nothing_.subjects()) return true;
    const auto& possible = all_.subjects()[variable].possible;
    return possible[static_cast<std::size_t>(value)].completions.size() == 1;
  }
  std::string conditions_of(const Start& start) const {
    std::set<std::string> texts;
    for (std::size_t s = 0; s < nothing_.subjects(); ++s)
      for (const std::size_t atom : all_.subjects()[s].atoms)
        if (start.because[s] && start.values[s] != Assignment::open)
          texts.insert(all_.rules()[all_.atoms()[atom]].text);
    return fmt::format("{}", fmt::join(texts, "; "));
  }

  const Circumstances& all_;
  const std::function<bool(const Case&)>& found_;
  SolverFor& asked_;
  const Assignment nothing_;
  Encoding encoding_;
  Solver solver_;
  Start last_;
};

}  // namespace

Walked solve(const Circumstances& circumstances, SolverFor& asked,
             const std::function<bool(const Case&)>& found) {
  for (const Subject& subject : circumstances.subjects()) {
    if (!subject.too_wide) continue;
    asked.why_not = fmt::format("More is read of what this is about than can be followed: {}.",
                                circumstances.rules()[circumstances.atoms()[subject.atoms.front()]].text);
    return Walked::too_many;
  }
  return Solving(circumstances, asked, found).run();
}

}  // namespace kith::proving
