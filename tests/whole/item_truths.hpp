#pragma once
#include <string>
#include <vector>

#include <fmt/format.h>
#include <rapidcheck.h>

#include "engine/evaluate/over_time/history.hpp"
#include "tests/oracle/oracle.hpp"
#include "tests/whole/tables.hpp"

/// What the rules for each of something come to for every item of a record: against a slow reading of the
/// page, and over time.
namespace kith::tests {

/// From when the time of an item runs, read here and nowhere else.
inline oracle::Here here(const evaluate::Item& item) { return {item.kind, item.index, item.over}; }
inline oracle::Asked asked_of(const Ruleset& rules, const model::State& state,
                              const model::Question& nobody_asks, const evaluate::Item& item) {
  oracle::Asked asked(rules.checked(), state, nobody_asks);
  asked.here = here(item);
  return asked;
}
inline model::Question question_about(const evaluate::Item& item, time::Instant at) {
  model::Question question;
  question.at = at;
  if (item.kind == model::ItemKind::member) question.with = {model::Party::Kind::member, item.index};
  return question;
}

/// The items of a requirement's kind that are on record by then.
inline std::vector<evaluate::Item> items_of(const Ruleset& rules, const model::Requirement& rule,
                                            const model::State& state, time::Instant at) {
  std::size_t number = 0;
  switch (rule.for_each->kind) {
    case model::ItemKind::event: number = state.events->log.size(); break;
    case model::ItemKind::restriction: number = state.restrictions->size(); break;
    case model::ItemKind::consent: number = state.consents->size(); break;
    case model::ItemKind::best_interests: number = state.best_interests->size(); break;
    case model::ItemKind::member: number = state.circle->size(); break;
    default: break;
  }
  std::vector<evaluate::Item> found;
  for (std::uint32_t i = 0; i < number; ++i) {
    const evaluate::Item item{rule.for_each->kind, i, 0, rule.for_each->over};
    const bool other =
        item.kind == model::ItemKind::event && state.events->log[i].kind != rule.for_each->event;
    const model::Question nobody_asks = question_about(item, at);
    if (!other && oracle::begun(oracle::came(asked_of(rules, state, nobody_asks, item)), at))
      found.push_back(item);
  }
  return found;
}

/// Each condition of each rule, of each item that is there by then.
template <class Check>
void each_item(const Ruleset& rules, const json& row, Check&& check) {
  const auto state = whole_record(rules, row);
  const time::Instant at = moment(row);
  for (const model::Requirement& rule : rules.checked().requirements)
    for (const evaluate::Item& item : items_of(rules, rule, state.record(), at))
      for (const model::Condition condition : {rule.condition, rule.for_each->where})
        if (!condition.always()) check(rule, item, condition, state.record(), at);
}

inline void expect_as_written(const Ruleset& rules, const json& row) {
  each_item(rules, row,
            [&](const model::Requirement& rule, const evaluate::Item& item, model::Condition condition,
                const model::State& state, time::Instant at) {
              const model::Question nobody_asks = question_about(item, at);
              const Truth found =
                  evaluate::truth_then({rules.checked(), state, item, std::nullopt, false}, condition, at);
              const Truth right =
                  oracle::condition_truth(asked_of(rules, state, nobody_asks, item), condition);
              if (found != right)
                RC_FAIL(fmt::format("{} for {} is {}, and is to be {}\n{}", rule.name, item.index,
                                    static_cast<int>(found), static_cast<int>(right), row.dump(1)));
            });
}

/// Between two instants at which it may change, it does not; and what is read once for all of a stretch is
/// what it comes to there.
inline void expect_seen_changes(const Ruleset& rules, const json& row) {
  each_item(
      rules, row,
      [&](const model::Requirement& rule, const evaluate::Item& item, model::Condition condition,
          const model::State& state, time::Instant at) {
        const evaluate::About about{rules.checked(), state, item, std::nullopt, false};
        const model::Question nobody_asks = question_about(item, at);
        const auto came = oracle::came(asked_of(rules, state, nobody_asks, item));
        evaluate::History history({rules.checked(), state, std::nullopt, std::nullopt, false});
        const auto when = history.changes(item, {condition}, at);
        // A few of them: there are hundreds.
        for (int tries = 0; tries < 8 && !when.empty(); ++tries) {
          const auto i = *rc::gen::inRange<std::size_t>(0, when.size());
          if (came && when[i] < came->first) continue;
          const auto next = i + 1 < when.size() ? when[i + 1] : at + std::chrono::milliseconds{1};
          const std::chrono::milliseconds after{*rc::gen::inRange<std::int64_t>(0, (next - when[i]).count())};
          const Truth then = evaluate::truth_then(about, condition, when[i]);
          if (then != evaluate::truth_then(about, condition, when[i] + after) ||
              then != history.truth(item, {condition}, when[i] + after))
            RC_FAIL(fmt::format("{} turns unseen, {} ms after {}\n{}", rule.name, after.count(),
                                rules.checked().zone.text(when[i]), row.dump(1)));
        }
      });
}

}  // namespace kith::tests
