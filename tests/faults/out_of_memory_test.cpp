#include <functional>
#include <new>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "dsl/source/diagnostics.hpp"
#include "dsl/syntax/syntax.hpp"
#include "engine/files/read.hpp"
#include "engine/report/matrix/matrix.hpp"
#include "engine/report/report.hpp"
#include "kith/kith.hpp"
#include "tests/faults/memory.hpp"

/// Where memory runs out, whatever was asked throws `std::bad_alloc` or is done all the same; nothing is left
/// behind, and asked again it is done as ever. JSON is left out: see decision 0035.
namespace kith::tests {
namespace {

const std::string data = KITH_SOURCE_DIR "/tests/";
constexpr Moment moment = std::chrono::sys_days(std::chrono::year(2026) / 5 / 30) + std::chrono::hours(15);

std::string text(const std::string& path) { return files::read(data + path).text.value(); }

/// The rules that `core.kith` has, and those of a whole service that use them.
FileText read(const std::string& path) {
  static const std::string core = text("check/language/core.kith"), care = text("check/language/care.kith");
  return path.ends_with("core.kith") ? core : care;
}

/// The first four hundred allocations, and as many of the rest, spread over all of it to the last.
std::set<std::size_t> numbers(std::size_t all) {
  constexpr std::size_t each = 400;
  std::set<std::size_t> chosen;
  for (std::size_t i = 1; i <= each && i <= all; ++i) chosen.insert(i);
  for (std::size_t i = 0; i < each; ++i) chosen.insert(all - i * all / each);
  chosen.erase(0);
  return chosen;
}

/// `make` gives what is to be compared, and keeps nothing.
void hold(const std::string& what, const std::function<std::string()>& make) {
  // Once for what is made once and kept, such as the words of a table.
  const std::string expected = make();
  faults::fail_at(0);
  make();
  const std::size_t all = faults::made();
  ASSERT_GT(all, 0U) << what;
  std::size_t thrown = 0;
  for (const std::size_t number : numbers(all)) {
    const std::size_t before = faults::held();
    bool done = false, same = false;
    faults::fail_at(number);
    try {
      same = make() == expected;
      done = true;
    } catch (const std::bad_alloc&) {
      ++thrown;
    }
    faults::fail_at(0);
    ASSERT_EQ(faults::held(), before)
        << what << ": allocation " << number << " of " << all << " leaves some behind";
    ASSERT_TRUE(!done || same) << what << ": allocation " << number << " of " << all
                               << " fails, and something else is made";
  }
  EXPECT_GT(thrown, 0U) << what;
  EXPECT_EQ(make(), expected) << what;
}

std::string shown(const std::vector<Diagnostic>& found) {
  std::string all;
  for (const Diagnostic& each : found) all += source::terminal(each, true) + source::plain(each);
  return all;
}

std::string compiled(const Compilation& made) {
  std::string all = shown(made.diagnostics);
  if (made.ruleset)
    for (const auto& clause : made.ruleset->checked().clauses)
      all += clause.id + ": " + clause.easy_read + "\n";
  return all;
}

const Ruleset& rules() {
  static const Ruleset made = compile("care.kith", read).ruleset.value();
  return made;
}
/// A record with every section, by the words of these rules.
std::string record() {
  std::string all = text("intake/example.json");
  for (const auto& [from, to] : {std::pair<std::string, std::string>{"family.father", "family"},
                                 {"\"friend\"", "\"advocate\""},
                                 {"local_authority.safeguarding", "social_worker"}})
    all.replace(all.find(from), from.size(), to);
  return all;
}
const State& amina() {
  static const State made = parse_state(rules(), record()).value.value();
  return made;
}
const std::string asked =
    R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-05-30T16:05:00+01:00" })";

TEST(OutOfMemory, ARulesetIsCompiledAndPacked) {
  hold("compile", [] { return compiled(compile("care.kith", read)); });
  const std::string wrong = text("command/data/wrong.kith");
  hold("compile what is wrong",
       [&] { return compiled(compile("wrong.kith", [&](const auto&) { return FileText(wrong); })); });
  hold("pack", [] { return pack("care.kith", read).file; });
  const std::string packed = pack("care.kith", read).file;
  hold("compile what was packed",
       [&] { return compiled(compile("care.kith", [&](const auto&) { return FileText(packed); })); });
  hold("rehearse", [] { return std::to_string(rehearse(rules(), read).size()) + std::string(100, 'x'); });
}

TEST(OutOfMemory, ARulesetIsLaidOut) {
  const std::string rules = text("check/language/care.kith");
  hold("fmt", [&] {
    source::Sources sources;
    source::Diagnostics found(sources);
    const syntax::File tree = syntax::parse(sources, sources.add("care.kith", rules), found);
    return syntax::print(tree, sources);
  });
}

TEST(OutOfMemory, ARecordAndAQuestionAreRead) {
  const std::string given = record();
  hold("record", [&] { return parse_state(rules(), given).value.value().record().given.sha256(); });
  hold("record with mistakes", [&] {
    return shown(
        parse_state(rules(), R"({ "kith": 2, "person": { "id": " ", "nmae": 1 }, "circle": [ {}, 3 ] })")
            .diagnostics);
  });
  hold("question", [&] {
    return std::to_string(parse_question(amina(), asked).value.has_value()) + std::string(100, 'x');
  });
  hold("moment", [&] {
    return std::to_string(parse_moment(rules(), "2026-05-30 16:05").value.has_value()) +
           std::string(100, 'x');
  });
}

TEST(OutOfMemory, AQuestionIsDecidedAndRendered) {
  const Question question = parse_question(amina(), asked).value.value();
  hold("decide", [&] { return render(decide(question), Rendering::text); });
  const Answer answer = decide(question);
  for (const Rendering form :
       {Rendering::text, Rendering::markdown, Rendering::easy_read, Rendering::recipient})
    hold("render an answer", [&] { return render(answer, form); });
  hold("decide, by ids", [&] {
    const Decision one = decision(question);
    std::string all = std::to_string(static_cast<int>(one.outcome)) + std::string(100, 'x');
    for (const std::string_view id : one.because) all += id;
    return all;
  });
}

/// A workspace keeps what it has read, and leaves with its rules what hangs on no record; what was half read
/// when memory ran out is read again.
TEST(OutOfMemory, AWorkspaceStaysUsable) {
  const std::string expected = render(decide(parse_question(amina(), asked).value.value()), Rendering::text);
  for (std::size_t number = 1; number <= 400; ++number) {
    const std::size_t before = faults::held();
    {
      const Ruleset asked_first(model::for_good(rules().checked()));
      const State person = parse_state(asked_first, record()).value.value();
      const Question question = parse_question(person, asked).value.value();
      Workspace workspace;
      bool decided = false;
      faults::fail_at(number);
      try {
        workspace.decide(question);
        decided = true;
        workspace.explain();
        workspace.explain();
      } catch (const std::bad_alloc&) {
      }
      faults::fail_at(0);
      if (!decided || number % 2 == 0) workspace.decide(question);
      ASSERT_EQ(render(workspace.explain(), Rendering::text), expected) << number;
    }
    ASSERT_EQ(faults::held(), before) << number;
  }
}

TEST(OutOfMemory, APersonIsAssessedAndRendered) {
  using R = AssessmentRendering;
  hold("assess", [] { return render(assess(amina(), moment), R::text); });
  const Assessment all = assess(amina(), moment);
  for (const R form : {R::text, R::markdown, R::html, R::easy_read})
    hold("render an assessment", [&] { return render(all, form); });
  hold("who decides",
       [] { return render(who_decides(amina(), "crisis_response", moment).value(), R::html); });
  hold("matrix", [] {
    return report::matrix_text(report::matrix(rules().checked(), amina().record(), moment, std::nullopt));
  });
}

TEST(OutOfMemory, ACaseloadIsGathered) {
  hold("worklist", [] {
    Worklist list(moment);
    list.add(amina());
    return render(list, WorklistRendering::csv) + render(list, WorklistRendering::text);
  });
  hold("audit", [] {
    Audit audit;
    audit.add(amina(), moment);
    return render(audit, AuditRendering::html) + render(audit, AuditRendering::csv);
  });
}

}  // namespace
}  // namespace kith::tests
