#include "tests/oracle/oracle.hpp"

#include "tests/oracle/decide.hpp"

namespace kith::oracle {

std::vector<Holder> all_holders(const Asked& asked) {
  return holders_of(asked, true, [](AuthorityId) { return true; });
}

std::optional<Stamp> came(const Asked& asked) { return it_here(asked).date; }

Truth unread_no(const Asked& asked) { return unread_no(asked, refusals_read(asked, candidates(asked))); }

std::vector<Unknown> unknowns(const Asked& asked, Which which) {
  const std::vector<bool> candidate = candidates(asked);
  const Given nothing;
  const Standing recorded(asked, candidate, nothing);
  Unknowns found(asked, which);
  for (std::uint32_t i = 0; i < candidate.size(); ++i)
    if (candidate[i] && (which == Which::all || recorded.applies(i) == Truth::unknown))
      found.read(asked.rules.clauses[i].condition);
  std::vector<Unknown> every = std::move(found).all();
  add_unread_no(unread_no(asked), every);
  return every;
}

Outcome completed(const Asked& asked, const std::vector<Unknown>& all, std::size_t number, bool no) {
  return complete(asked, candidates(asked), given_by(all, number), no).outcome;
}

std::size_t consents_beyond() { return consents_not_tried; }

}  // namespace kith::oracle
