#include "engine/differ/made/items.hpp"

#include "engine/prove/draft/events.hpp"

namespace kith::differing {

namespace {

namespace given = model::scenario;
using std::chrono::hours;
using std::chrono::minutes;
constexpr const char* it = "it_happened";

class Items {
 public:
  Items(Making& making, const model::Ruleset& rules, const model::Requirement& of, Making::Random& random)
      : making_(making), rules_(rules), of_(of), random_(random) {
    for (const model::RequiredStep& step : of.steps) {
      deadline(step.action.deadline);
      if (step.if_late) deadline(step.if_late->deadline);
    }
  }

  void put() {
    const model::ForEach& each = *of_.for_each;
    if (each.kind == model::ItemKind::event) event(each);
    if (each.kind == model::ItemKind::concern) concern(each);
    if (each.kind == model::ItemKind::restriction && !each.over) restriction();
  }

 private:
  bool one_in(unsigned many) { return random_() % many == 0; }
  template <class All>
  const auto& one_of(const All& all) {
    return all[random_() % all.size()];
  }
  void deadline(const model::Deadline& one) {
    if (one.kind == model::Deadline::Kind::within)
      lengths_.push_back(proving::lengths_of(one.length).longest);
    for (const model::Deadline& part : one.of) deadline(part);
  }
  /// Before a deadline, just past it, or when what follows from that is due.
  minutes ago() {
    constexpr minutes soon{30};
    minutes longest = soon;
    for (const minutes length : lengths_)
      if (one_in(2)) longest += one_in(2) ? length + soon : length / 2;
    return one_in(4) ? longest + hours{24} * static_cast<int>(1 + random_() % 40) : longest;
  }
  time::Stamp stamp(minutes how_long) const {
    const time::Instant at = making_.moment() - how_long;
    return {at, at, false};
  }
  time::Stamp day(minutes how_long) const {
    return making_.days_before(static_cast<int>(std::chrono::ceil<std::chrono::days>(how_long).count()));
  }

  void event(const model::ForEach& each) {
    auto made = proving::event_for(rules_, each.event, each.where, it, stamp(minutes{0}));
    if (!made || one_in(2)) return making_.happen(each.event, {each.where, of_.condition}, lengths_);
    const minutes since = ago();
    made->at = stamp(since);
    making_.add(std::move(*made));
    steps_done(since);
  }
  void concern(const model::ForEach& each) {
    given::Concern made;
    made.id = it;
    const minutes since = ago();
    made.opened = day(since);
    if (each.over) {
      made.opened = day(since + hours{24});
      made.closed = day(since);
    }
    made.says_who = made.person_harmed = true;
    making_.add(std::move(made));
    steps_done(since);
  }
  void restriction() {
    model::Restriction made;
    made.id = it;
    made.kind = kind();
    if (made.kind.empty()) return;
    const minutes since = ago();
    made.since = day(since);
    made.ended = made.last_reviewed = made.review_by = std::optional<time::Stamp>{};
    if (one_in(3)) made.last_reviewed = std::optional(day(since / 2));
    if (one_in(3)) made.review_by = std::optional(day(hours{24}));
    for (const model::ItemIsTest* test : tests())
      if (model::item_fields[test->field].name == "authority" && !one_in(4))
        made.authority = model::RestrictionAuthority{"as it is written", false, test->value, {}, {}};
    making_.add(std::move(made));
    steps_done(since);
  }
  /// One that the rule names, or any.
  std::string kind() {
    std::vector<std::string> named;
    for (const model::ItemIsTest* test : tests())
      if (model::item_fields[test->field].name == "kind") named.push_back(test->value);
    if (!named.empty() && !one_in(4)) return one_of(named);
    if (rules_.restriction_kinds.size() == 0) return "";
    const auto any = static_cast<std::uint32_t>(random_() % rules_.restriction_kinds.size());
    return rules_.restriction_kinds[model::RestrictionKindId{any}].name;
  }
  std::vector<const model::ItemIsTest*> tests() const {
    std::vector<const model::ItemIsTest*> found;
    for (const model::Condition& condition : {of_.for_each->where, of_.condition})
      for (std::uint32_t n = condition.begin; n < condition.end; ++n)
        if (rules_.nodes[n].kind == model::Node::Kind::atom)
          if (const auto* test = std::get_if<model::ItemIsTest>(&rules_.atoms[rules_.nodes[n].a].test))
            found.push_back(test);
    return found;
  }

  void steps_done(minutes since) {
    if (of_.steps.size() < 2 || one_in(2)) return;
    const std::size_t done = 1 + random_() % (of_.steps.size() - 1);
    for (std::size_t step = 1; step <= done; ++step) {
      model::ActionDone one;
      one.rule = of_.name;
      one.step = static_cast<int>(step);
      one.item = it;
      one.done = stamp(since / static_cast<int>(step + 1));
      making_.add(std::move(one));
    }
  }

  Making& making_;
  const model::Ruleset& rules_;
  const model::Requirement& of_;
  Making::Random& random_;
  std::vector<minutes> lengths_;
};

}  // namespace

void put_item(Making& making, const model::Ruleset& rules, const model::Requirement& of,
              Making::Random& random) {
  Items(making, rules, of, random).put();
}

}  // namespace kith::differing
