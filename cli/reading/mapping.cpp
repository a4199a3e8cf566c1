#include "cli/reading/mapping.hpp"

#include <filesystem>

#include "cli/reading/input.hpp"
#include "cli/terminal/console.hpp"
#include "dsl/source/register.hpp"
#include "engine/intake/json/addressed.hpp"
#include "engine/intake/json/fields.hpp"
#include "engine/intake/json/read_json.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/state.hpp"

namespace kith::cli {
namespace {

using source::Code;

std::string beside(const std::string& mapping, const std::string& path) {
  const std::filesystem::path folder =
      mapping == "-" ? std::filesystem::path() : std::filesystem::path(mapping).parent_path();
  return (folder / path).lexically_normal().generic_string();
}

/// Why the ruleset does not reach to the moment; empty where it does.
std::string out_of_calendar(const Ruleset& ruleset, std::optional<time::Instant> at) {
  if (!at) return "";
  const Reading<Moment> moment = parse_moment(ruleset, ruleset.checked().zone.text(*at));
  return moment.value ? "" : "cannot answer for this moment: " + moment.diagnostics.front().message;
}

std::string listed(const std::vector<std::string>& ids) {
  constexpr std::size_t shown = 5;
  std::string out;
  for (std::size_t i = 0; i < ids.size() && i < shown; ++i) out += (i == 0 ? "`" : ", `") + ids[i] + "`";
  return ids.size() > shown ? out + " and " + std::to_string(ids.size() - shown) + " more" : out;
}

}  // namespace

std::optional<Mapping> Mapping::of(const Ruleset& command, const std::string& path,
                                   std::optional<time::Instant> at, const FindingsFormat& format) {
  Mapping made(command, path, at, format);
  if (!path.empty() && !made.read()) return std::nullopt;
  return made;
}

/// False, once said, where it is no mapping; nothing of one with a mistake is used.
bool Mapping::read() {
  const std::optional<std::string> text = read_input(path_);
  if (!text) return false;
  intake::Mistakes mistakes(input_name(path_));
  const auto document = intake::read_json(*text, mistakes);
  if (document && intake::is_a(intake::Kind::object, document->root(), mistakes))
    for (const intake::Value& path : document->root().items()) {
      if (!intake::is_a(intake::Kind::text, path, mistakes)) continue;
      if (!path.text().ends_with(".kith"))
        mistakes.add(Code::malformed_name, path,
                     intake::in_backticks(path.text()) + " is no ruleset's file: its name ends in `.kith`");
      path_of_.emplace(path.key(), beside(path_, path.text()));
    }
  if (!mistakes.any()) return true;
  complain_of(mistakes.take(), format_);
  return false;
}

/// What is wrong with the ruleset itself is said once. It is read as what rulesets name is: the mapping may
/// be made by a program.
const Mapping::Stack& Mapping::compiled(const std::string& path) {
  const auto [found, first] = stacks_.try_emplace(path);
  Stack& stack = found->second;
  if (!first) return stack;
  Compilation compilation = compile(path, read_named);
  complain_of(compilation.diagnostics, format_);
  stack.ruleset = std::move(compilation.ruleset);
  stack.wrong = stack.ruleset ? out_of_calendar(*stack.ruleset, at_) : "cannot be used";
  return stack;
}

const Ruleset* Mapping::by(std::string_view record, const std::string& name, std::vector<Diagnostic>& wrong) {
  if (path_of_.empty()) return &command_;
  const std::optional<std::string> person = intake::addressed(record).record_of;
  const auto named = person ? path_of_.find(*person) : path_of_.end();
  if (named == path_of_.end()) return &command_;
  met_.insert(*person);
  const Stack& stack = compiled(named->second);
  if (stack.wrong.empty()) return &*stack.ruleset;
  Diagnostic made;
  made.code = source::entry(Code::missing_file).text;
  made.message = "the ruleset of `" + *person + "` " + stack.wrong;
  made.place.file = name;
  made.place.pointer = "/person/id";
  made.hint = path_ + " names `" + named->second + "`";
  wrong.push_back(std::move(made));
  return nullptr;
}

void Mapping::say_who_was_not_met() const {
  std::vector<std::string> missing;
  for (const auto& [person, path] : path_of_)
    if (!met_.contains(person)) missing.push_back(person);
  if (missing.empty()) return;
  complain("no record here is about " + listed(missing) + ", whom `" + path_ + "` gives a ruleset");
}

}  // namespace kith::cli
