#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"
#include "engine/evaluate/record/undated.hpp"

/// Which records of capacity or best interests speak about a matter, and what is left of them where the
/// narrower or later ones set others aside.
namespace kith::evaluate {

/// How a record comes to speak about a matter.
struct Speaks {
  Truth whether = Truth::no;  ///< unknown: perhaps not
  Why doubt = Why::none;      ///< then: why
  model::RecordedMatter as;   ///< the narrowest of what it lists that covers the matter
  bool leaves_open = false;   ///< it makes what it says about the matter unknown, whatever that is
};
Speaks speaks(const model::Ruleset&, const model::Capacity&, model::RecordedMatter);
Speaks speaks(const model::Ruleset&, const model::BestInterests&, model::RecordedMatter);
/// Is the one under the other?
bool narrower(const model::Ruleset&, model::RecordedMatter, model::RecordedMatter than);
/// Of what is listed, the narrowest that is this matter or above it.
std::optional<model::RecordedMatter> narrowest(const model::Ruleset&,
                                               const std::vector<model::RecordedMatter>& listed,
                                               model::RecordedMatter);

using With = std::optional<std::vector<model::Party>>;
/// What decides how specific a record is.
struct Scope {
  model::RecordedMatter as;
  const With* with;
};
/// By the narrowest listed that covers the matter, and by the narrowest of `with` that names the recipient.
bool at_least_as_specific(const Asking&, const Scope&, const Scope& other);

/// Those that speak about a matter by a day, or may, each with what it says.
template <class At>
class SaidAbout {
 public:
  struct One {
    At says;
    std::optional<time::Stamp> on;
    Speaks how;
    std::size_t scope = 0;  ///< place in the table of scopes
  };
  using Left = std::vector<const One*>;

  SaidAbout(const Inquiry& inquiry, time::Instant by) : inquiry_(inquiry), by_(by) {}
  void add(One one, const With& with) {
    too_many = too_many || all.size() == most_at_once;
    if (too_many) return;
    one.scope = place_of({one.how.as, &with});
    const auto behind = std::upper_bound(all.begin(), all.end(), one, [&](const One& a, const One& b) {
      return narrower(inquiry_.rules(), a.how.as, b.how.as);
    });
    all.insert(behind, std::move(one));
  }
  std::vector<One> all;  ///< the narrowest first, so that the first of several is not the first in the record
  bool too_many = false;  ///< there are more than are compared: what they come to is not known

  /// Does each of them surely speak, at a date that is known?
  bool certain() const {
    return std::all_of(all.begin(), all.end(),
                       [](const One& one) { return one.on && one.how.whether == Truth::yes; });
  }
  /// What is left where nothing speaks that may not.
  Left left() const { return left(surely()); }
  /// Calls `each(left)` for every way in which what is not known about them could turn out; false where there
  /// are too many.
  template <class Each>
  bool in_every_way(Each&& each) const {
    if (too_many) return false;
    std::vector<std::size_t> doubtful;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].on && all[i].how.whether == Truth::unknown) doubtful.push_back(i);
    const auto orders = possible_orders(dates(), by_, inquiry_.rules().zone);
    if (!orders || doubtful.size() > most_doubtful || orders->size() << doubtful.size() > most_ways)
      return false;
    for (const Dates& order : *orders)
      for (std::size_t way = 0; way < std::size_t{1} << doubtful.size(); ++way) {
        Dates speaking = order;
        for (std::size_t i = 0; i < doubtful.size(); ++i)
          if ((way >> i & 1) == 0) speaking[doubtful[i]].reset();
        each(left(speaking));
      }
    return true;
  }

 private:
  static constexpr std::size_t most_at_once = 64, most_doubtful = 6, most_ways = 4096;

  Dates dates() const {
    Dates found;
    for (const One& one : all) found.push_back(one.on);
    return found;
  }
  Dates surely() const {
    Dates found;
    for (const One& one : all) found.push_back(one.how.whether == Truth::yes ? one.on : std::nullopt);
    return found;
  }
  /// Equally specific scopes have one place.
  std::size_t place_of(const Scope& scope) {
    std::vector<bool> over, under;
    for (std::size_t i = 0; i < scopes_.size(); ++i) {
      over.push_back(at_least_as_specific(inquiry_.asking, scope, scopes_[i]));
      under.push_back(at_least_as_specific(inquiry_.asking, scopes_[i], scope));
      if (over[i] && under[i]) return i;
    }
    for (std::size_t i = 0; i < scopes_.size(); ++i) narrower_[i].push_back(under[i]);
    over.push_back(false);
    narrower_.push_back(std::move(over));
    scopes_.push_back(scope);
    return scopes_.size() - 1;
  }

  /// Of each scope the latest, without what a strictly more specific one sets aside; a record without a date
  /// here does not speak.
  Left left(const Dates& dates) const {
    std::vector<std::size_t> latest;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (dates[i]) add_latest(latest, i, dates);
    std::vector<Truth> stays(latest.size(), Truth::unknown);
    Left found;
    for (std::size_t i = 0; i < latest.size(); ++i)
      if (is_left(i, latest, dates, stays)) found.push_back(&all[latest[i]]);
    return found;
  }
  void add_latest(std::vector<std::size_t>& latest, std::size_t one, const Dates& dates) const {
    const auto alike = [&](std::size_t other) { return all[other].scope == all[one].scope; };
    std::erase_if(latest,
                  [&](std::size_t other) { return alike(other) && later(*dates[one], *dates[other]); });
    const bool outdated = std::any_of(latest.begin(), latest.end(), [&](std::size_t other) {
      return alike(other) && later(*dates[other], *dates[one]);
    });
    if (!outdated) latest.push_back(one);
  }
  /// What is set aside sets nothing aside. Each is narrower than what it sets aside, so that it ends.
  bool is_left(std::size_t place, const std::vector<std::size_t>& latest, const Dates& dates,
               std::vector<Truth>& stays) const {
    if (stays[place] != Truth::unknown) return stays[place] == Truth::yes;
    const std::size_t one = latest[place];
    bool left = true;
    for (std::size_t i = 0; i < latest.size() && left; ++i)
      if (narrower_[all[latest[i]].scope][all[one].scope] && !later(*dates[one], *dates[latest[i]]))
        left = !is_left(i, latest, dates, stays);
    stays[place] = truth(left);
    return left;
  }

  const Inquiry& inquiry_;
  time::Instant by_;
  std::vector<Scope> scopes_;
  std::vector<std::vector<bool>> narrower_;  ///< by scope, by scope: is the one strictly more specific
};

