#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/command/program.hpp"

namespace streams_tests {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string data = KITH_SOURCE_DIR "/tests/command/data/";
const std::string asked = " --share finances --with mum --for family_update --at 2026-03-01 ";

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) all.push_back(line);
  return all;
}

std::size_t times(const std::string& word, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

TEST(Check, reports_all_three_mistakes_of_one_ruleset) {
  const command::Run run = command::run("check wrong.kith");
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(times("error[K", run.out), 3U) << run.out;
  EXPECT_THAT(run.out, HasSubstr("did you mean `health`?"));
  EXPECT_THAT(run.out, HasSubstr("did you mean `family`?"));
  EXPECT_THAT(run.out, HasSubstr("3 errors"));
}

TEST(Check, reads_a_ruleset_from_standard_input) {
  const command::Run run = command::run("check -", command::read(data + "money.kith"));
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  EXPECT_THAT(run.out, HasSubstr("money 1: "));
}

TEST(Check, gives_only_json_on_standard_output_when_asked_for_it) {
  for (const char* arguments : {"check --as json money.kith", "check --format json money.kith"}) {
    const command::Run run = command::run(arguments);
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(run.out.starts_with("{")) << run.out;
    EXPECT_TRUE(run.out.ends_with("}\n")) << run.out;
  }
}

TEST(Colour, never_goes_into_a_file_and_never_where_it_is_not_wanted) {
  const std::string escape = "\x1b[";
  EXPECT_THAT(command::run("check wrong.kith").out, Not(HasSubstr(escape)));
  if (std::system("command -v script >/dev/null") != 0) GTEST_SKIP() << "no `script` to make a terminal with";
  EXPECT_THAT(
      command::run("--version >/dev/null; TERM=xterm script -qec \"$KITH check wrong.kith\" /dev/null").out,
      HasSubstr(escape));
  EXPECT_THAT(
      command::run(
          "--version >/dev/null; NO_COLOR=1 TERM=xterm script -qec \"$KITH check wrong.kith\" /dev/null")
          .out,
      Not(HasSubstr(escape)));
}

TEST(Decide, reads_a_record_and_a_ruleset_from_standard_input) {
  const std::string by_name = command::run("decide money.kith --person ada.json" + asked).out;
  EXPECT_EQ(command::run("decide money.kith --person -" + asked, command::read(data + "ada.json")).out,
            by_name);
  EXPECT_EQ(command::run("decide - --person ada.json" + asked, command::read(data + "money.kith")).code, 0);
}

TEST(Decide, gives_the_recipient_no_reasons) {
  const command::Run run = command::run("decide money.kith --person ada.json --as recipient" + asked);
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, Not(HasSubstr("said no")));
}

TEST(Decide, ends_quietly_when_nobody_reads_on) {
  const command::Run run = command::run("explain | head -n 1");
  EXPECT_EQ(times("\n", run.out), 1U);
  EXPECT_EQ(run.err, "");
}

TEST(Decide, says_when_standard_output_cannot_be_written) {
  const command::Run run = command::run("explain > /dev/full");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("cannot be written"));
}

TEST(Batch, answers_in_the_order_of_the_questions) {
  const command::Run run =
      command::run("decide money.kith --people people.ndjson --questions questions.ndjson");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.err, "");
  const std::vector<std::string> answers = lines(run.out);
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_THAT(answers[0], HasSubstr("\"outcome\":\"allow\""));
  EXPECT_THAT(answers[1], HasSubstr("money.refused"));
  EXPECT_THAT(answers[2], HasSubstr("phone.nobody"));
}

TEST(Batch, reads_questions_from_standard_input_and_needs_no_last_line_end) {
  std::string questions = command::read(data + "questions.ndjson");
  const std::string whole =
      command::run("decide money.kith --people people.ndjson --questions questions.ndjson").out;
  questions.pop_back();
  EXPECT_EQ(command::run("decide money.kith --people people.ndjson --questions -", questions).out, whole);
  EXPECT_EQ(command::run("decide money.kith --people - --questions questions.ndjson",
                         command::read(data + "people.ndjson") + "\r\n")
                .out,
            whole);
}

