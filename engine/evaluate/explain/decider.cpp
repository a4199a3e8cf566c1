#include "engine/evaluate/explain/decider.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/condition/holding.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/words.hpp"

namespace kith::evaluate {

using model::Involvement;

namespace {

constexpr std::string_view the_register = "the register or the order itself";

class Decider {
  using Kind = WhoDecides::Kind;
  using Found = WhoDecides::Found;

 public:
  explicit Decider(Trace& trace)
      : trace_(trace),
        inquiry_(trace.inquiry()),
        rules_(inquiry_.rules()),
        now_(inquiry_.asking.now),
        decision_(*inquiry_.asking.question.decision) {}

  Deciding answer() {
    out_.capacity = capacity_at(inquiry_, inquiry_.matter(), now_);
    out_.involvement = involvement();
    steps_to_try();
    if (concept_of().never_decided_for_another) {
      by_the_person(Kind::nobody);
      return std::move(out_);
    }
    if (out_.involvement)
      for (const Involvement::Decides& line : out_.involvement->deciders) read(line);
    if (stand_.size() > 1) several();
    else if (unknown_) out_.kind = Kind::find_out;
    else if (stand_.size() == 1) another();
    else by_the_person(Kind::no_rule);
    return std::move(out_);
  }

 private:
  struct Line {
    const Involvement::Decides* says = nullptr;
    HoldersDecide holders;
  };
  const model::DecisionConcept& concept_of() const { return rules_.decisions[decision_]; }

  bool narrower(const Involvement& a, const Involvement& b) const {
    if (a.anything != b.anything) return b.anything;
    // Of two for anything, the one below.
    if (a.anything) return true;
    return rules_.decisions.covers(b.decision, a.decision);
  }
  /// The narrowest that covers the decision, and may apply in this setting.
  const Involvement* involvement() {
    const Involvement* found = nullptr;
    for (const Involvement& one : rules_.involvements) {
      const bool covers = one.anything ? !concept_of().never_decided_for_another
                                       : rules_.decisions.covers(one.decision, decision_);
      if (!covers || !one.period.contains(inquiry_.asking.day) || trace_.condition(one.applies) == Truth::no)
        continue;
      if (!found || narrower(one, *found)) found = &one;
    }
    return found;
  }

  /// A step is on record where a capacity record about this matter lists it among the support tried.
  void steps_to_try() {
    for (const std::string& step : concept_of().first_try) {
      TryFirst one{step, false, "", title_of_step(step)};
      for (std::uint32_t i = 0; inquiry_.state().capacity && i < inquiry_.state().capacity->size(); ++i)
        if (tried(step, (*inquiry_.state().capacity)[i])) {
          one.on_record = true;
          one.from = pointer({Origin::Section::capacity, i});
        }
      out_.try_first.push_back(std::move(one));
    }
  }
  /// A step needs no declaration; an event of its name has a title.
  std::string title_of_step(std::string step) const {
    if (const auto event = rules_.events.find(step)) return rules_.events[*event].title;
    std::replace(step.begin(), step.end(), '_', ' ');
    return step;
  }
  bool tried(const std::string& step, const model::Capacity& record) const {
    const bool about =
        std::find(record.matters.begin(), record.matters.end(), inquiry_.matter()) != record.matters.end();
    if (!about || !record.on || later(*record.on, now_) || !record.support_tried) return false;
    return std::find(record.support_tried->begin(), record.support_tried->end(), step) !=
           record.support_tried->end();
  }

  Truth capacity_is(model::CapacityOutcome outcome) const { return outcome_is(out_.capacity, outcome); }

  /// A line stands where its `when` does, and what belongs to every line of its kind: in best interests,
  /// incapacity and nobody with a power; by holders, no capacity and somebody who holds it.
  void read(const Involvement::Decides& says) {
    Line line{&says, {}};
    Truth able = Truth::yes;
    Truth held = Truth::yes;
    const model::RecordedMatter matter = inquiry_.matter();
    if (says.who.everyone_holding) {
      line.holders = holders_decide(inquiry_, matter, *says.who.everyone_holding, now_);
      held = line.holders.is;
      able = opposite(capacity_is(model::CapacityOutcome::present));
    } else if (says.in_best_interests) {
      held = opposite(somebody_holds(inquiry_, matter, std::nullopt, now_, says.even_where));
    }
    if (says.in_best_interests) able = both(able, capacity_is(model::CapacityOutcome::lacking));
    const Truth when = both(trace_.condition(out_.involvement->applies), trace_.condition(says.when));
    const Truth stands = both(when, both(able, held));
    if (stands == Truth::yes) stand_.push_back(std::move(line));
    else if (stands == Truth::unknown) ask(line, when, able, held);
  }

