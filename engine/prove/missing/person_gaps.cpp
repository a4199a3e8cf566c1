#include "engine/prove/missing/person_rule.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/explain/decider.hpp"
#include "engine/prove/example/written.hpp"
#include "engine/prove/missing/clause_cases.hpp"
#include "engine/rehearse/coverage/masking.hpp"
#include "engine/rehearse/coverage/observe.hpp"
#include "engine/rehearse/given.hpp"

namespace kith::proving {
namespace {

namespace given = model::scenario;
using rehearsing::CountedRule;

constexpr std::size_t most_records_of_a_person = 4'000, most_tried = 12;

/// Scenarios for what none shows of one rule.
class PersonGaps {
 public:
  PersonGaps(const model::Ruleset& rules, PersonRule rule, PersonDraft base, RuleCoverage seen,
             MissingScenarios& out)
      : rules_(rules),
        rule_(std::move(rule)),
        base_(std::move(base)),
        seen_(std::move(seen)),
        out_(out),
        read_(rehearsing::leaves(rules, rule_.read)),
        ways_(ways_of(rules, rule_.read, std::chrono::floor<std::chrono::days>(rules.zone.local(base_.at)),
                      rule_.decision)) {
    ways_.insert(ways_.begin(), rule_.also.begin(), rule_.also.end());
  }

  void close() {
    measure();
    for (const Truth is : {Truth::yes, Truth::no})
      if (!seen_.was(is) && (is == Truth::yes || seen_.conditional)) close({std::nullopt, is});
    for (std::size_t i = 0; i < seen_.conditions.size(); ++i)
      for (const Truth is : {Truth::yes, Truth::no})
        if (!seen_.conditions[i].shown && !decides(seen_, i, is)) close({i, is});
  }

 private:
  using Chosen = std::vector<std::size_t>;  ///< by respect: the way

  static bool decides(const RuleCoverage& rule, std::size_t condition, Truth is) {
    return std::any_of(rule.vectors.begin(), rule.vectors.end(), [&](const auto& one) {
      return one.conditions[condition] == is && one.alone[condition];
    });
  }
  bool closes(const RuleCoverage& rule, const Gap& gap) const {
    return gap.condition ? decides(rule, *gap.condition, gap.is) : rule.was(gap.is);
  }
  std::string words(const Gap& gap) const {
    if (!gap.condition) return seen_.name + (gap.is == Truth::yes ? " applies" : " does not apply");
    return fmt::format("{}: whether {} alone decides, and it is {}", seen_.name,
                       seen_.conditions[*gap.condition].text, gap.is == Truth::yes ? "yes" : "no");
  }

  model::Scenario scenario(const Chosen& chosen) const {
    PersonDraft draft = base_;
    for (std::size_t i = 0; i < chosen.size(); ++i) ways_[i].each[chosen[i]](draft);
    model::Scenario made;
    made.givens = draft.others;
    if (draft.event) made.givens.push_back({*draft.event, {}, {}});
    if (draft.concern) made.givens.push_back({*draft.concern, {}, {}});
    for (const model::ActionDone& one : draft.done) made.givens.push_back({one, {}, {}});
    made.asked.emplace();
    made.asked->kind = rule_.decision ? given::Asked::Kind::who_decides : given::Asked::Kind::assessment;
    made.asked->decision = rule_.decision;
    made.asked->at = base_.at;
    return made;
  }

  /// What the engine itself makes of it; nothing where it cannot be put together.
  std::optional<RuleCoverage> observed(const model::Scenario& scenario, const CountedRule& counted) const {
    Rehearsal unread;
    const auto no_record = [](const std::string&) { return FileText::none("no records are read"); };
    const auto setup = rehearsing::set_up(rules_, scenario, no_record, unread);
    if (!setup) return std::nullopt;
    rehearsing::Kept kept;
    rehearsing::Seen seen(rules_, scenario, 1, kept);
    if (rule_.decision) rehearsing::observe_decision(seen, setup->state, *rule_.decision, setup->question.at);
    else rehearsing::observe_person(seen, *setup);
    return rehearsing::place_of(kept, rules_, counted).rule;
  }

