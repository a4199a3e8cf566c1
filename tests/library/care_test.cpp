#include "tests/library/care.hpp"

#include <gmock/gmock.h>

namespace {

using testing::HasSubstr;

/// All that an embedding case system needs, through the one public header.
TEST(Care, APersonIsAssessed) {
  const kith::Ruleset rules = care::rules();
  const auto amina = kith::parse_state(rules, care::record("p-1"));
  ASSERT_TRUE(amina.value) << amina.diagnostics.front().message;
  const kith::Assessment all = kith::assess(*amina.value, care::moment);
  EXPECT_EQ(all.person, "p-1");
  EXPECT_EQ(all.plans.at(0).level.name, "shadowing");
  EXPECT_EQ(all.escalations.at(0).holders.at(0).role.name, "shift_lead");
  EXPECT_EQ(all.actions.at(0).status, kith::ActionStatus::overdue);
  using R = kith::AssessmentRendering;
  for (const R form : {R::json, R::text, R::markdown, R::html, R::easy_read})
    EXPECT_THAT(kith::render(all, form), HasSubstr("I want to go by myself."));
}

TEST(Care, OfOneRoleItsPartIsLeftAndAllTheRestStays) {
  const kith::Ruleset rules = care::rules();
  kith::Assessment all = kith::assess(*kith::parse_state(rules, care::record("p-1")).value, care::moment);
  ASSERT_GE(all.actions.size(), 2u);
  ASSERT_FALSE(all.find_out.empty());
  EXPECT_FALSE(all.tzdata.empty());
  all.actions.front().moved = "somebody else leads";
  all.findings = {{"by_alleged_source", "Somebody did this.", "/actions/0"},
                  {"no_review", "None.", "/restrictions/0"}};
  const std::string theirs = all.actions.front().action.by;
  const std::string found_by = all.find_out.front().found_out_by.at(0).role.title;
  const kith::Assessment part = kith::only_for(all, "Theirs", {theirs, found_by});
  EXPECT_EQ(part.only_for, "Theirs");
  const auto falls_to_them = [&](const kith::RequiredAction& one) {
    return one.action.by == theirs || one.action.by == found_by;
  };
  EXPECT_EQ(part.actions.size(), std::count_if(all.actions.begin(), all.actions.end(), falls_to_them));
  EXPECT_TRUE(std::all_of(part.actions.begin(), part.actions.end(), falls_to_them));
  EXPECT_TRUE(part.actions.front().moved.empty());
  EXPECT_FALSE(part.find_out.empty());
  ASSERT_EQ(part.findings.size(), 1u);
  EXPECT_EQ(part.findings.front().what, "no_review");
  EXPECT_EQ(part.plans.size(), all.plans.size());
  const kith::Assessment none = kith::only_for(all, "Nobody's", {"Nobody"});
  EXPECT_TRUE(none.actions.empty());
  EXPECT_TRUE(none.find_out.empty());
}

TEST(Care, ADoneActionOfAStepUpIsFoundByThePlansName) {
  const kith::Ruleset rules = care::rules();
  const std::string missed =
      R"({ "id": "m1", "kind": "missed_check_in", "at": "2026-05-30T15:30:00+01:00" }, { "id": "e1")";
  const std::pair<const char*, kith::ActionStatus> rows[] = {
      {"", kith::ActionStatus::overdue},
      {R"({ "rule": "cafe_travel", "step": 1, "done": "2026-05-30T15:40:00+01:00" })",
       kith::ActionStatus::done},
      {R"({ "rule": "cafe_travel.step_up.1", "done": "2026-05-30T15:50:00+01:00" })",
       kith::ActionStatus::done_late},
      {R"({ "rule": "cafe_travel", "step": 1, "done": "2026-05-30T15:20:00+01:00" })",
       kith::ActionStatus::overdue},
      {R"({ "rule": "cafe_travel", "step": 2, "done": "2026-05-30T15:40:00+01:00" })",
       kith::ActionStatus::overdue},
  };
  for (const auto& [done, status] : rows) {
    std::string record = care::record("p-1", done);
    record.replace(record.find(R"({ "id": "e1")"), 12, missed);
    const auto person = kith::parse_state(rules, record);
    ASSERT_TRUE(person.value) << person.diagnostics.front().message;
    for (const kith::RequiredAction& action : kith::what_is_due(*person.value, care::moment).actions)
      if (action.action.what == "call her phone") {
        EXPECT_EQ(action.status, status) << done;
      }
  }
}

TEST(Care, SomebodyDecides) {
  const kith::Ruleset rules = care::rules();
  const auto amina = kith::parse_state(rules, care::record("p-1"));
  const auto asked = kith::parse_any_question(
      *amina.value, R"({ "decision": "travel_alone", "at": "2026-05-30T16:05:00+01:00" })");
  const auto& question = std::get<kith::DecisionAsked>(asked.value.value());
  const kith::WhoDecides who = kith::who_decides(question);
  EXPECT_EQ(who.decision.name, "travel_alone");
  EXPECT_THAT(kith::render(who, kith::AssessmentRendering::text), HasSubstr("Travelling to the café"));
  const auto by_name = kith::who_decides(*amina.value, question.decision(), question.at());
  ASSERT_TRUE(by_name);
  EXPECT_EQ(kith::render(*by_name, kith::AssessmentRendering::json),
            kith::render(who, kith::AssessmentRendering::json));
  EXPECT_FALSE(kith::who_decides(*amina.value, "travel", care::moment));
}

TEST(Care, ACaseloadComesToAWorklistAndFigures) {
  const kith::Ruleset rules = care::rules();
  kith::Worklist list(care::moment);
  kith::Audit audit, quicker;
  for (const auto& record : {care::record("p-1"), care::record("p-2", care::written_up)}) {
    const auto person = kith::parse_state(rules, record);
    ASSERT_TRUE(person.value) << person.diagnostics.front().message;
    list.add(*person.value);
    audit.add(kith::assess(*person.value, care::moment));
    quicker.add(*person.value, care::moment);
  }
  EXPECT_EQ(kith::render(audit, kith::AuditRendering::json),
            kith::render(quicker, kith::AuditRendering::json));
  ASSERT_EQ(list.desks().size(), 3u);
  EXPECT_EQ(list.desks().at(0).title, "Service manager")
      << "telling a stage of a live escalation stands before what is overdue";
  EXPECT_EQ(list.desks().at(0).tasks.at(0).what, "tell Shift lead: “She cannot be reached”");
  EXPECT_EQ(list.desks().at(1).title, "whoever keeps the record")
      << "something that may be due now is to be found out";
  EXPECT_EQ(list.desks().at(2).title, "Shift lead") << "overdue by a policy";
  EXPECT_EQ(list.desks().at(0).tasks.at(0).person, "p-1");
  EXPECT_EQ(audit.people, 2u);
  EXPECT_EQ(audit.figures.at(0).number.text(), "1");
  EXPECT_EQ(audit.figures.at(0).of, 2);
  EXPECT_THAT(kith::render(list, kith::WorklistRendering::text), HasSubstr("Shift lead"));
  EXPECT_THAT(kith::render(audit, kith::AuditRendering::csv), HasSubstr("written_up"));
}

TEST(Care, WhatFallsToOthersAndWhatCouldNotBeReadIsSaid) {
  const kith::Ruleset rules = care::rules();
  kith::Worklist list(care::moment);
  list.only_for({"Key worker"});
  list.add(kith::parse_state(rules, care::record("p-1")).value.value());
  list.left_out = 2;
  EXPECT_TRUE(list.desks().empty());
  for (const auto form : {kith::WorklistRendering::text, kith::WorklistRendering::csv})
    EXPECT_THAT(kith::render(list, form), HasSubstr("2 records could not be read."));
  EXPECT_THAT(kith::render(list, kith::WorklistRendering::json), HasSubstr("\"left_out\": 2"));
}

}  // namespace
