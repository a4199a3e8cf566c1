#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/command/program.hpp"
#include "tests/documents/page.hpp"

/// Whatever a page says that can be typed is held to the program, and to the tree.
namespace {

using documents::Block;
using documents::Page;

std::set<std::string> options_in(const std::string& text) {
  static const std::regex option("--[a-z][a-z-]*");
  std::set<std::string> out;
  for (std::sregex_iterator match(text.begin(), text.end(), option), end; match != end; ++match)
    out.insert(match->str());
  return out;
}

std::string listed(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word + " ";
  return out;
}

/// What a command takes, without what every command does.
std::set<std::string> options_of(const std::string& command) {
  std::set<std::string> out = options_in(command::run(command + " --help").out);
  for (const char* every : {"--help", "--format", "--version", "--root", "--max-bytes"}) out.erase(every);
  // To make a release is to say by which key and index; every other command is told which to go by.
  if (command != "release")
    for (const char* every : {"--trusted", "--index", "--at-least"}) out.erase(every);
  return out;
}

std::set<std::string> commands() {
  static const std::regex row("\n  ([a-z-]+) +[a-z]");
  const std::string help = command::run("--help").out;
  const std::string below = help.substr(std::min(help.find("ubcommand"), help.size()));
  std::set<std::string> out;
  for (std::sregex_iterator match(below.begin(), below.end(), row), end; match != end; ++match)
    out.insert((*match)[1].str());
  return out;
}

/// The usage lines of docs/command.md, by command: one may stand in several lines.
std::map<std::string, std::string> usages() {
  static const std::regex start("^kith ([a-z-]+)");
  std::map<std::string, std::string> out;
  for (const Block& block : documents::page("docs/command.md").blocks) {
    if (block.kind != "text" || !block.text.starts_with("kith ")) continue;
    std::istringstream lines(block.text);
    std::string command;
    for (std::string line; std::getline(lines, line);) {
      std::smatch match;
      if (std::regex_search(line, match, start)) command = match[1];
      out[command] += line + "\n";
    }
  }
  return out;
}

TEST(Console, ThePageOfTheCommandHasEveryCommandAndNoOther) {
  const std::string page = documents::page("docs/command.md").text;
  const auto written = usages();
  const auto known = commands();
  EXPECT_GE(known.size(), 11U) << listed(known);
  for (const std::string& command : known) {
    EXPECT_TRUE(written.contains(command)) << "docs/command.md shows no usage of `" << command << "`";
    EXPECT_NE(page.find("| [`kith " + command + "`](#kith-" + command + ") |"), std::string::npos)
        << command << " is not in its table";
  }
  for (const auto& [command, usage] : written)
    EXPECT_TRUE(known.contains(command)) << "there is no `" << command << "`";
}

TEST(Console, EachUsageHasTheOptionsThatTheCommandTakes) {
  const std::string page = documents::page("docs/command.md").text;
  for (const auto& [command, usage] : usages()) {
    std::set<std::string> written = options_in(usage);
    written.erase("--format");
    const auto known = options_of(command);
    for (const std::string& option : written)
      EXPECT_TRUE(known.contains(option)) << command << " takes no " << option;
    const bool cut_short =
        usage.find("...\n") != std::string::npos && usage.find(" ...\n") != std::string::npos;
    for (const std::string& option : known)
      EXPECT_TRUE(written.contains(option) || (cut_short && page.find(option) != std::string::npos))
          << command << ": the page does not say " << option;
  }
}

/// `$ scripts/test.sh asan`, `$ build/dev/tests/evaluate_test`: what is typed is there, or is what a build
/// makes of the tests.
TEST(Console, WhatIsTypedIsThere) {
  static const std::regex command(R"(\$ (?:bash )?([^\s]+))");
  std::set<std::string> folders;
  for (const auto& folder : std::filesystem::directory_iterator(documents::source / "tests"))
    if (folder.is_directory())
      folders.insert("build/dev/tests/" + folder.path().filename().string() + "_test");
  int count = 0;
  for (const Page& page : documents::pages())
    for (const Block& block : page.blocks) {
      if (block.kind != "console") continue;
      for (std::sregex_iterator match(block.text.begin(), block.text.end(), command), end; match != end;
           ++match) {
        const std::string word = (*match)[1];
        ++count;
        const bool known = word == "kith" || word == "cmake" || folders.contains(word) ||
                           std::filesystem::exists(documents::source / word);
        EXPECT_TRUE(known) << page.where(block) << " types " << word;
      }
    }
  EXPECT_GE(count, 6);
}

/// Each line that calls the program shows what it says, as far as the dots.
TEST(Console, EveryPageNamesCommandsThatAreThere) {
  static const std::regex inline_command("`kith ([a-z][a-z-]*)");
  const auto known = commands();
  for (const Page& page : documents::pages())
    for (std::sregex_iterator match(page.text.begin(), page.text.end(), inline_command), end; match != end;
         ++match)
      EXPECT_TRUE(known.contains((*match)[1])) << page.path << " names `kith " << (*match)[1] << "`";
}

}  // namespace
