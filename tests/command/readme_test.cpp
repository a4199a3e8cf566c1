#include <gtest/gtest.h>

#include <string>

#include "tests/command/program.hpp"

/// What the README shows of the program is what the program says.
namespace readme_tests {
namespace {

constexpr std::string_view open = "```console\n$ kith ", close = "```";

/// One command of the README, its lines joined, and what it prints as far as the dots.
struct Shown {
  std::string arguments, output;
};

Shown shown(const std::string& block) {
  std::size_t end = block.find('\n');
  std::string arguments = block.substr(0, end);
  while (arguments.ends_with('\\')) {
    const std::size_t next = block.find('\n', end + 1);
    arguments.replace(arguments.size() - 1, 1, block.substr(end + 1, next - end - 1));
    end = next;
  }
  std::string output = block.substr(end + 1);
  if (const std::size_t dots = output.find("…\n"); dots != std::string::npos)
    output.erase(output.rfind('\n', dots) + 1);
  return {arguments, output};
}

TEST(Readme, WhatItShowsIsWhatIsSaid) {
  const std::string readme = command::read(KITH_SOURCE_DIR "/README.md");
  int commands = 0;
  for (std::size_t at = readme.find(open); at != std::string::npos; at = readme.find(open, at)) {
    at += open.size();
    const Shown each = shown(readme.substr(at, readme.find(close, at) - at));
    const command::Run run = command::run(each.arguments, "", "cd '" KITH_SOURCE_DIR "' &&");
    EXPECT_EQ(run.out.substr(0, each.output.size()), each.output) << each.arguments << '\n' << run.err;
    ++commands;
  }
  EXPECT_GE(commands, 2);
}

TEST(Readme, ItsRulesStandAsTheyAreWrittenAndPass) {
  const std::string readme = command::read(KITH_SOURCE_DIR "/README.md"), begin = "```kith\n";
  const std::size_t at = readme.find(begin);
  ASSERT_NE(at, std::string::npos);
  const command::Folder folder;
  const std::string file = (folder.path() / "money_plan.kith").string();
  std::ofstream(file, std::ios::binary)
      << readme.substr(at + begin.size(), readme.find("\n```", at) + 1 - at - begin.size());
  for (const char* command : {"fmt --check ", "check --deny warnings ", "test "}) {
    const command::Run run = command::run(command + file);
    EXPECT_EQ(run.code, 0) << command << run.out << run.err;
  }
}

}  // namespace
}  // namespace readme_tests
