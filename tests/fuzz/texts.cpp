#include "dsl/source/source.hpp"
#include "dsl/syntax/syntax.hpp"
#include "engine/report/ruleset/draw.hpp"
#include "engine/report/ruleset/ruleset.hpp"
#include "tests/fuzz/rules.hpp"
#include "tests/fuzz/targets.hpp"

namespace kith::fuzz {
namespace {

constexpr const char* used =
    "ruleset used version \"1\"\n  title \"Used\"\nrole family \"Family\"\ncategory finances \"Money\"\n";
constexpr const char* person = R"({"kith": 2, "person": {"id": "p", "name": "Ada", "born": "1990-01-01"}})";

/// The text itself, a ruleset for it to use, and a record to start from.
FileText file(const std::string& path, std::string_view text) {
  if (path == "fuzzed.kith") return std::string(text);
  if (path.ends_with("core.kith")) return std::string(used);
  if (path.ends_with(".json")) return std::string(person);
  return FileText::none("it is not there");
}

void draw_all(const model::Ruleset& rules) {
  for (const model::Plan& plan : rules.plans) {
    report::draw(rules, plan);
    report::draw_words(plan);
  }
  for (const model::Escalation& each : rules.escalations) report::draw(rules, each);
  report::draw_overrides(rules);
}

void pack_again(const Ruleset& rules, const ReadFile& read) {
  const Packed packed = pack("fuzzed.kith", read);
  must(packed.compilation.ruleset.has_value(), "what compiles can be packed");
  const Compilation again = compile("fuzzed.kith", [&](const std::string&) { return FileText(packed.file); });
  must(again.ruleset.has_value(), "what was packed can be read");
  must(report::ruleset_json(again.ruleset->checked()) == report::ruleset_json(rules.checked()),
       "what was packed is the same ruleset");
}

struct Read {
  explicit Read(std::string text)
      : found(sources), tree(syntax::parse(sources, sources.add("fuzzed.kith", std::move(text)), found)) {}
  source::Sources sources;
  source::Diagnostics found;
  syntax::File tree;
};

}  // namespace

void ruleset(std::string_view text) {
  const ReadFile read = [&](const std::string& path) { return file(path, text); };
  const Compilation made = compile("fuzzed.kith", read, Lints::run);
  hold(made.ruleset.has_value(), made.diagnostics);
  for (const Diagnostic& each : made.diagnostics)
    must(each.place.file != "fuzzed.kith" || each.place.offset + each.place.length <= text.size(),
         "a diagnostic's place is in its text");
  if (!made.ruleset) return;
  switch (Choice(text).below(4)) {
    case 0: return draw_all(made.ruleset->checked());
    case 1: rehearse(*made.ruleset, read); return;
    default: return pack_again(*made.ruleset, read);
  }
}

void format(std::string_view text) {
  const Read first{std::string(text)};
  if (first.found.failed()) return;
  const std::string once = syntax::print(first.tree, first.sources);
  const Read second(once);
  must(!second.found.failed(), "the canonical layout can be read");
  must(syntax::same(first.tree, second.tree), "the canonical layout means the same");
  must(syntax::print(second.tree, second.sources) == once, "laid out twice it is as laid out once");
}

}  // namespace kith::fuzz