TEST(Batch, answers_a_bad_line_with_its_error_in_its_place) {
  const command::Run run =
      command::run("decide money.kith --people people.ndjson --questions mixed_questions.ndjson");
  EXPECT_EQ(run.code, 2);
  const std::vector<std::string> answers = lines(run.out);
  ASSERT_EQ(answers.size(), 6U);
  for (const std::size_t good : {0U, 5U}) EXPECT_THAT(answers[good], HasSubstr("\"outcome\":")) << good;
  for (const std::size_t bad : {1U, 2U, 3U, 4U})
    EXPECT_TRUE(answers[bad].starts_with("{\"error\":{")) << answers[bad];
  EXPECT_THAT(answers[1], HasSubstr("\"pointer\":\"/share\""));
  EXPECT_THAT(run.err, HasSubstr("mixed_questions.ndjson:2 /share"));
  EXPECT_THAT(run.err, HasSubstr("mixed_questions.ndjson:4"));
  EXPECT_THAT(run.err, HasSubstr("`zed`"));
  EXPECT_THAT(run.err, HasSubstr("0 of 2 records and 4 of 6 questions had mistakes"));
}

TEST(Batch, a_bad_record_costs_only_its_own_questions) {
  const command::Run run =
      command::run("decide money.kith --people broken_people.ndjson --questions mixed_questions.ndjson");
  EXPECT_EQ(run.code, 2);
  const std::vector<std::string> answers = lines(run.out);
  ASSERT_EQ(answers.size(), 6U);
  EXPECT_THAT(answers[0], HasSubstr("\"outcome\":"));
  EXPECT_THAT(run.err, HasSubstr("broken_people.ndjson:2 /capacity"));
  EXPECT_THAT(run.err, HasSubstr("broken_people.ndjson:3 /person/id"));
  EXPECT_THAT(run.err, HasSubstr("3 of 4 records"));
}

TEST(Batch, the_same_question_gets_the_same_answer_alone_and_in_a_caseload) {
  const std::string alone = command::run("decide money.kith --person - --as json" + asked,
                                         lines(command::read(data + "people.ndjson")).front())
                                .out;
  EXPECT_THAT(alone, HasSubstr("money.refused"));
  const std::string question =
      R"({"person":"ada","share":"finances","with":"mum","for":"family_update","at":"2026-03-01T00:00:00Z","facts":{}})";
  std::string together = command::run("decide money.kith --people people.ndjson --questions -", question).out;
  const auto squeezed = [](std::string text) {
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }),
               text.end());
    return text;
  };
  EXPECT_EQ(squeezed(alone), squeezed(together));
}

TEST(Fmt, mends_the_layout_leaves_mistakes_alone_and_is_content_with_its_own_work) {
  const command::Folder folder;
  const std::string untidy = "ruleset   a version \"1\"\n      title \"A\"\n\n\n\nrole   b \"B\"   # who\n";
  std::ofstream(folder.path() / "untidy.kith") << untidy;
  std::filesystem::copy_file(data + "wrong.kith", folder.path() / "named_wrong.kith");
  std::ofstream(folder.path() / "broken.kith") << "ruleset !\n";
  const std::string at = "'" + folder.path().string() + "'";

  EXPECT_EQ(command::run("fmt --check " + at).code, 1);
  EXPECT_EQ(command::read(folder.path() / "untidy.kith"), untidy);
  EXPECT_EQ(command::run("fmt " + at).code, 1);
  EXPECT_EQ(command::read(folder.path() / "broken.kith"), "ruleset !\n");
  const std::string tidy = command::read(folder.path() / "untidy.kith");
  EXPECT_NE(tidy, untidy);
  EXPECT_THAT(tidy, HasSubstr("# who"));
  EXPECT_EQ(command::run("fmt --check " + at + "/untidy.kith").code, 0);
  EXPECT_EQ(command::run("fmt -", untidy).out, tidy);
}

TEST(Test, writes_junit_beside_the_text) {
  const command::Folder folder;
  const command::Run run =
      command::run("test failing.kith --junit '" + (folder.path() / "results.xml").string() + "'");
  EXPECT_EQ(run.code, 1);
  const std::string xml = command::read(folder.path() / "results.xml");
  EXPECT_EQ(times("<testcase", xml), 2U) << xml;
  EXPECT_EQ(times("<failure", xml), 1U) << xml;
}

}  // namespace
}  // namespace streams_tests
