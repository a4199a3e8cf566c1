#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"

/// `--max-bytes N`: what has N bytes is read as ever, and one more is refused, wherever it comes from.
namespace most_bytes_tests {
namespace {

using testing::HasSubstr;

const std::string data = KITH_SOURCE_DIR "/tests/command/data/";
const std::string asked = " --share finances --with mum --for family_update --at 2026-03-01 ";
const std::string at = " --at 2026-03-01 ";

std::string at_most(std::size_t bytes) { return " --max-bytes " + std::to_string(bytes) + " "; }

struct Row {
  std::string arguments;  ///< `FILE` stands for the file that is bounded, or `-`
  std::string input;      ///< a file of the data
};

/// Every way to a file. What else is read is smaller.
const std::vector<Row> rows = {
    {"check FILE", "money.kith"},
    {"check --as json FILE", "money.kith"},
    {"words FILE", "money.kith"},
    {"fmt --check FILE", "money.kith"},
    {"test FILE", "money.kith"},
    {"draw FILE --what overrides --as dot", "money.kith"},
    {"decide money.kith --person FILE" + asked, "money.kith"},
    {"assess cafe.kith --person FILE" + at, "cafe.kith"},
};

TEST(MostBytes, ARulesetOrARecordIsReadToTheLastByteAndNoFurther) {
  for (Row row : rows) {
    // A record longer than the ruleset that it is read against.
    std::string text = command::read(data + row.input);
    if (row.arguments.find("--person") != std::string::npos) {
      const std::size_t length = text.size();
      text = R"({"kith":2,"person":{"id":"p","name":"Ada"}})";
      text.resize(2 * length, ' ');
    }
    const command::Folder folder;
    const std::string path = folder.path() / "given.kith";
    std::ofstream(path, std::ios::binary) << text;
    for (const std::string& from : {"'" + path + "'", std::string("-")}) {
      std::string arguments = row.arguments;
      arguments.replace(arguments.find("FILE"), 4, from);
      const command::Run plain = command::run(arguments, text);
      const command::Run whole = command::run(arguments + at_most(text.size()), text);
      EXPECT_EQ(whole.code, plain.code) << arguments << whole.err;
      EXPECT_EQ(whole.out, plain.out) << arguments;
      EXPECT_EQ(whole.err, plain.err) << arguments;
      const command::Run cut = command::run(arguments + at_most(text.size() - 1), text);
      EXPECT_EQ(cut.code, 2) << arguments;
      EXPECT_THAT(cut.err, HasSubstr("it is larger than " + std::to_string(text.size() - 1) + " bytes"))
          << arguments;
    }
  }
}

TEST(MostBytes, HoldsOfWhatARulesetUses) {
  const command::Folder folder;
  const std::string used = command::read(data + "money.kith");
  std::ofstream(folder.path() / "money.kith", std::ios::binary) << used;
  std::ofstream(folder.path() / "own.kith", std::ios::binary)
      << "ruleset own version \"1\"\n  title \"Own\"\nuses \"money.kith\"\n";
  for (const std::string& root : {std::string(), " --root '" + folder.path().string() + "'"}) {
    const std::string check = "check '" + (folder.path() / "own.kith").string() + "'" + root;
    EXPECT_EQ(command::run(check + at_most(used.size())).code, 0);
    const command::Run cut = command::run(check + at_most(used.size() - 1));
    EXPECT_EQ(cut.code, 1);
    EXPECT_THAT(cut.out, HasSubstr("larger than " + std::to_string(used.size() - 1) + " bytes"));
  }
}

/// Three lines: the one between is the longest.
std::string people(const std::string& end) {
  std::string between = R"({"kith":2,"person":{"id":"p2","name":"Ben"},"consents":[]})";
  between.insert(between.size() - 1, 4000, ' ');
  return R"({"kith":2,"person":{"id":"p1","name":"Ada"}})" + end + between + end +
         R"({"kith":2,"person":{"id":"p3","name":"Cat"}})" + end;
}

TEST(MostBytes, OfACaseloadItIsEachLineWithoutItsEnd) {
  const std::size_t longest =
      people("\n").find("}\n{\"kith\":2,\"person\":{\"id\":\"p3\"") + 1 - (people("\n").find('\n') + 1);
  const command::Folder folder;
  for (const std::string& end : {std::string("\n"), std::string("\r\n")}) {
    const std::string text = people(end), path = folder.path() / "people";
    std::ofstream(path, std::ios::binary) << text;
    for (const std::string& command : {"due money.kith" + at, "audit money.kith" + at})
      for (const auto& [from, before] :
           {std::pair<std::string, std::string>{"'" + path + "'", ""}, {"-", ""}, {"-", "gzip -c | "}}) {
        const std::string arguments = command + " --people " + from;
        const command::Run whole = command::run(arguments + at_most(longest), text, before);
        EXPECT_EQ(whole.code, 0) << arguments << before << whole.err;
        const command::Run cut = command::run(arguments + at_most(longest - 1), text, before);
        EXPECT_EQ(cut.code, 2) << arguments << before;
        EXPECT_THAT(cut.err, HasSubstr(":2: error[K6001]")) << arguments << before;
        EXPECT_THAT(cut.err, HasSubstr("larger than " + std::to_string(longest - 1) + " bytes"));
        EXPECT_THAT(cut.err, HasSubstr("1 of 3 records had mistakes")) << "the others are read";
      }
  }
}

TEST(MostBytes, HoldsOfTheQuestionsOfACaseload) {
  const std::string record = R"({"kith":2,"person":{"id":"p1","name":"Ada"}})";
  std::string question =
      R"({"person":"p1","share":"finances","with":"family","for":"family_update","at":"2026-03-01T10:00:00Z"})";
  question.insert(1, 3000, ' ');
  const command::Folder folder;
  const std::string path = folder.path() / "people";
  std::ofstream(path) << record << "\n";
  for (const std::string& people : {std::string("-"), "'" + path + "'"}) {
    const std::string input = people == "-" ? record + "\n" + question + "\n" : question + "\n";
    const std::string arguments = "decide money.kith --questions - --people " + people;
    const command::Run whole = command::run(arguments + at_most(question.size()), input);
    EXPECT_EQ(whole.code, 0) << whole.err;
    const command::Run cut = command::run(arguments + at_most(question.size() - 1), input);
    EXPECT_EQ(cut.code, 2);
    EXPECT_THAT(cut.out, HasSubstr("\"error\":")) << "in its place";
    EXPECT_THAT(cut.err, HasSubstr("larger than " + std::to_string(question.size() - 1) + " bytes"));
  }
}

TEST(MostBytes, IsAtLeastOneAndAtMostWhatIsEverRead) {
  for (const char* wrong : {"0", "-1", "16777217", "many", "''"})
    EXPECT_EQ(command::run(std::string("check money.kith --max-bytes ") + wrong).code, 2) << wrong;
  EXPECT_EQ(command::run("check money.kith --max-bytes 16777216").code, 0);
}

}  // namespace
}  // namespace most_bytes_tests