  /// What each way by itself makes of what is read.
  void measure() {
    Chosen chosen(ways_.size(), 0);
    nothing_said_ = truths(chosen);
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      measured_.emplace_back();
      for (std::size_t way = 0; way < ways_[i].each.size(); ++way) {
        chosen[i] = way;
        measured_[i].push_back(way == 0 ? nothing_said_ : truths(chosen));
      }
      chosen[i] = 0;
    }
  }
  /// Empty where the rule was not looked at.
  std::vector<Truth> truths(const Chosen& chosen) const {
    const auto rule = observed(scenario(chosen), rule_.asks ? *rule_.asks : rule_.counted);
    return rule && !rule->vectors.empty() ? rule->vectors.front().conditions : std::vector<Truth>{};
  }
  std::vector<Truth> foreseen(const Chosen& chosen) const {
    std::vector<Truth> made = nothing_said_;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const std::vector<Truth>& with = measured_[i][chosen[i]];
      for (std::size_t leaf = 0; leaf < made.size() && leaf < with.size(); ++leaf)
        if (with[leaf] != nothing_said_[leaf]) made[leaf] = with[leaf];
    }
    return made;
  }

  bool promises(const Chosen& chosen, const Gap& gap) const {
    if (read_.empty() || nothing_said_.size() != read_.size()) return true;
    const std::vector<Truth> truths = foreseen(chosen);
    if (!gap.condition) return rehearsing::comes_to(rules_, rule_.read, read_, truths) == gap.is;
    return truths[*gap.condition] == gap.is &&
           rehearsing::alone(rules_, rule_.read, read_, truths)[*gap.condition];
  }

  bool next(Chosen& chosen) const {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (++chosen[i] < ways_[i].each.size()) return true;
      chosen[i] = 0;
    }
    return false;
  }

  /// Those that promise to close it, what says least first.
  std::vector<Chosen> promising(const Gap& gap) const {
    std::vector<Chosen> found;
    Chosen chosen(ways_.size(), 0);
    for (std::size_t looked_at = 0; looked_at < most_records_of_a_person; ++looked_at) {
      if (promises(chosen, gap)) found.push_back(chosen);
      if (!next(chosen)) break;
    }
    const auto said = [](const Chosen& one) {
      return std::count_if(one.begin(), one.end(), [](std::size_t way) { return way != 0; });
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Chosen& a, const Chosen& b) { return said(a) < said(b); });
    if (found.size() > most_tried) found.resize(most_tried);
    return found;
  }

  void close(const Gap& gap) {
    if (closes(seen_, gap)) return;
    for (const Chosen& chosen : promising(gap)) {
      model::Scenario made = scenario(chosen);
      const auto rule = observed(made, rule_.counted);
      if (!rule || !closes(*rule, gap)) continue;
      made.title = words(gap);
      return take(made, *rule);
    }
    out_.not_found.push_back(words(gap));
  }

  /// What is not so of who decides.
  std::string never_so(const model::Scenario& made) const {
    Rehearsal unread;
    const auto no_record = [](const std::string&) { return FileText::none("no records are read"); };
    const auto setup = rehearsing::set_up(rules_, made, no_record, unread);
    const evaluate::Asking about = evaluate::asking_about(rules_, setup->state, *rule_.decision, base_.at);
    evaluate::Trace trace({about, {}, {}, {}, {}, false, 0});
    return evaluate::decider(trace).kind == WhoDecides::Kind::person ? "nobody decides" : "person decides";
  }

  void take(const model::Scenario& made, const RuleCoverage& rule) {
    for (std::size_t is = 0; is < seen_.seen.size(); ++is) seen_.seen[is] += rule.seen[is];
    seen_.vectors.insert(seen_.vectors.end(), rule.vectors.begin(), rule.vectors.end());
    rehearsing::name_pairs(seen_);
    const bool applies = rule.was(Truth::yes);
    const auto asking = rule_.read_by ? observed(made, *rule_.read_by) : std::nullopt;
    const bool asks = asking ? asking->was(Truth::yes) : applies;
    const char* now = applies                    ? "it applies"
                      : rule.was(Truth::unknown) ? "it is not known"
                                                 : "it does not apply";
    // Whoever keeps it says what is right: until then it fails, whatever the engine answers.
    const std::string expected = rule_.decision ? never_so(made) : asks ? rule_.expected : rule_.unexpected;
    out_.scenarios.push_back(
        fmt::format("# What is right here is for somebody to say. By the rules now {}.\n{}", now,
                    written(rules_, made, expected)));
  }

  const model::Ruleset& rules_;
  PersonRule rule_;
  PersonDraft base_;
  RuleCoverage seen_;
  MissingScenarios& out_;
  std::vector<model::Node> read_;
  std::vector<Ways> ways_;
  std::vector<Truth> nothing_said_;
  std::vector<std::vector<std::vector<Truth>>> measured_;
};

}  // namespace

void close_gaps(const model::Ruleset& rules, PersonRule rule, PersonDraft base, const RuleCoverage& seen,
                MissingScenarios& out) {
  PersonGaps(rules, std::move(rule), std::move(base), seen, out).close();
}

}  // namespace kith::proving
