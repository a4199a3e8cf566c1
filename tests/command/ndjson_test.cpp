#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"
#include "tests/json/json.hpp"

namespace ndjson_tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string data = KITH_SOURCE_DIR "/tests/command/data/";

std::size_t times(const std::string& word, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

/// The two records of money.kith in other forms than one a line.
struct Form {
  const char* name;
  std::string text;
  const char* says;
};
std::vector<Form> forms() {
  const std::string lines = command::read(data + "people.ndjson");
  const std::string first = lines.substr(0, lines.find('\n')), second = lines.substr(lines.find('\n') + 1);
  const nlohmann::json both =
      nlohmann::json::array({nlohmann::json::parse(first), nlohmann::json::parse(second)});
  return {
      {"an object over several lines", both[0].dump(2) + "\n", "one JSON document goes over several lines"},
      {"two of them", both[0].dump(2) + "\n" + both[1].dump(2) + "\n",
       "one JSON document goes over several lines"},
      {"one that begins on its first line", "{ \"kith\": 2,\n  \"person\": { \"id\": \"ada\" } }\n",
       "one JSON document goes over several lines"},
      {"an array over several lines", both.dump(2) + "\n", "all of it is one JSON array"},
      {"an array with a record a line", "[\n" + first + ",\n" + second + "]\n",
       "all of it is one JSON array"},
      {"an array with one record", "[\n" + first + "\n]\n", "all of it is one JSON array"},
      {"an array on one line", both.dump() + "\n", "all of it is one JSON array"},
  };
}

TEST(Ndjson, JsonInAnotherFormIsSaidOnce) {
  const command::Folder folder;
  for (const Form& form : forms()) {
    const std::string file = (folder.path() / "people.json").string();
    std::ofstream(file, std::ios::binary) << form.text;
    for (const std::string& words : {"due money.kith --at 2026-03-01 --people " + file,
                                     "audit money.kith --at 2026-03-01 --people " + file,
                                     "decide money.kith --questions questions.ndjson --people " + file}) {
      const command::Run run = command::run(words);
      EXPECT_EQ(run.code, 2) << form.name;
      EXPECT_THAT(run.err, AllOf(HasSubstr(form.says), HasSubstr("one record a line is expected (NDJSON)"),
                                 HasSubstr("jq -c")))
          << form.name;
      EXPECT_EQ(times("error[", run.err), 1U) << form.name << "\n" << run.err;
      EXPECT_EQ(run.out, "") << form.name;
    }
    EXPECT_EQ(times("error[", command::run("due money.kith --at 2026-03-01 --people -", form.text).err), 1U)
        << form.name;
  }
}

TEST(Ndjson, QuestionsInAnotherFormAreSaidOnceToo) {
  const command::Folder folder;
  const std::string file = (folder.path() / "questions.json").string();
  std::ofstream(file) << "{\n  \"person\": \"ada\",\n  \"share\": \"finances\",\n  \"with\": \"mum\"\n}\n";
  const command::Run run = command::run("decide money.kith --people people.ndjson --questions " + file);
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(times("error[", run.err), 1U) << run.err;
  EXPECT_THAT(run.err, HasSubstr("one question a line is expected"));
  // Where somebody may be waiting, the first line has its answer before the second comes.
  const command::Run piped =
      command::run("decide money.kith --people people.ndjson --questions -", command::read(file));
  EXPECT_EQ(piped.code, 2);
  EXPECT_EQ(times("\n", piped.out), 1U) << piped.out;
  EXPECT_EQ(times("error[", piped.err), 2U) << piped.err;
}

TEST(Ndjson, ADamagedFirstLineCostsOnlyItself) {
  const std::string lines = command::read(data + "people.ndjson");
  const std::string second = lines.substr(lines.find('\n') + 1);
  for (const std::string& first :
       {lines.substr(0, 40), std::string("{"), std::string("[{}]"), std::string("\"{"), std::string("}{")}) {
    const command::Run run =
        command::run("audit money.kith --as json --at 2026-03-01 --people -", first + "\n" + second);
    EXPECT_EQ(run.code, 2) << first;
    EXPECT_THAT(run.out, HasSubstr("\"people\": 1")) << first;
    EXPECT_THAT(run.err, HasSubstr("1 of 2 records had mistakes")) << first;
  }
}

}  // namespace
}  // namespace ndjson_tests
