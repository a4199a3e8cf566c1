#include "cli/caseload/mapping.hpp"

#include <filesystem>
#include <utility>

#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/trust.hpp"
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

std::optional<Mapping> Mapping::read(const Ruleset& command, const std::string& path,
                                     std::optional<time::Instant> at, const FindingsFormat& format) {
  Mapping made(command, path, at, format);
  if (!path.empty() && !made.read_file()) return std::nullopt;
  return made;
}

/// False, once said, where it is no mapping; nothing of one with a mistake is used.
bool Mapping::read_file() {
  const std::optional<std::string> text = read_input(path_);
  if (!text) return false;
  intake::Mistakes mistakes(input_name(path_));
  const auto document = intake::read_json(*text, mistakes);
  if (document && intake::is_a(intake::Kind::object, document->root(), mistakes))
    for (const intake::Value path : document->root().items()) {
      if (!intake::is_a(intake::Kind::text, path, mistakes)) continue;
      if (!path.text().ends_with(".kith"))
        mistakes.add(Code::malformed_name, path,
                     intake::in_backticks(path.text()) + " is no ruleset's file: its name ends in `.kith`");
      const std::string file = beside(path_, std::string(path.text()));
      Own& own = own_[file];
      own.path = file;
      of_person_.emplace(path.key(), &own);
    }
  if (!mistakes.any()) return true;
  complain_of(mistakes.take(), format_);
  return false;
}

/// It is read as what rulesets name is: the mapping may be made by a program.
void Mapping::compile(Own& own) const {
  std::string untrusted;
  Compilation compilation = compile_named(own.path, untrusted);
  own.findings = std::move(compilation.diagnostics);
  own.ruleset = std::move(compilation.ruleset);
  own.wrong = own.ruleset ? out_of_calendar(*own.ruleset, at_) : "cannot be used";
  if (!untrusted.empty()) own.wrong = "is not trusted: " + untrusted;
  if (!own.wrong.empty() || !at_) return;
  if (const std::string why = not_in_force(*own.ruleset, *at_); !why.empty())
    own.wrong = "is not used: " + why;
}

Mapping::Chosen Mapping::of(std::string_view record, const std::string& name) {
  Chosen chosen{&command_, nullptr, {}, {}};
  if (of_person_.empty()) return chosen;
  const std::optional<std::string> person = intake::addressed(record).record_of;
  const auto named = person ? of_person_.find(*person) : of_person_.end();
  if (named == of_person_.end()) return chosen;
  Own& own = *named->second;
  std::call_once(own.once, [&] { compile(own); });
  chosen.ruleset = own.wrong.empty() ? &*own.ruleset : nullptr;
  chosen.own = &own;
  chosen.person = *person;
  if (own.wrong.empty()) return chosen;
  Diagnostic made;
  made.code = source::entry(Code::missing_file).text;
  made.message = "the ruleset of `" + *person + "` " + own.wrong;
  made.place.file = name;
  made.place.pointer = "/person/id";
  made.hint = path_ + " names `" + own.path + "`";
  chosen.wrong.push_back(std::move(made));
  return chosen;
}

void Mapping::met(const Chosen& chosen) {
  if (chosen.own == nullptr) return;
  met_.insert(chosen.person);
  if (!std::exchange(chosen.own->said, true)) complain_of(chosen.own->findings, format_);
}

void Mapping::say_who_was_not_met() const {
  std::vector<std::string> missing;
  for (const auto& [person, own] : of_person_)
    if (!met_.contains(person)) missing.push_back(person);
  if (missing.empty()) return;
  complain("no record here is about " + listed(missing) + ", whom `" + path_ + "` gives a ruleset");
}

}  // namespace kith::cli
