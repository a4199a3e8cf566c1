#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <set>

#include "tests/command/program.hpp"
#include "tests/json/json.hpp"
#include "tests/json/spelled_out.hpp"

namespace care_tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string data = KITH_SOURCE_DIR "/tests/command/data/";
const std::string at = " --at '2026-05-30 16:05' ";

TEST(Assess, reads_a_record_and_a_ruleset_from_standard_input) {
  const std::string by_name = command::run("assess cafe.kith --person amina.json" + at).out;
  EXPECT_EQ(command::run("assess cafe.kith --person -" + at, command::read(data + "amina.json")).out,
            by_name);
  EXPECT_EQ(command::run("assess - --person amina.json" + at, command::read(data + "cafe.kith")).code, 0);
}

TEST(Assess, draws_the_levels_of_a_plan_with_no_other_program) {
  const command::Run run =
      command::run("assess cafe.kith --person amina.json --as html" + at, "", "PATH=/nowhere");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out,
              AllOf(HasSubstr("Levels, the most support first"), HasSubstr("Staff follow at a distance")));
  EXPECT_EQ(run.out, command::run("assess cafe.kith --person amina.json --as html" + at).out);
}

/// The lines up to the plans: what stands on the first screen.
TEST(Assess, the_day_after_a_late_check_in_fits_on_a_screen) {
  const std::string rulesets = KITH_SOURCE_DIR "/rulesets/";
  const std::string cafe = "assess " + rulesets + "cafe_plan/cafe_plan.kith --person " + rulesets +
                           "people/suki_rang_late.json --at '2026-10-06 09:00'";
  const std::string out = command::run(cafe).out, screen = out.substr(0, out.find("\nPlans\n"));
  EXPECT_LE(std::count(screen.begin(), screen.end(), '\n'), 40) << screen;
  EXPECT_THAT(
      screen,
      StartsWith(
          "Now: No call: ring her; no answer: walk the route by the safe places; not there: log her missing;\n  late call: ask how she is. Shift lead (Kim Sample, 07700 900"));
  EXPECT_THAT(
      screen,
      HasSubstr(
          "Overdue, for safety: Step up “Going to the café” to “Staff walk beside her”.\n      Who: Shift lead, by 5 October 2026 at 15:40"));
  EXPECT_THAT(
      screen,
      HasSubstr(
          "Overdue: Review the plan “Going to the café”.\n      Who: Service manager (Sam Sample, 07700 900"));
  EXPECT_THAT(out, Not(HasSubstr("Try first")));
  const std::string easy = command::run(cafe + " --as easy").out;
  EXPECT_THAT(easy, HasSubstr("You will have more support for now."));
  EXPECT_THAT(easy, HasSubstr("Your call did not come in time."));
  EXPECT_THAT(easy, HasSubstr("If you do not agree"));
}

/// Two entries of one day and one kind are told apart by what they are about.
TEST(Assess, what_an_entry_is_about_tells_it_from_another_of_its_day) {
  const std::string rulesets = KITH_SOURCE_DIR "/rulesets/";
  const std::string out = command::run("assess " + rulesets + "provider/provider.kith --person " + rulesets +
                                       "people/amina.json --at '2026-10-05 09:00' --as json")
                              .out;
  const std::string begin = "\"title\":\"Consent of 2026-06-01";
  std::set<std::string> seen;
  std::size_t consents = 0;
  for (std::size_t from = out.find(begin); from != std::string::npos; from = out.find(begin, from + 1)) {
    seen.insert(out.substr(from, out.find("\"", from + begin.size()) - from));
    ++consents;
  }
  EXPECT_GE(consents, 2U);
  EXPECT_EQ(seen.size(), consents);
}

/// Nobody is spoken of as there of whom the record says nothing.
TEST(WhoDecides, to_the_person_nobody_is_there_who_is_not_in_the_circle) {
  const std::string rulesets = KITH_SOURCE_DIR "/rulesets/";
  const std::string wren =
      command::run("who-decides " + rulesets + "provider/provider.kith --person " + rulesets +
                   "staying_well/wren.json --decision covert_medicine --as easy --at '2026-10-05 09:00'")
          .out;
  EXPECT_THAT(wren, AllOf(HasSubstr("We will ask: Bea Example."),
                          HasSubstr("If there is one, we will ask: your partner.")));
  const std::string zoe = command::run("assess " + rulesets + "provider/provider.kith --person " + rulesets +
                                       "provider/at_three_at_night.json --as easy --at '2026-10-05 09:00'")
                              .out;
  EXPECT_THAT(zoe, HasSubstr("We do not know who this is: your key worker."));
  EXPECT_THAT(zoe, Not(HasSubstr("We will ask this person: your key worker.")));
}