template <class Record>
bool is_for_recipient(const Inquiry& inquiry, const Record& record) {
  return !record.with ||
         std::any_of(record.with->begin(), record.with->end(),
                     [&](const model::Party& party) { return names_recipient(inquiry.asking, party); });
}

/// Calls `consider(place)` for each record about a matter for the recipient, ascending; of many, for those
/// that no other of their sort sets aside by a moment, and all of which it is not known whether they speak.
/// False where they are of too many sorts.
template <class Record, class Consider>
bool each_about(const Inquiry& inquiry, const std::vector<Record>& records,
                const Entries::Sorts& (Entries::*sorted)(), model::RecordedMatter matter, time::Instant by,
                Consider&& consider) {
  const auto count = static_cast<std::uint32_t>(records.size());
  if (count <= few_entries) {
    for (std::uint32_t i = 0; i < count; ++i) consider(i);
    return true;
  }
  const Entries::Sorts& sorts = (inquiry.asking.entries().*sorted)();
  if (!sorts) return false;
  std::vector<std::uint32_t> found;
  for (const Entries::Sort& sort : *sorts) {
    ++looked_at;
    const Record& one = records[sort.first];
    if (!is_for_recipient(inquiry, one)) continue;
    const Truth whether = speaks(inquiry.rules(), one, matter).whether;
    if (whether == Truth::no) continue;
    const auto own = whether == Truth::yes ? sort.by_date.standing(by) : sort.by_date.all();
    found.insert(found.end(), own.begin(), own.end());
  }
  std::sort(found.begin(), found.end());
  std::for_each(found.begin(), found.end(), consider);
  return true;
}

/// By a moment; on the day of a consent too, what was found after the moment asked about is not known yet.
template <class Record>
bool on_record(const Inquiry& inquiry, const Record& record, const time::Stamp& at) {
  if (record.on && (later(*record.on, at) || later(*record.on, inquiry.asking.now))) return false;
  return is_for_recipient(inquiry, record);
}
bool review_passed(const std::optional<time::Stamp>& review_by, const time::Stamp& at);

template <class At>
At unknown_because(Why why, Origin origin = {}) {
  At result;
  result.reading.why = why;
  result.reading.origin = origin;
  return result;
}

/// Is one more telling than the other: what makes it unknown, then the later date? Where it stands in the
/// record never matters.
bool more_telling(const Reading&, const Reading&);

/// What several come to together: it is known where every one says the same.
template <class At, class Value>
At together(const std::vector<At>& said, std::optional<Value> At::*value) {
  const At& shown = *std::min_element(
      said.begin(), said.end(), [](const At& a, const At& b) { return more_telling(a.reading, b.reading); });
  if (!(shown.*value)) return shown;
  const auto other =
      std::find_if(said.begin(), said.end(), [&](const At& one) { return one.*value != shown.*value; });
  return other == said.end() ? shown : unknown_because<At>(Why::differ, other->reading.origin);
}

/// What holds whichever way it turns out. `come_to(left)` is what those that are left come to.
template <class At, class Value, class ComeTo>
At whichever_way(const SaidAbout<At>& findings, std::optional<Value> At::*value, ComeTo&& come_to) {
  using One = typename SaidAbout<At>::One;
  if (findings.too_many) return unknown_because<At>(Why::too_many);
  const At known = come_to(findings.left());
  if (findings.certain()) return known;
  if (!(known.*value) && known.reading.origin.section != Origin::Section::none) return known;
  const auto& all = findings.all;
  const auto says_else = [&](const One& one) {
    return !(one.says.*value) || one.says.*value != known.*value;
  };
  const auto why = [](const One& one) { return one.on ? one.how.doubt : Why::undated; };
  const auto doubt = [&](const One& one) { return unknown_because<At>(why(one), one.says.reading.origin); };
  if (std::none_of(all.begin(), all.end(), says_else)) return known;
  bool agree = true;
  const bool tried =
      findings.in_every_way([&](const auto& left) { agree = agree && alike(come_to(left), known); });
  if (tried && agree) return known;
  // One without a date may be the latest of all, but for what is of the whole day of the moment.
  const auto undated =
      std::find_if(all.begin(), all.end(), [&](const One& one) { return !one.on && says_else(one); });
  if (undated != all.end()) return doubt(*undated);
  // Of those that leave it open, the first by why, wherever it stands.
  return doubt(*std::min_element(all.begin(), all.end(), [&](const One& a, const One& b) {
    const auto key = [&](const One& one) { return std::pair(why(one) == Why::none, why(one)); };
    return key(a) < key(b);
  }));
}

}  // namespace kith::evaluate
