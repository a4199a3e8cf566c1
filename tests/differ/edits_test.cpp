#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "engine/report/ruleset/differences.hpp"
#include "kith/kith.hpp"
#include "tests/differ/edits.hpp"

/// Generated edits of the shipped rulesets: what changes a meaning is told, with examples that both engines
/// answer as is said; what does not is equal. KITH_EDITS and KITH_EDITS_SEED: how many of each, and which;
/// with KITH_EDITS all rulesets are drawn from. Each is printed.
namespace kith {
namespace {

namespace fs = std::filesystem;
using differ_tests::Edit;
using differ_tests::Random;

std::string text_at(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
std::size_t asked_for(const char* name, std::size_t otherwise) {
  const char* said = std::getenv(name);
  return said == nullptr ? otherwise : std::stoul(said);
}

/// Of a sample, those that take no time.
std::vector<std::string> rulesets_to_edit() {
  const std::string root = KITH_SOURCE_DIR "/rulesets/";
  if (std::getenv("KITH_EDITS") == nullptr)
    return {root + "cafe_plan/cafe_plan.kith", root + "morning_routine/morning_routine.kith",
            root + "relationships/relationships.kith", root + "core/deciding.kith"};
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (entry.path().extension() == ".kith" && !entry.path().filename().string().starts_with("scenarios"))
      found.push_back(entry.path().string());
  std::sort(found.begin(), found.end());
  return found;
}

/// One file read otherwise, all others as they stand.
ReadFile with(const std::string& file, const std::string& text, const std::string& more = "") {
  return [=](const std::string& path) { return FileText(path == file ? text + more : text_at(path)); };
}
std::optional<Ruleset> compiled(const std::string& root, const ReadFile& read) {
  return compile(root, read).ruleset;
}

struct Counts {
  std::map<std::string, std::size_t> of;
  std::vector<std::string> wrong;
};

class Edited {
 public:
  Edited(std::string file, Edit edit)
      : file_(std::move(file)), edit_(std::move(edit)), text_(text_at(file_)) {}
  /// False: the edit makes no ruleset.
  bool compare() {
    before_ = compiled(file_, with(file_, text_));
    after_ = compiled(file_, with(file_, edit_.text));
    if (!before_ || !after_ || text_ == edit_.text) return false;
    const auto start = std::chrono::steady_clock::now();
    found_ = differences(*before_, *after_);
    seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return true;
  }
  const Differences& found() const { return found_; }
  std::string what() const {
    return fs::path(file_).filename().string() + ":" + std::to_string(edit_.line) + " " + edit_.name;
  }
  const std::string& edit() const { return edit_.name; }
  double seconds() const { return seconds_; }

  /// What both engines say to an example that is told: nothing wrong where it is empty.
  std::string examples_are_wrong() const {
    for (const Difference& one : found_.found) {
      if (!one.example) continue;
      const std::string scenario = "\n" + one.example->scenario;
      const auto was = last(with(file_, text_, scenario)), is = last(with(file_, edit_.text, scenario));
      if (!is || !passed(*is)) return "does not pass after:\n" + one.example->scenario;
      if (!one.example->of_an_answer()) {
        if (was && passed(*was)) return "passes before too:\n" + one.example->scenario;
        continue;
      }
      // What only the new rules name the old ones cannot be asked about.
      if (was && was->answer && was->answer->outcome != one.example->before)
        return "was answered otherwise before:\n" + one.example->scenario;
    }
    return "";
  }
  /// A scenario of those beside the ruleset that does not come to the same by both; empty where there is
  /// none.
  std::string shown_by_a_scenario() const {
    for (const auto& entry : fs::directory_iterator(fs::path(file_).parent_path())) {
      const std::string path = entry.path().string();
      if (entry.path().extension() != ".kith") continue;
      const auto was = compiled(path, with(file_, text_)), is = compiled(path, with(file_, edit_.text));
      if (!was || !is) continue;
      const auto a = rehearse(*was), b = rehearse(*is);
      for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
        if (passed(a[i]) != passed(b[i])) return a[i].title;
    }
    return "";
  }

 private:
  std::optional<Rehearsal> last(const ReadFile& read) const {
    const auto rules = compiled(file_, read);
    if (!rules) return std::nullopt;
    auto all = rehearse(*rules, read);
    return all.empty() ? std::nullopt : std::optional(std::move(all.back()));
  }
  std::string file_;
  Edit edit_;
  std::string text_;
  std::optional<Ruleset> before_, after_;
  Differences found_;
  double seconds_ = 0;
};

template <class Look>
void each_edit(std::size_t number, Look&& look, std::optional<Edit> (*draw)(const std::string&, Random&)) {
  const std::vector<std::string> files = rulesets_to_edit();
  Random random(asked_for("KITH_EDITS_SEED", 1));
  for (std::size_t done = 0, tried = 0; done < number && tried < 60 * number; ++tried) {
    const std::string& file = files[random() % files.size()];
    auto edit = draw(text_at(file), random);
    if (!edit) continue;
    Edited edited(file, std::move(*edit));
    if (edited.compare() && look(edited)) ++done;
  }
}

void say(const Edited& edited, const std::string& result) {
  if (std::getenv("KITH_EDITS") == nullptr) return;
  std::cout << "edit " << edited.seconds() << " s  " << edited.what() << "  " << result << std::endl;
  for (const std::string& why : edited.found().not_proved) std::cout << "    " << why << std::endl;
}

TEST(GeneratedEdits, ThatChangeAMeaningAreToldWithExamplesThatBothAnswer) {
  Counts counts;
  each_edit(
      asked_for("KITH_EDITS", 10),
      [&](const Edited& edited) {
        const Differences& all = edited.found();
        const std::string wrong = edited.examples_are_wrong();
        EXPECT_EQ(wrong, "") << edited.what();
        const bool shown = std::any_of(all.found.begin(), all.found.end(),
                                       [](const Difference& one) { return one.example.has_value(); });
        std::string result = shown ? "shown" : all.found.empty() ? "not proved" : "told";
        if (all.equal()) {
          const std::string scenario = edited.shown_by_a_scenario();
          EXPECT_EQ(scenario, "") << edited.what() << " is said to be equal";
          result = "equal";
        }
        ++counts.of[result];
        say(edited, result);
        return result != "equal";
      },
      differ_tests::edit_of_meaning);
  for (const auto& [result, number] : counts.of) std::cout << "meaning: " << number << " " << result << "\n";
  EXPECT_EQ(counts.of["not proved"], 0U);
}

/// Equal, or, of other words, nothing but words.
TEST(GeneratedEdits, ThatChangeOnlyTheWritingAreEqual) {
  Counts counts;
  each_edit(
      asked_for("KITH_EDITS", 10),
      [&](const Edited& edited) {
        const Differences& all = edited.found();
        // Of what is only read the words are told, and nothing else.
        const bool only_words = edited.edit() == "other words";
        EXPECT_EQ(all.found.size(), only_words ? 1U : 0U) << edited.what() << "\n"
                                                          << report::differences_text(all, 100);
        const bool alike = only_words ? all.same_meaning() : all.equal();
        const std::string result = alike ? "equal" : all.found.empty() ? "not proved" : "told";
        ++counts.of[result];
        say(edited, result);
        return true;
      },
      differ_tests::edit_of_writing);
  for (const auto& [result, number] : counts.of) std::cout << "writing: " << number << " " << result << "\n";
  EXPECT_EQ(counts.of["not proved"] + counts.of["told"], 0U);
}

}  // namespace
}  // namespace kith
