#include "engine/report/words/care.hpp"

#include <algorithm>
#include <utility>

#include "engine/evaluate/explain/holders.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"
#include "kith/decimal.hpp"

namespace kith::report {
namespace {

/// Who can supply something: "whoever keeps the record" is no role, and nobody is missing from it.
std::string sought_words(const std::vector<WhoHolds>& all) {
  std::string out;
  for (const WhoHolds& each : all)
    out += (out.empty() ? "" : "; ") +
           one_line(each.role.name.empty() ? each.role.title : evaluate::whom_to_ring(each));
  return out;
}

/// The source in brackets before the full stop; what ends with a quotation has it behind.
std::string cited(std::string words, const Citation& citation) {
  if (words.ends_with('.')) words.pop_back();
  return words + " (" + citation_words(citation) + ").";
}

}  // namespace

std::string ring_words(const std::vector<WhoHolds>& roles) {
  std::string out;
  for (const WhoHolds& each : roles)
    out += (out.empty() ? "" : "; ") + one_line(evaluate::whom_to_ring(each));
  return out;
}

bool not_supplied(const Assessment& all, std::string_view section) {
  return std::any_of(all.findings.begin(), all.findings.end(), [&](const RecordFinding& one) {
    return one.what == std::string(section) + "_not_supplied";
  });
}

std::string person_words(const Assessment& all) {
  return all.person_name.empty() ? "the person" : one_line(all.person_name);
}

std::string wish_words(const Wish& wish, const std::string& person) {
  std::string out = wish.status == "wants" ? person + " wants this."
                    : wish.status == "opposes"
                        ? person + " does not want this."
                        : person + " has spoken about this; what they want is not clear.";
  out = sentence(out);
  if (!wish.why.empty()) out.insert(out.size() - 1, ": " + one_line(wish.why));
  if (!wish.says.empty()) out += " In their own words: " + sentence(quoted(wish.says));
  if (!wish.how_shown.empty()) out += " How they showed it: " + one_line(wish.how_shown) + '.';
  if (wish.on.empty() && wish.from.empty()) return out;
  return out + " Recorded" + (wish.on.empty() ? " without a date" : ' ' + spoken_time(wish.on)) +
         (wish.from.empty() ? "" : " in " + place_words(wish.from)) + '.';
}

std::string strength_words(Strength strength) {
  switch (strength) {
    case Strength::must: return "Must";
    case Strength::contract: return "Contract says";
    case Strength::should: return "Should";
    case Strength::policy: return "Our policy says";
    case Strength::may: return "May";
  }
  return {};
}

std::string status_words(ActionStatus status) {
  switch (status) {
    case ActionStatus::overdue: return "Overdue";
    case ActionStatus::due: return "Due";
    case ActionStatus::find_out: return "To find out";
    case ActionStatus::conflict: return "Conflict";
    case ActionStatus::blocked: return "Blocked";
    case ActionStatus::ended: return "Ended by death";
    case ActionStatus::done_late: return "Done late";
    case ActionStatus::done: return "Done";
  }
  return {};
}

namespace {

/// In the first tier it is said too when nobody holds the role, or nobody knows who does.
std::string whom(const WhoHolds& held, Tier tier) {
  return one_line(tier == Tier::now ? evaluate::whom_to_ring(held) : evaluate::who_it_is(held));
}

std::string and_when(const RequiredAction& action, std::string out) {
  if (!action.due.empty()) out += ", by " + spoken_deadline(action.due, action.overdue_after);
  const ActionReason* by = pressing(action);
  const std::string& within = by == nullptr ? action.action.within : by->within;
  if (!within.empty()) out += action.due.empty() ? ", " + one_line(within) : " (" + one_line(within) + ')';
  return out + '.';
}

/// Outside the first tier only where there is a number to say.
std::string reach(const WhoHolds& hears, Tier tier) {
  const bool reachable = std::any_of(hears.members.begin(), hears.members.end(),
                                     [](const Holder& one) { return !one.contact.empty(); });
  return tier == Tier::now || reachable ? whom(hears, tier) + '.' : "";
}

}  // namespace

const ActionReason* pressing(const RequiredAction& action) {
  if (action.reasons.empty()) return nullptr;
  const auto found = std::find_if(action.reasons.begin(), action.reasons.end(), [&](const ActionReason& one) {
    return one.due == action.due && open(one.status) == open(action.status);
  });
  return found == action.reasons.end() ? &action.reasons.front() : &*found;
}

std::string by_and_when(const RequiredAction& action) {
  return and_when(action, action.action.by.empty() ? "nobody is named" : one_line(action.action.by));
}

std::string who_and_when(const RequiredAction& action) {
  return action.action.held_by ? and_when(action, whom(*action.action.held_by, action.tier))
                               : by_and_when(action);
}

std::string reach_words(const RequiredAction& action) {
  const bool may_be_told = action.status == ActionStatus::due || action.status == ActionStatus::overdue;
  return action.action.hears && may_be_told ? reach(*action.action.hears, action.tier) : "";
}

std::string reach_words(const Task& task) {
  std::string out;
  if (task.held_by && (task.tier == Tier::now || !task.held_by->members.empty()))
    out = "Who: " + whom(*task.held_by, task.tier) + '.';
  const std::string hears = task.hears ? reach(*task.hears, task.tier) : "";
  return hears.empty() ? out : out + (out.empty() ? "" : " ") + "To reach: " + hears;
}

namespace {

/// It is asked for and barred: whoever is to settle it comes first, and nobody is told meanwhile.
std::string settle_words(const RequiredAction& action) {
  const std::string who =
      action.settled_by ? whom(*action.settled_by, action.tier) : one_line(action.dealt_with_by);
  return "To be settled" + (who.empty() ? "" : " by " + who) + ": " + one_line(action.action.what) +
         ", who may not be told, or not yet. It is asked for " +
         (action.due.empty() ? "without delay."
                             : "by " + spoken_deadline(action.due, action.overdue_after) + '.');
}

/// In brackets, where something of one item is not known that would have to be done about it.
std::string of_what(const ToFindOut& one) {
  if (one.would_follow.empty() || !one.would_follow.front().action.item) return {};
  const auto& item = *one.would_follow.front().action.item;
  const bool of_it = one.fact.from == item.from || one.fact.from.starts_with(item.from + '/');
  return of_it ? " (" + item.title + ")" : "";
}

/// Whom the first thing, or else the first of what cannot wait either, says to tell.
std::string then_ring(const Assessment& all) {
  const RequiredAction& first = all.actions.front();
  for (const RequiredAction& action : all.actions) {
    if (action.tier != Tier::now || !open(action.status)) break;
    const std::string reach = reach_words(action);
    if (!reach.empty())
      return (&action == &first ? "" : " Then: " + sentence(action.action.what)) + " To reach: " + reach;
  }
  return {};
}

}  // namespace

bool names_a_part(const std::string& pointer) {
  return !pointer.empty() && pointer.find('/', 1) == std::string::npos;
}
bool names_an_entry(const std::string& pointer) {
  if (pointer == "/person/died") return true;
  return !pointer.empty() && !names_a_part(pointer) && !pointer.starts_with("/person/");
}

std::string first_of_all(const Assessment& all) {
  std::string out;
  if (!all.actions.empty() && open(all.actions.front().status) && all.actions.front().tier == Tier::now) {
    const RequiredAction& first = all.actions.front();
    out = sentence(first.action.what) + ' ' + sentence(who_and_when(first));
    if (first.status == ActionStatus::blocked) out = settle_words(first);
    out += then_ring(all);
  } else if (!all.find_out.empty() && all.find_out.front().tier == Tier::now) {
    const ToFindOut& first = all.find_out.front();
    const std::string& plain = first.fact.plain;
    // A title is a name for it, and no part of a sentence.
    const bool title = !plain.empty() && plain == capital(plain) && !plain.starts_with(all.person_name);
    out = sentence("find out " + (title ? "“" + plain + "”" : plain) + of_what(first)) +
          (first.found_out_by.empty() ? "" : " Who can say: " + sought_words(first.found_out_by) + '.');
    // Where a whole part of the record is missing, none of all that may follow is picked as if it were
    // likely.
    if (names_a_part(first.fact.from)) out += ' ' + sentence(first.fact.why);
    else if (!first.would_follow.empty())
      out += " If " + first.would_follow.front().when + ": " +
             sentence(first.would_follow.front().action.action.what);
  }
  for (const EscalationAnswer& each : all.escalations)
    if (!each.closed && !each.holders.empty())
      out += (out.empty() ? "" : " ") + quoted(title_of(each.escalation)) + " is held by " +
             ring_words(each.holders) + '.';
  return out;
}

bool never_cut_off(Tier tier) { return tier <= Tier::overdue_must; }
std::size_t place_of(Tier tier) { return static_cast<std::size_t>(tier) - 1; }

std::string cut_off_words(const CutOff& cut) {
  static constexpr const char* words[] = {"for now", "overdue by law or contract",
                                          "due today or without delay",
                                          "overdue by guidance or our own policy", "not due today"};
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < cut.size(); ++i)
    if (cut[i] != 0) parts.push_back(std::to_string(cut[i]) + " more " + words[i]);
  return listed(parts);
}

std::string why_words(const RequiredAction& action) {
  std::vector<const ActionReason*> reasons;
  for (const ActionReason& reason : action.reasons)
    if (open(reason.status) || !open(action.status)) reasons.push_back(&reason);
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const ActionReason* a, const ActionReason* b) { return a->strength < b->strength; });
  std::string out;
  Strength said = action.strength;
  for (const ActionReason* reason : reasons) {
    const std::string words = sentence(reason->text.empty() ? reason->title : reason->text);
    if (words.empty() || out.find(words) != std::string::npos) continue;
    const bool as_strong = reason->strength == std::exchange(said, reason->strength);
    out += (out.empty() ? "" : " ") + (as_strong ? "" : strength_words(reason->strength) + ": ") + words;
    if (!reason->cites.empty()) out = cited(std::move(out), reason->cites.front());
  }
  return out;
}

std::string left_out_words(std::uint64_t records) {
  return std::to_string(records) + (records == 1 ? " record" : " records") + " could not be read. Whoever " +
         (records == 1 ? "it is" : "they are") + " about is missing here.";
}

}  // namespace kith::report
