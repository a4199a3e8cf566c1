#pragma once
#include <optional>

#include "engine/evaluate/record/asking.hpp"

/// What holds whichever way it is, where nobody knows whether some entries of the record are in error.
namespace kith::evaluate {

/// The same inquiry of one version of the record.
inline Inquiry in_version(const Inquiry& inquiry, const Asking& version) {
  Inquiry one{version, inquiry.category, inquiry.supposed};
  one.item = inquiry.item;
  one.last_step = inquiry.last_step;
  one.only_after_last_step = inquiry.only_after_last_step;
  one.presuming = inquiry.presuming;
  one.each = inquiry.each;
  one.in_life = inquiry.in_life;
  one.as_at_death = inquiry.as_at_death;
  return one;
}

/// Is anything doubtful, and can every version of the record be read?
inline bool is_certain(const Inquiry& inquiry) { return inquiry.asking.doubtful.empty(); }

inline Reading doubted(const Origin& entry) {
  Reading reading;
  reading.why = Why::may_be_in_error;
  reading.origin = entry;
  return reading;
}

/// The first doubtful entry without which alone something is otherwise; the first of all where it takes
/// several.
template <class Differs>
const Origin& on_which_it_hangs(const Asking& asking, Differs&& differs) {
  for (std::size_t i = 0; i < asking.doubtful.size(); ++i)
    if (differs(std::size_t{1} << i)) return asking.doubtful[i];
  return asking.doubtful.front();
}

/// `read(inquiry)` gives what is known as of an `At`; `value(at)` what of it must agree in every version.
/// Where it does not, `unknown`.
template <class Read, class Value, class Unknown>
auto whichever(const Inquiry& inquiry, Read&& read, Value&& value, Unknown&& unknown)
    -> decltype(read(inquiry)) {
  if (is_certain(inquiry)) return read(inquiry);
  const Asking& asking = inquiry.asking;
  if (asking.versions.empty()) return unknown(asking.doubtful.front());
  std::vector<decltype(read(inquiry))> all;
  for (const auto& version : asking.versions) all.push_back(read(in_version(inquiry, *version)));
  const auto differs = [&](std::size_t version) { return value(all[version]) != value(all.front()); };
  for (std::size_t version = 1; version < all.size(); ++version)
    if (differs(version)) return unknown(on_which_it_hangs(asking, differs));
  return std::move(all.front());
}

}  // namespace kith::evaluate
