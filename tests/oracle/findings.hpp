#pragma once
#include "tests/oracle/circle.hpp"
#include "tests/oracle/dating.hpp"
#include "tests/oracle/truth.hpp"

/// Which records of capacity and best interests speak about a matter, and what is left of them.
namespace kith::oracle {

// ---- which speak, and which are set aside -----------------------------------------------------------------------

inline bool is_under(const Asked& asked, const RecordedMatter& above, const RecordedMatter& below) {
  if (above == below) return true;
  if (above.sharing != below.sharing) return false;
  if (above.sharing) return asked.rules.categories.covers(CategoryId{above.id}, CategoryId{below.id});
  const bool asks = below.id < asked.rules.decisions.size();
  return asks && asked.rules.decisions.covers(DecisionId{above.id}, DecisionId{below.id});
}

/// The narrowest that a record lists of what covers the matter.
template <class Record>
std::optional<RecordedMatter> path_of(const Asked& asked, const Record& record,
                                      const RecordedMatter& matter) {
  std::optional<RecordedMatter> narrowest;
  for (const RecordedMatter& listed : record.matters)
    if (is_under(asked, listed, matter) && (!narrowest || is_under(asked, *narrowest, listed)))
      narrowest = listed;
  return narrowest;
}

template <class Record>
bool names_recipient(const Asked& asked, const Record& record) {
  if (!record.with) return true;
  return std::any_of(record.with->begin(), record.with->end(),
                     [&](const Party& with) { return means(asked, with, asked.question.with); });
}

/// A record that speaks about the matter, nothing about it left open but what it is not known to say.
template <class Record, class Value>
struct Says {
  const Record* record = nullptr;
  RecordedMatter path;
  std::optional<Value> value;
  std::optional<Stamp> on;
};

/// Everybody whom an entry of `a` that names the recipient means, one of `b` means too.
inline bool narrower_with(const Asked& asked, const Party& a, const Party& b) {
  return a == b || (b.kind == Party::Kind::role && has_role(asked, a, RoleId{b.index}));
}
template <class Record>
bool with_as_specific(const Asked& asked, const Record& a, const Record& b) {
  if (!b.with) return true;
  if (!a.with) return false;
  for (const Party& wide : *b.with) {
    if (!means(asked, wide, asked.question.with)) continue;
    bool narrower = false;
    for (const Party& narrow : *a.with)
      narrower =
          narrower || (means(asked, narrow, asked.question.with) && narrower_with(asked, narrow, wide));
    if (!narrower) return false;
  }
  return true;
}
template <class One>
bool as_specific(const Asked& asked, const One& a, const One& b) {
  return is_under(asked, b.path, a.path) && with_as_specific(asked, *a.record, *b.record);
}

/// "Equally specific: the latest. A strictly more specific one sets aside a wider one that is not later."
template <class One>
bool sets_aside(const Asked& asked, const One& by, const One& one) {
  if (!as_specific(asked, by, one)) return false;
  if (as_specific(asked, one, by)) return later(*by.on, *one.on);
  return !later(*one.on, *by.on);
}
/// "One that is set aside sets nothing aside."
template <class One>
bool is_left(const Asked& asked, const std::vector<One>& all, const One& one) {
  for (const One& by : all)
    if (sets_aside(asked, by, one) && is_left(asked, all, by)) return false;
  return true;
}
template <class One>
std::vector<One> left_of(const Asked& asked, const std::vector<One>& all) {
  std::vector<One> left;
  for (const One& one : all)
    if (one.on && is_left(asked, all, one)) left.push_back(one);
  return left;
}

/// Calls `each(left)` for every way in which records may turn out: each in one of its own ways (nothing: it
/// does not speak), one without a date on every day. False where there are too many.
template <class One, class Each>
bool every_way(const Asked& asked, const std::vector<std::vector<std::optional<One>>>& ways, const Each& each,
               std::vector<One> chosen = {}, std::size_t next = 0) {
  if (next < ways.size()) {
    for (const auto& one : ways[next]) {
      auto with_it = chosen;
      if (one) with_it.push_back(*one);
      if (!every_way(asked, ways, each, with_it, next + 1)) return false;
    }
    return true;
  }
  Dates recorded;
  for (const One& one : chosen) recorded.push_back(one.on);
  const Dating dating(asked, recorded);
  for (const auto& [relations, dates] : dating.all) {
    std::vector<One> there;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      chosen[i].on = dates[i];
      if (dates[i]) there.push_back(chosen[i]);
    }
    each(left_of(asked, there));
  }
  return !dating.all.empty();
}

/// The ways in which every record may speak by the moment. `what_it_says(record, path)` are the ways of one
/// that is found for `path`; it is held to what it lists where `only` may say so.
template <class One, class Record, class WhatItSays>
std::vector<std::vector<std::optional<One>>> ways_of(const Asked& asked, const std::vector<Record>& section,
                                                     const RecordedMatter& matter, Instant by,
                                                     const WhatItSays& what_it_says) {
  std::vector<std::vector<std::optional<One>>> all;
  for (const Record& record : section) {
    const auto path = path_of(asked, record, matter);
    if (!path || !names_recipient(asked, record) || !begun(record.on, by)) continue;
    if (record.on && record.on->first > asked.question.at) continue;
    std::vector<std::optional<One>> ways;
    const bool wider = *path != matter;
    if (!wider || record.only != Truth::yes) ways = what_it_says(record, *path);
    if (wider && record.only != Truth::no) ways.push_back(std::nullopt);
    all.push_back(std::move(ways));
  }
  return all;
}

/// The day up to which findings are read, and the moment from which: after a death as it stood then, with all
/// that is dated on or before that day.
inline Instant findings_by(const Asked& now) { return now.dead() ? now.end_of_last_day() : now.at; }
inline Asked findings_seen_from(const Asked& now) { return now.dead() ? now.seen_from_death() : now; }

}  // namespace kith::oracle
