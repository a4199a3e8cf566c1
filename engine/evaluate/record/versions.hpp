#pragma once
#include <algorithm>
#include <vector>

#include "engine/evaluate/record/asking.hpp"

/// What holds whichever way it is, where nobody knows whether some entries of the record are in error.
namespace kith::evaluate {

/// The same inquiry of one version of the record. Every part of one is named here, so that a new part does
/// not build until it is said.
inline Inquiry in_version(const Inquiry& inquiry, const Asking& version) {
  const auto& [asking, category, supposed, item, last_step, only_after, presuming, each, in_life, at_death] =
      inquiry;
  return {version, category, supposed, item, last_step, only_after, presuming, each, in_life, at_death};
}

/// Is anything doubtful, and can every version of the record be read?
inline bool is_certain(const Inquiry& inquiry) { return inquiry.asking.doubtful.empty(); }

inline Reading doubted(const Origin& entry) {
  Reading reading;
  reading.why = Why::may_be_in_error;
  reading.origin = entry;
  return reading;
}

/// What `read` gives of each version.
template <class Read>
auto of_each_version(const Inquiry& inquiry, Read&& read) {
  std::vector<decltype(read(inquiry))> all;
  for (const auto& version : inquiry.asking.versions) all.push_back(read(in_version(inquiry, *version)));
  return all;
}

/// Where the versions differ in `value`: the first doubtful entry without which alone it is otherwise, or the
/// first of all where it takes several. Null where they agree.
template <class Read, class Value>
const Origin* on_which_it_hangs(const Asking& asking, const std::vector<Read>& all, Value&& value) {
  const auto differs = [&](const Read& one) { return value(one) != value(all.front()); };
  if (std::none_of(all.begin(), all.end(), differs)) return nullptr;
  for (std::size_t i = 0; i < asking.doubtful.size(); ++i)
    if (differs(all[std::size_t{1} << i])) return &asking.doubtful[i];
  return &asking.doubtful.front();
}

/// `read(inquiry)` gives what is known as of an `At`; `value(at)` what of it must agree in every version.
/// Where it does not, `unknown`.
template <class Read, class Value, class Unknown>
auto whichever(const Inquiry& inquiry, Read&& read, Value&& value, Unknown&& unknown)
    -> decltype(read(inquiry)) {
  if (is_certain(inquiry)) return read(inquiry);
  const Asking& asking = inquiry.asking;
  if (asking.versions.empty()) return unknown(asking.doubtful.front());
  auto all = of_each_version(inquiry, read);
  if (const Origin* entry = on_which_it_hangs(asking, all, value)) return unknown(*entry);
  return std::move(all.front());
}

}  // namespace kith::evaluate
