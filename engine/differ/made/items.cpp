#include "engine/differ/made/items.hpp"

#include <algorithm>
#include <set>

#include "engine/prove/draft/events.hpp"

namespace kith::differing {

namespace {

namespace given = model::scenario;
using std::chrono::hours;
using std::chrono::minutes;
constexpr const char* it = "it_happened";
constexpr const char* somebody = "alex";

class Items {
 public:
  Items(Making& making, const model::Ruleset& rules, const model::Requirement& of, Making::Random& random)
      : making_(making), rules_(rules), of_(of), random_(random) {
    for (const model::RequiredStep& step : of.steps) {
      deadline(step.action.deadline);
      if (step.if_late) deadline(step.if_late->deadline);
    }
    for (const model::Condition& condition : {of.for_each->where, of.condition}) gather(condition);
  }

  void put() {
    item(*of_.for_each);
    making_.make(of_.for_each->where, true);
  }

 private:
  void item(const model::ForEach& each) {
    switch (each.kind) {
      case model::ItemKind::event: return event(each);
      case model::ItemKind::concern: return concern(each.over);
      case model::ItemKind::restriction: return restriction(each.over);
      case model::ItemKind::consent: return consent();
      case model::ItemKind::capacity: return capacity();
      case model::ItemKind::best_interests: return best_interests();
      case model::ItemKind::authority: return authority();
      case model::ItemKind::wish: return wish();
      case model::ItemKind::plan: return plan();
      case model::ItemKind::goal: return goal();
      case model::ItemKind::member: return member();
    }
  }
  bool one_in(unsigned many) { return random_() % many == 0; }
  template <class All>
  const auto& one_of(const All& all) {
    return all[random_() % all.size()];
  }
  template <class Id, class Entry>
  Id any(const model::Taxonomy<Id, Entry>& names) {
    return Id{static_cast<std::uint32_t>(random_() % names.size())};
  }

  void deadline(const model::Deadline& one) {
    if (one.kind == model::Deadline::Kind::within)
      lengths_.push_back(proving::lengths_of(one.length).longest);
    for (const model::Deadline& part : one.of) deadline(part);
  }
  /// What is read of the item, directly or by definitions.
  void gather(const model::Condition& condition) {
    for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
      const model::Node& node = rules_.nodes[n];
      if (node.kind == model::Node::Kind::atom) {
        read_.push_back(&rules_.atoms[node.a]);
        const auto* test = std::get_if<model::EventCountTest>(&read_.back()->test);
        if (test != nullptr && test->window.kind == model::Window::Kind::after_it)
          windows_.push_back(test->window.length);
      }
      if (node.kind != model::Node::Kind::definition || !entered_.insert(node.a).second) continue;
      for (const auto& rule : rules_.definitions[node.a].rules) gather(rule.condition);
    }
  }
  template <class Test>
  std::vector<const Test*> tests_of(std::string_view field) const {
    std::vector<const Test*> found;
    for (const model::Atom* atom : read_)
      if (const auto* test = std::get_if<Test>(&atom->test);
          test != nullptr && model::item_fields[test->field].name == field)
        found.push_back(test);
    return found;
  }

  /// Before a deadline, just past it, or when what follows from that is due.
  minutes ago() {
    constexpr minutes soon{30};
    minutes longest = soon;
    for (const minutes length : lengths_)
      if (one_in(2)) longest += one_in(2) ? length + soon : length / 2;
    return one_in(4) ? longest + hours{24} * static_cast<int>(1 + random_() % 40) : longest;
  }
  /// About as long ago as a rule asks whether it was, where it does.
  minutes ago(std::string_view field) {
    std::vector<time::Duration> asked = windows_;
    for (const auto* test : tests_of<model::ItemDateTest>(field)) asked.push_back(test->length);
    return asked.empty() || one_in(4) ? ago() : making_.near(one_of(asked));
  }
  time::Stamp stamp(minutes how_long) const {
    const time::Instant at = making_.moment() - how_long;
    return {at, at, false};
  }
  time::Stamp day(minutes how_long) const {
    return making_.days_before(static_cast<int>(std::chrono::ceil<std::chrono::days>(how_long).count()));
  }
  time::Stamp day(std::string_view field) { return day(ago(field)); }
  /// Is something of it on record? Where nobody asks, mostly.
  bool recorded(std::string_view field) {
    return one_in(2) || (tests_of<model::ItemRecordedTest>(field).empty() && one_in(2));
  }
  std::optional<time::Stamp> perhaps(std::string_view field) {
    return recorded(field) ? std::optional(day(field)) : std::nullopt;
  }
  /// A name with which a field is compared, or any of all.
  std::string name(std::string_view field, const std::vector<std::string>& all) {
    const auto tests = tests_of<model::ItemIsTest>(field);
    if (!tests.empty() && (all.empty() || !one_in(4))) return one_of(tests)->value;
    return all.empty() ? "" : one_of(all);
  }
  template <class Id, class Entry>
  Id named(std::string_view field, const model::Taxonomy<Id, Entry>& names) {
    const auto found = names.find(name(field, {}));
    return found && !one_in(4) ? *found : any(names);
  }
  /// One whom a list is asked for, or anybody.
  model::RoleId role(std::string_view field) {
    for (const auto* test : tests_of<model::ItemIncludesTest>(field))
      if (test->role && !one_in(4)) return *test->role;
    return any(rules_.roles);
  }
  std::vector<std::string> list(std::string_view field) {
    if (rules_.roles.size() == 0 || (tests_of<model::ItemIncludesTest>(field).empty() && !one_in(4)))
      return {};
    making_.member(somebody, role(field));
    return {somebody};
  }
  model::Matter matter() { return {model::Matter::Kind::decision, any(rules_.decisions).index}; }

