#include <cctype>

#include <gtest/gtest.h>

#include "tests/check/said.hpp"
#include "tests/check/stacks.hpp"
#include "tests/golden/golden.hpp"

/// The language's own examples with each line left out in turn, and with the names of each misspelt: what is
/// said of it, and where, is held to a golden file. A change of which nothing new is said is no line.
namespace wrong_lines_tests {
namespace {

const std::string folder = "tests/check/language/";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// A line with an x behind its last name, a word that stands in no text and no comment and has a sign of a
/// name in it or ends the line.
std::string misspelt(const std::string& line) {
  std::size_t last = std::string::npos;
  bool in_text = false;
  for (std::size_t i = 0; i < line.size() && (in_text || line[i] != '#'); ++i) {
    if (line[i] == '"') in_text = !in_text;
    const auto is_letter = [&](std::size_t at) {
      return at < line.size() && (std::islower(static_cast<unsigned char>(line[at])) != 0 || line[at] == '_');
    };
    if (!in_text && is_letter(i) && !is_letter(i + 1)) last = i + 1;
  }
  return last == std::string::npos ? line : line.substr(0, last) + "x" + line.substr(last);
}

/// The first findings that are not usual ones, and how many there are more.
std::string said(const kith::Compilation& compilation, const std::string& usual, int most) {
  std::string all;
  int more = 0, shown = 0;
  for (const kith::Diagnostic& each : compilation.diagnostics) {
    if (usual.find("  " + each.code + " " + each.message) != std::string::npos) continue;
    if (++shown > most) ++more;
    else all += said::line(each);
  }
  return all + (more == 0 ? "" : "  and " + std::to_string(more) + " more\n");
}

std::string said_of(const std::string& name) {
  stacks::Files files;
  for (const char* each : {"core.kith", "care.kith", "plan.kith"})
    files[each] = golden::read(KITH_SOURCE_DIR "/" + folder + each);
  const std::vector<std::string> good = lines_of(files[name]);
  std::string all = "# as it is\n" + said(stacks::compile(files, name), "", 100);
  const std::string usual = all;
  const auto tried = [&](std::size_t i, const std::string& how, const std::vector<std::string>& lines) {
    files[name] = joined(lines);
    const std::string found = said(stacks::compile(files, name), usual, 3);
    if (!found.empty()) all += "# " + std::to_string(i + 1) + " " + how + ": " + good[i] + "\n" + found;
  };
  for (std::size_t i = 0; i < good.size(); ++i) {
    if (good[i].empty()) continue;
    std::vector<std::string> lines = good;
    lines[i] = "";
    tried(i, "left out", lines);
    lines[i] = misspelt(good[i]);
    if (lines[i] != good[i]) tried(i, "misspelt", lines);
  }
  return all;
}

class WrongLines : public testing::TestWithParam<const char*> {};

TEST_P(WrongLines, AreSaid) {
  const std::string name = GetParam();
  golden::expect("tests/check/golden/wrong_lines_of_" + name + ".txt", said_of(name + ".kith"));
}

INSTANTIATE_TEST_SUITE_P(Of, WrongLines, testing::Values("core", "care", "plan"),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace wrong_lines_tests