using nlohmann::json;

/// Every list turned round, at any depth.
json turned_round(json value) {
  if (value.is_array()) std::reverse(value.begin(), value.end());
  if (value.is_structured())
    for (json& inner : value) inner = turned_round(inner);
  return value;
}
std::string without_places(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (out.empty() || out.back() != '/' || std::isdigit(static_cast<unsigned char>(c)) == 0) out += c;
  return out;
}
/// Everything that it says, in an order of its own, and no place in the record, nor its hash. What may be
/// told has tests of its own, and is long.
std::vector<std::string> said(const std::string& document) {
  std::vector<std::string> out;
  json value = kith::tests::spelled_out(json::parse(document));
  value.erase("disclosures");
  value.erase("record");
  const json flat = value.flatten();
  for (const auto& [path, leaf] : flat.items())
    if (!path.ends_with("/from")) out.push_back(without_places(path) + ": " + without_places(leaf.dump()));
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Assess, says_the_same_bytes_every_time_and_the_same_things_in_any_order_of_the_record) {
  const std::string record = command::read(KITH_SOURCE_DIR "/rulesets/people/rafi.json");
  const std::string asked =
      "assess '" KITH_SOURCE_DIR "/rulesets/provider/rafi.kith' --person - --at '2026-10-05 09:00' --as json";
  const std::string out = command::run(asked, record).out;
  EXPECT_TRUE(command::run(asked, record).out == out);
  const auto before = said(out),
             after = said(command::run(asked, turned_round(json::parse(record)).dump()).out);
  ASSERT_EQ(after.size(), before.size());
  const auto [now, then] = std::mismatch(after.begin(), after.end(), before.begin());
  EXPECT_TRUE(now == after.end()) << *then << "\nbecomes " << *now;
}

TEST(Due, has_overdue_reviews_and_whoever_has_not_heard_of_an_escalation) {
  const std::string people = command::read(data + "caseload.ndjson");
  const command::Run run = command::run("due cafe.kith --people - --as csv --at '2026-06-30 16:05'", people);
  EXPECT_THAT(run.out, HasSubstr("tell Police (999): “She cannot be reached”"));
  EXPECT_THAT(run.out, HasSubstr("review the plan “Going to the café”"));
  EXPECT_THAT(run.out, Not(HasSubstr("\n,,p-"))) << "nobody is named";
}

TEST(Draw, needs_graphviz_for_svg_and_says_so) {
  const command::Run run = command::run("draw cafe.kith --as svg", "", "PATH=/nowhere");
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("Graphviz's `dot`, which is not installed; --as dot"));
}

TEST(Draw, gives_up_on_a_drawing_that_takes_too_long) {
  const command::Folder folder;
  std::ofstream(folder.path() / "dot") << "#!/bin/sh\nexec sleep 1000\n";
  std::filesystem::permissions(folder.path() / "dot", std::filesystem::perms::owner_all);
  const command::Run run = command::run("draw cafe.kith --as svg --within 1", "",
                                        "PATH='" + folder.path().string() + "':$PATH timeout 60");
  EXPECT_EQ(run.code, 2) << run.out;
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err,
              HasSubstr("Graphviz's `dot` was not done after 1 s; --as dot gives what it would draw"));
}

TEST(Draw, makes_one_svg) {
  if (std::system("command -v dot >/dev/null") != 0) GTEST_SKIP() << "no `dot` to draw with";
  const command::Run run = command::run("draw cafe.kith --what plans --as svg --person amina.json" + at);
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("<svg"));
  EXPECT_THAT(run.out, HasSubstr("NOW"));
  EXPECT_TRUE(run.out.ends_with("</svg>\n")) << run.out;
}

TEST(Caseload, a_bad_line_is_reported_and_left_out_and_the_rest_go_on) {
  const command::Run run = command::run("due cafe.kith --people broken_caseload.ndjson --as csv" + at);
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.out, HasSubstr("p-1"));
  EXPECT_THAT(run.err, HasSubstr("broken_caseload.ndjson:2: error[K6003]: the line is blank"));
  EXPECT_THAT(run.err, HasSubstr("broken_caseload.ndjson:3 /actions/0/rule: error[K6014]"));
  EXPECT_THAT(run.err, HasSubstr("did you mean `write_up`?"));
  EXPECT_THAT(run.err, HasSubstr("broken_caseload.ndjson:4"));
  EXPECT_THAT(
      run.err,
      HasSubstr(
          "broken_caseload.ndjson:5 /person/id: error[K6020]: `p-1` has a record on an earlier line already"));
}