  void event(const model::ForEach& each) {
    auto made = proving::event_for(rules_, each.event, each.where, it, stamp(minutes{0}));
    if (!made || one_in(2)) return making_.happen(each.event, {each.where, of_.condition}, lengths_);
    const minutes since = ago("at");
    made->at = stamp(since);
    making_.add(std::move(*made));
    steps_done(since);
  }
  void concern(bool over) {
    given::Concern made;
    made.id = it;
    const minutes since = ago(over ? "closed" : "opened");
    made.opened = day(over ? since + hours{24} : since);
    if (over) made.closed = day(since);
    made.says_who = true;
    made.person_harmed = !one_in(4);
    made.others_harmed = !made.person_harmed;
    made.alleged = list("alleged_sources");
    if (made.alleged.empty()) made.cleared = list("cleared");
    making_.add(std::move(made));
    steps_done(since);
  }
  void restriction(bool over) {
    std::vector<std::string> kinds;
    for (std::uint32_t i = 0; i < rules_.restriction_kinds.size(); ++i)
      kinds.push_back(rules_.restriction_kinds[model::RestrictionKindId{i}].name);
    model::Restriction made;
    made.id = it;
    made.kind = name("kind", kinds);
    if (made.kind.empty()) return;
    const minutes since = ago(over ? "ended" : "since");
    made.since = day(over ? since + hours{24} : since);
    made.ended = made.last_reviewed = made.review_by = std::optional<time::Stamp>{};
    if (over) made.ended = std::optional(day(since));
    if (recorded("last_reviewed")) made.last_reviewed = std::optional(day("last_reviewed"));
    if (recorded("review_by")) made.review_by = std::optional(day(hours{24}));
    if (recorded("authority"))
      made.authority =
          model::RestrictionAuthority{"as it is written", false, name("authority", {"support_plan"}), {}, {}};
    if (recorded("rationale")) made.rationale = "what it keeps from happening";
    if (recorded("exit_when")) made.exit_when = "it is no longer needed";
    if (recorded("alternatives_tried")) made.alternatives_tried = {"less"};
    making_.add(std::move(made));
    steps_done(since);
  }
  void consent() {
    if (rules_.decisions.size() == 0) return;
    given::Consent made;
    const bool of_category = rules_.categories.size() != 0 && rules_.roles.size() != 0 &&
                             tests_of<model::ItemIsTest>("decision").empty() && !one_in(3);
    if (of_category) {
      made.category = named("category", rules_.categories);
      made.with = rules_.roles[role("")].name;
    } else {
      made.decision = named("decision", rules_.decisions);
    }
    const std::string status = name("status", {"given", "refused", "withdrawn"});
    using Status = given::Consent::Status;
    made.status = status == "refused"     ? Status::refused
                  : status == "withdrawn" ? Status::withdrawn
                                          : Status::given;
    made.on = perhaps("on");
    making_.add(std::move(made));
  }
  void capacity() {
    if (rules_.decisions.size() == 0) return;
    given::Capacity made;
    made.matters = {matter()};
    const std::string outcome = name("outcome", {"present", "lacking", "fluctuating"});
    using Outcome = model::CapacityOutcome;
    made.outcome = outcome == "fluctuating" ? Outcome::fluctuating
                   : outcome == "lacking"   ? Outcome::lacking
                                            : Outcome::present;
    made.on = perhaps("on");
    if (recorded("review_by")) made.review_by = day(hours{24});
    making_.add(std::move(made));
  }
  void best_interests() {
    if (rules_.decisions.size() == 0) return;
    given::BestInterests made;
    made.matters = {matter()};
    made.finding = name("finding", {"supports", "opposes"}) == "opposes" ? model::Finding::opposes
                                                                         : model::Finding::supports;
    made.on = perhaps("on");
    made.consulted = list("consulted");
    if (recorded("review_by")) made.review_by = day(hours{24});
    making_.add(std::move(made));
  }
  void authority() {
    if (rules_.authorities.size() == 0 || rules_.roles.size() == 0) return;
    making_.member(somebody, role(""));
    given::HoldsAuthority made;
    made.id = somebody;
    made.authority = any(rules_.authorities);
    made.verified_on = perhaps("verified_on");
    making_.add(std::move(made));
  }
  /// Facts of whoever hears are theirs.
  void member() {
    if (rules_.roles.size() == 0) return;
    making_.member(somebody, role(""));
    making_.asked(somebody, {});
  }
  void wish() {
    if (rules_.decisions.size() == 0) return;
    const bool opposes = name("stance", {"wants", "opposes"}) == "opposes";
    making_.add(given::Wish{"person", any(rules_.decisions),
                            opposes ? model::Stance::opposes : model::Stance::wants, perhaps("on")});
  }
  void plan() {
    if (rules_.plans.empty()) return;
    const model::Plan& one = one_of(rules_.plans);
    making_.add(given::AtLevel{one.name, one_of(one.levels).name, day("since")});
  }
  void goal() {
    model::Goal made;
    made.id = it;
    made.says = "What is wanted";
    if (!rules_.plans.empty() && one_in(2)) made.plan = one_of(rules_.plans).name;
    made.set_on = perhaps("set_on");
    making_.add(std::move(made));
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
  std::vector<const model::Atom*> read_;
  std::vector<time::Duration> windows_;  ///< after it
  std::set<std::uint32_t> entered_;      ///< definitions
};

}  // namespace

void put_item(Making& making, const model::Ruleset& rules, const model::Requirement& of,
              Making::Random& random) {
  Items(making, rules, of, random).put();
}

}  // namespace kith::differing