  void ask(const Line& line, Truth when, Truth able, Truth held) {
    unknown_ = true;
    if (able == Truth::unknown) ask_capacity();
    if (when == Truth::unknown)
      add(out_.find_out, find_out(trace_, {out_.involvement->applies, line.says->when}));
    if (held != Truth::unknown) return;
    ask_holders(line.says->who.everyone_holding, line.says->even_where);
    ask_doubted(line);
  }
  void ask_capacity() {
    const UnknownKey key{UnknownKey::Kind::capacity, decision_.index, false};
    const Reading& reading = out_.capacity.reading;
    const std::string from = pointer(reading.origin);
    add(out_.find_out, {{stable_name(inquiry_, key),
                         plain(inquiry_, key),
                         from.empty() ? "/capacity" : from,
                         std::string(words(reading.why)),
                         {"a capacity assessment for this decision"},
                         1}});
  }
  void ask_holders(std::optional<model::AuthorityId> kind, const std::vector<model::AuthorityId>& but) {
    if (!inquiry_.state().circle)
      add(out_.find_out, {{"circle",
                           fmt::format("whether somebody holds an authority over “{}”", concept_of().title),
                           "/circle",
                           std::string(words(Why::section_absent)),
                           {"whoever keeps the record"},
                           1}});
    for (const Held& one : held_over(inquiry_, inquiry_.matter(), kind, now_)) {
      const bool left_out = std::any_of(but.begin(), but.end(),
                                        [&](auto id) { return rules_.authorities.covers(id, one.kind); });
      if (one.is == Truth::unknown && !left_out) ask_register(one, why(one));
    }
    ask_doubtful();
  }
  /// Entries of which nobody knows whether they are in error may be of somebody's power.
  void ask_doubtful() {
    for (const Origin& one : inquiry_.asking.doubtful)
      if (one.section == Origin::Section::authority || one.section == Origin::Section::member ||
          one.section == Origin::Section::concern)
        add(out_.find_out, {{"entered in error",
                             fmt::format("whether somebody holds an authority over “{}”", concept_of().title),
                             pointer(one),
                             std::string(words(Why::may_be_in_error)),
                             {std::string(the_register)},
                             1}});
  }
  std::string why(const Held& one) const {
    if (one.why != Why::none) return std::string(words(one.why));
    return fmt::format("it is over a part of this only: “{}”", rules_.decisions[*one.part].title);
  }
  void ask_register(const Held& one, std::string why) {
    const model::Member& member = (*inquiry_.state().circle)[one.member];
    const model::Authority& kind = rules_.authorities[one.kind];
    const std::string name = name_of(member);
    add(out_.find_out,
        {{fmt::format("{} of {}", kind.name, member.id),
          fmt::format("whether {} holds “{}” for the whole of “{}”", name, kind.title, concept_of().title),
          pointer({Origin::Section::authority, one.member, one.place}),
          std::move(why),
          {std::string(the_register)},
          1}});
  }
  /// Whether an authority still stands is asked without a word of what casts doubt on it.
  void ask_doubted(const Line& line) {
    if (!line.says->who.everyone_holding) return;
    if (line.holders.several_kinds)
      add(out_.find_out, {{"which power decides",
                           fmt::format("which of the powers over “{}” decides", concept_of().title),
                           "/circle",
                           "powers of two kinds are on record",
                           {std::string(the_register)},
                           1}});
    for (const Held& one : held_over(inquiry_, inquiry_.matter(), line.says->who.everyone_holding, now_)) {
      const auto& doubted = line.holders.doubted;
      if (std::find(doubted.begin(), doubted.end(), one.member) != doubted.end())
        ask_register(one, "whether it still stands is not known");
      else if (line.holders.others_missing)
        ask_register(one, "somebody who must act with them does not hold it, or may not");
    }
  }

  void several() {
    out_.kind = Kind::find_out;
    out_.several = true;
    ask_owner("the rules name more than one", fmt::format("who decides about “{}”", concept_of().title));
  }
  void ask_owner(std::string why, std::string plain) {
    const auto& owner = rules_.layers.back().owner;
    const std::string whom = owner ? rules_.roles[*owner].title : "the owner of the ruleset";
    add(out_.find_out, {{"who decides", std::move(plain), "", std::move(why), {whom}, 1}});
  }

  void another() {
    const bool all = std::all_of(out_.try_first.begin(), out_.try_first.end(),
                                 [](const TryFirst& step) { return step.on_record; });
    out_.kind = all ? Kind::other : Kind::try_first;
    out_.line = stand_.front().says;
    out_.members = stand_.front().holders.members;
    out_.alone = stand_.front().holders.alone;
  }

  /// Nobody else decides: the person does where it is known that they can, and otherwise it stays open.
  void by_the_person(Kind otherwise) {
    if (capacity_is(model::CapacityOutcome::present) == Truth::yes) {
      out_.kind = Kind::person;
      return;
    }
    if (!out_.capacity.outcome && !out_.capacity.none) {
      out_.kind = Kind::find_out;
      ask_capacity();
      return;
    }
    out_.kind = otherwise;
    out_.found = out_.capacity.none                                          ? Found::too_young
                 : *out_.capacity.outcome == model::CapacityOutcome::lacking ? Found::lacking
                                                                             : Found::fluctuating;
    if (otherwise == Kind::no_rule) ask_who();
  }
  void ask_who() {
    const std::string person = person_name(inquiry_.state());
    const std::string none = "no rule says who decides";
    if (out_.found == Found::fluctuating)
      add(out_.find_out, {{fmt::format("when capacity for {}", concept_of().name),
                           fmt::format("when {} can make this decision", person),
                           pointer(out_.capacity.reading.origin),
                           "it comes and goes",
                           {"a capacity assessment for this decision"},
                           1}});
    if (out_.found == Found::too_young)
      ask_owner(none, fmt::format("who is responsible for making this decision for {}", person));
    else
      ask_owner(none,
                fmt::format("who is responsible for making this decision in {}'s best interests", person));
    ask_holders(std::nullopt, {});
  }

  Trace& trace_;
  const Inquiry& inquiry_;
  const model::Ruleset& rules_;
  const time::Stamp& now_;
  model::DecisionId decision_;
  std::vector<Line> stand_;
  bool unknown_ = false;
  Deciding out_;
};

}  // namespace

Deciding decider(Trace& trace) { return Decider(trace).answer(); }

Asking asking_about(const model::Ruleset& rules, const model::State& state, model::DecisionId decision,
                    time::Instant at) {
  model::Question question;
  question.decision = decision;
  question.at = at;
  return Asking::of(rules, state, std::move(question));
}

}  // namespace kith::evaluate
