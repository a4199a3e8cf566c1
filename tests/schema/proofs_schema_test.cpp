#include <gtest/gtest.h>

#include "engine/report/ruleset/proofs.hpp"
#include "tests/schema/schema.hpp"

namespace {

using nlohmann::json;
using namespace kith;

Place somewhere() {
  Place made;
  made.file = "money.kith";
  made.line = 3;
  made.column = 9;
  return made;
}

std::vector<Proof> of_each_result() {
  Proof broken;
  broken.promise = "kept";
  broken.title = "It is kept";
  broken.ruleset = "money";
  broken.place = somewhere();
  broken.result = Proof::Result::broken;
  broken.counterexample = Proof::Counterexample{"scenario \"A promise is broken\"\n",
                                                {"The answer is yes, by money.agreed."},
                                                {{"money.agreed", "Money"}, {"money.no", "Money"}},
                                                {Effect::allow, Effect::ask_first},
                                                {Truth::yes, Truth::unknown},
                                                {somewhere(), somewhere()}};
  Proof open = broken;
  open.result = Proof::Result::not_proved;
  open.counterexample.reset();
  open.in_the_way = {"There are more cases than the 2 that may be looked at."};
  Proof of_plan = open;
  of_plan.result = Proof::Result::proved;
  of_plan.in_the_way.clear();
  of_plan.of_plan = PlanPromise::never_flaps;
  of_plan.solver = "z3";
  Proof reviewed = of_plan;
  reviewed.of_plan.reset();
  reviewed.of_restriction = RestrictionPromise::is_reviewed;
  reviewed.asked_by = "1 month";
  return {broken, open, of_plan, reviewed};
}

TEST(ProofsSchema, ProofsAreValidAndMutatedOnesAreNot) {
  const json good = json::parse(report::proofs_json(of_each_result()));
  EXPECT_EQ(schema::errors("proofs", good.dump()), "");
  EXPECT_EQ(schema::errors("proofs", report::proofs_json({})), "");
  for (const char* key : {"promise", "at", "result", "in_the_way", "counterexample"}) {
    json bad = good;
    bad["promises"][0].erase(key);
    EXPECT_NE(schema::errors("proofs", bad.dump()), "") << key;
  }
  const auto broken_by = [&](auto&& change) {
    json bad = good;
    change(bad["promises"]);
    return schema::errors("proofs", bad.dump());
  };
  EXPECT_NE(broken_by([](json& of) { of[0]["result"] = "hoped"; }), "");
  EXPECT_NE(broken_by([](json& of) { of[0]["counterexample"] = nullptr; }), "");
  EXPECT_NE(broken_by([](json& of) { of[0]["counterexample"]["clauses"][0]["applies"] = "perhaps"; }), "");
  EXPECT_NE(broken_by([](json& of) { of[0]["in_the_way"] = {"Something."}; }), "");
}

}  // namespace
