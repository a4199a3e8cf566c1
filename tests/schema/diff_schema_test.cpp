#include <gtest/gtest.h>

#include "engine/report/ruleset/differences.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"
#include "tests/schema/schema.hpp"

namespace {

using nlohmann::json;
using namespace kith;

std::string with(std::string text, const std::string& what, const std::string& instead) {
  return text.replace(text.find(what), what.size(), instead);
}

TEST(DiffSchema, DifferencesAreValidAndMutatedOnesAreNot) {
  const std::string before = differ_tests::rules_to_change();
  const std::string after = with(with(before, "consent is given and free", "consent is given"),
                                 "within 24 hours", "within 48 hours");
  for (const std::string& to :
       {after, before, std::string(with(before, "role friend", "role cousin \"C\"\nrole friend"))}) {
    const Differences all = differences(texts::compiled(before), texts::compiled(to));
    EXPECT_EQ(schema::errors("diff", report::differences_json(all)), "");
  }
  DifferenceLimits few;
  few.all = 1;
  const json unproved = json::parse(
      report::differences_json(differences(texts::compiled(before), texts::compiled(after), few)));
  EXPECT_EQ(schema::errors("diff", unproved.dump()), "");
  const json good =
      json::parse(report::differences_json(differences(texts::compiled(before), texts::compiled(after))));
  for (const char* key : {"by", "equal", "more_permissive", "not_proved", "differences"}) {
    json bad = good;
    bad.erase(key);
    EXPECT_NE(schema::errors("diff", bad.dump()), "") << key;
  }
  json bad = good;
  bad["differences"][0]["kind"] = "worse";
  EXPECT_NE(schema::errors("diff", bad.dump()), "");
  bad = good;
  bad["by"] = "people";
  EXPECT_NE(schema::errors("diff", bad.dump()), "");
}

TEST(DiffSchema, PeopleAreValidAndMutatedOnesAreNot) {
  const std::string before = differ_tests::rules_to_change();
  const Ruleset was = texts::compiled(before),
                is = texts::compiled(with(before, "journeys is at least 5", "journeys is at least 4"));
  const std::string record =
      R"({"kith": 2, "person": {"id": "eve"}, "circle": [{"id": "pal", "name": "Bo", "roles": ["friend"]}],
          "facts": {"journeys": {"value": 4}}})";
  const auto a = parse_state(was, record), b = parse_state(is, record);
  ASSERT_TRUE(a.value && b.value);
  const auto found =
      DifferencesByPerson(was, is).of(*a.value, *b.value, *parse_moment(was, "2026-03-01").value);
  ASSERT_FALSE(found.empty());
  std::string text = report::people_json_start({1, 0, 1, 1}, "2026-03-01T00:00:00+00:00");
  for (const PersonDifference& one : found)
    text += (&one == &found.front() ? "\n" : ",\n") + report::person_difference_json(*a.value, one);
  text += report::people_json_end();
  EXPECT_EQ(schema::errors("diff", text), "");
  EXPECT_EQ(schema::errors("diff", report::people_json_start({}, "2026-03-01T00:00:00+00:00") +
                                       report::people_json_end()),
            "");
  const json good = json::parse(text);
  for (const char* key : {"person", "kind", "with", "aspects", "hangs_on"}) {
    json bad = good;
    bad["people"][0].erase(key);
    EXPECT_NE(schema::errors("diff", bad.dump()), "") << key;
  }
}

}  // namespace