TEST(Caseload, is_read_from_standard_input_and_needs_no_last_line_end) {
  std::string people = command::read(data + "caseload.ndjson");
  const std::string whole = command::run("audit cafe.kith --people caseload.ndjson --as json" + at).out;
  people.pop_back();
  EXPECT_EQ(command::run("audit cafe.kith --people - --as json" + at, people).out, whole);
  EXPECT_EQ(command::run("audit cafe.kith --people - --as json" + at, people + "\r\n").out, whole);
}

TEST(Caseload, who_decides_may_stand_among_its_questions) {
  const std::string question =
      R"({ "person": "p-1", "decision": "travel_alone", "at": "2026-05-30T16:05:00+01:00" })";
  const command::Run run = command::run("decide cafe.kith --people caseload.ndjson --questions -", question);
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("\"decision\":\"travel_alone\""));
  EXPECT_TRUE(run.out.ends_with("}\n"));
}

struct Hostile {
  const char* name;
  std::string people;
  const char* err;
};

TEST(Caseload, hostile_lines_are_left_out_whatever_is_in_them) {
  const std::string good = command::read(data + "caseload.ndjson");
  const Hostile rows[] = {
      {"half a record", good.substr(0, good.size() / 4), "error[K6003]"},
      {"deep", std::string(100'000, '[') + "\n", "error[K6004]"},
      {"too long", "\"" + std::string((32U << 20U) + 10, 'a') + "\"\n", "error[K6001]"},
      {"another encoding", "\xff\xfe{\0}\n", "error[K6002]"},
      {"no object", "[]\nnull\n3\n", "3 of 3 records"},
      {"only blank lines", "\n\n \n", "3 of 3 records"},
      {"twice the same", good + good, "2 of 4 records"},
      {"a key twice", "{\"kith\":2,\"kith\":2}\n", "error[K6005]"},
  };
  for (const Hostile& row : rows) {
    const command::Run run = command::run("due cafe.kith --people -" + at, row.people);
    EXPECT_EQ(run.code, 2) << row.name;
    EXPECT_THAT(run.err, HasSubstr(row.err)) << row.name;
    EXPECT_THAT(run.out, HasSubstr("could not be read.")) << row.name;
  }
}

/// The most memory that any program run so far took, in KiB.
long most_memory() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  return used.ru_maxrss;
}

/// A file of so many people whose records are a megabyte each. Never in memory at once: a program starts as a
/// copy of this one.
std::string large_records(int people) {
  const std::string path = testing::TempDir() + "kith_caseload_" + std::to_string(people) + ".ndjson";
  const std::string says(1U << 20U, 'a');
  std::ofstream file(path);
  for (int i = 0; i < people; ++i)
    file << R"({"kith":2,"person":{"id":"p-)" << i
         << R"("},"wishes":[{"by":"person","about":"travel_alone","stance":"wants","says":")" << says
         << "\"}]}\n";
  return path;
}

TEST(Caseload, memory_does_not_grow_with_the_number_of_people) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "memory that was given back is kept, to find uses of it";
#endif
  // Ten are as many as are in flight at once, and more.
  const std::string ten = large_records(10), thirty = large_records(30);
  EXPECT_EQ(command::run("audit cafe.kith --as json --jobs 2 --people " + ten + at).code, 0);
  const long few = most_memory();
  EXPECT_THAT(command::run("audit cafe.kith --as json --jobs 2 --people " + thirty + at).out,
              HasSubstr("\"people\": 30"));
  EXPECT_LT(most_memory() - few, 10 * 1024);
  const std::string question = R"({"person":"p-1","decision":"travel_alone","at":"2026-05-31T09:00:00Z"})";
  const command::Run run =
      command::run("decide cafe.kith --jobs 2 --questions - --people " + thirty, question);
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_LT(most_memory() - few, 20 * 1024) << "a record is read again when somebody asks about it";
  for (const std::string& path : {ten, thirty}) std::remove(path.c_str());
}

}  // namespace
}  // namespace care_tests
