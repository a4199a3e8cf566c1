#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/json/json.hpp"
#include "tests/library/provider_stack.hpp"

/// Whoever may have caused harm helps with nothing: every member of every person's circle in turn, over the
/// rulesets that come with Kith.
namespace kith::tests::helpers {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

constexpr Moment at = std::chrono::sys_days(std::chrono::year(2026) / 10 / 5) + std::chrono::hours(9);

/// The same person, with an open concern that lists one member, and with a stranger whom it could list as
/// well.
json alleging(json state, const std::string& who) {
  state["circle"].push_back({{"id", "stranger"},
                             {"name", "Stranger Sample"},
                             {"roles", {"other_residents_family"}},
                             {"facts", json::object()},
                             {"named_by_person", false}});
  if (!state.contains("concerns") || !state["concerns"].is_array()) state["concerns"] = json::array();
  state["concerns"].push_back({{"id", "alleging"},
                               {"opened", "2026-01-05"},
                               {"alleged_sources", {who}},
                               {"cleared", json::array()},
                               {"may_know", json::array()}});
  return state;
}

std::set<std::string> asked_by(const Assessment& all) {
  std::set<std::string> found;
  const auto add = [&](const RequiredAction& action) {
    for (const ActionReason& reason : action.reasons) found.insert(reason.requirement);
  };
  for (const RequiredAction& action : all.actions) add(action);
  for (const ToFindOut& one : all.find_out)
    for (const WouldFollow& follows : one.would_follow) add(follows.action);
  return found;
}

void expect_no_help_from(const std::string& who, const std::optional<WhoHolds>& holds,
                         const std::string& what) {
  if (!holds) return;
  for (const Holder& one : holds->members) EXPECT_NE(one.id, who) << what;
}

void expect_stood_down(const Assessment& all, const std::string& who) {
  for (const RequiredAction& action : all.actions) {
    if (action.status == ActionStatus::done || action.status == ActionStatus::done_late) continue;
    expect_no_help_from(who, action.action.held_by, action.action.what);
    expect_no_help_from(who, action.settled_by, action.action.what);
    EXPECT_TRUE(action.moved.empty() || action.action.held_by) << action.action.what;
  }
  for (const ToFindOut& one : all.find_out)
    for (const WhoHolds& by : one.found_out_by) expect_no_help_from(who, by, one.fact.plain);
  for (const WhoDecides& one : all.involvement)
    for (const HoldsOver& holder : one.holders) EXPECT_EQ(holder.alleged, holder.member.name == who);
  for (const Answer& answer : all.disclosures.answers)
    for (const Action& action : answer.actions) expect_no_help_from(who, action.held_by, action.what);
}

void expect_silence(const Assessment& all, const std::string& name) {
  const std::string easy = render(all, AssessmentRendering::easy_read);
  EXPECT_THAT(easy, Not(HasSubstr("oncern")));
  EXPECT_THAT(easy, Not(HasSubstr("caused harm")));
  const std::vector<Answer>& told = all.disclosures.answers;
  for (std::size_t i = 0; i < told.size(); i += 1 + told.size() / 6)
    for (const auto form : {Rendering::easy_read, Rendering::recipient}) {
      EXPECT_THAT(render(told[i], form), Not(HasSubstr("oncern"))) << name;
      EXPECT_THAT(render(told[i], form), Not(HasSubstr("caused harm"))) << name;
    }
}

TEST(WhoHelps, IsNeverWhoeverMayHaveCausedHarmAndNothingIsDropped) {
  for (const auto& entry : std::filesystem::directory_iterator(KITH_SOURCE_DIR "/rulesets/people")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    const json person = json::parse(file);
    if (!person.contains("circle") || !person["circle"].is_array()) continue;
    const Assessment before =
        assess(texts::record(provider_stack(), alleging(person, "stranger").dump()), at);
    for (const json& member : person["circle"]) {
      const std::string who = member["id"];
      SCOPED_TRACE(entry.path().filename().string() + ", " + who);
      const Assessment after = assess(texts::record(provider_stack(), alleging(person, who).dump()), at);
      EXPECT_THAT(asked_by(after), IsSupersetOf(asked_by(before)));
      expect_stood_down(after, who);
      expect_silence(after, member.value("name", who));
    }
  }
}

}  // namespace
}  // namespace kith::tests::helpers
