#include "engine/prove/nearby.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/prove/realising.hpp"

namespace kith::proving {
namespace {

class Nearby {
 public:
  Nearby(const Circumstances& all, const Case& found,
         const std::function<bool(const model::Scenario&)>& enough)
      : all_(all), found_(found), enough_(enough) {}

  bool look() {
    auto made = realise(all_, found_);
    if (std::holds_alternative<Unrealised>(made)) made = realise(all_, nothing_of_it());
    const auto* base = std::get_if<model::Scenario>(&made);
    return (base != nullptr && (one_more(*base) || one_less(*base))) || one_otherwise();
  }

 private:
  Case nothing_of_it() const {
    Case made = found_;
    made.possibility.assign(made.possibility.size(), -1);
    made.says_no = made.rest_not_known = false;
    return made;
  }
  bool tries(const Case& one) const {
    const auto made = realise(all_, one);
    const auto* scenario = std::get_if<model::Scenario>(&made);
    return scenario != nullptr && enough_(*scenario);
  }
  /// A condition, a role or a mark, or what somebody else says.
  bool one_otherwise() const {
    Case one = found_;
    one.says_no = !found_.says_no;
    if (tries(one)) return true;
    one.says_no = found_.says_no;
    for (std::size_t s = 0; s < one.possibility.size(); ++s) {
      const auto count = static_cast<int>(all_.subjects()[s].possible.size());
      for (int possible = -1; possible < count; ++possible) {
        one.possibility[s] = possible;
        if (possible != found_.possibility[s] && tries(one)) return true;
      }
      one.possibility[s] = found_.possibility[s];
    }
    for (std::size_t t = 0; t < one.trait.size(); ++t) {
      one.trait[t] = found_.trait[t] == 1 ? 0 : 1;
      if (tries(one)) return true;
      one.trait[t] = found_.trait[t];
    }
    return false;
  }
  bool one_less(const model::Scenario& base) const {
    for (std::size_t i = 0; i < base.givens.size(); ++i) {
      model::Scenario without = base;
      without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
      if (enough_(without)) return true;
    }
    return false;
  }

  // ---- one thing more ------------------------------------------------------------------------------------

  time::Stamp days_before(const model::Scenario& base, int days) const {
    const auto today = std::chrono::floor<std::chrono::days>(all_.rules().zone.local(base.asked->at));
    return all_.rules().zone.day(today - std::chrono::days{days});
  }
  bool one_more(const model::Scenario& base) const {
    std::vector<given::Given> more;
    const auto add = [&](auto node) { more.push_back({std::move(node), {}, {}}); };
    for (const auto& [outcome, days] : {std::pair(model::CapacityOutcome::present, long_ago),
                                        std::pair(model::CapacityOutcome::lacking, found_on),
                                        std::pair(model::CapacityOutcome::fluctuating, found_on)})
      add(capacity(outcome, days_before(base, days)));
    for (const auto section : {given::Section::capacity, given::Section::consents,
                               given::Section::best_interests, given::Section::wishes, given::Section::facts,
                               given::Section::events, given::Section::concerns, given::Section::age})
      add(given::NotKnown{section});
    add(given::Concern{"", days_before(base, found_on), {}, {}, {}, true, true, false});
    return std::any_of(more.begin(), more.end(), [&](given::Given& one) {
      model::Scenario with = base;
      with.givens.push_back(std::move(one));
      return enough_(with);
    });
  }
  given::Capacity capacity(model::CapacityOutcome outcome, const time::Stamp& on) const {
    const Asked& asked = all_.asked();
    given::Capacity found;
    if (asked.category) found.matters = {{model::Matter::Kind::sharing, asked.category->index}};
    else found.matters = {{model::Matter::Kind::decision, asked.decision->index}};
    found.outcome = outcome;
    found.on = on;
    return found;
  }

  const Circumstances& all_;
  const Case& found_;
  const std::function<bool(const model::Scenario&)>& enough_;
};

}  // namespace

bool look_nearby(const Circumstances& all, const Case& found,
                 const std::function<bool(const model::Scenario&)>& enough) {
  return Nearby(all, found, enough).look();
}

}  // namespace kith::proving
