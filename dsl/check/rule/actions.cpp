#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/condition/lowering.hpp"
#include "dsl/check/ground/built_in.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/parts.hpp"
#include "dsl/syntax/syntax.hpp"

namespace kith::check {

namespace {

/// Hours have no days to count, and a working day needs a calendar.
void check_counting(Work& work, const model::Deadline& deadline, Span at) {
  if (deadline.counting == time::Counting{}) return;
  if (deadline.counting.or_next_working_day) need_calendar(work, at);
  if (time::in_days(deadline.length.unit)) return;
  auto& finding = work.report(Code::counted_in_hours, at,
                              fmt::format("{} runs from one moment to another, and{} has no meaning there",
                                          time::text(deadline.length), time::text(deadline.counting)));
  finding.hint = "write the length in days, or leave the rest out";
}

model::Deadline deadline(Work& work, const syntax::Deadline& written) {
  using Kind = model::Deadline::Kind;
  model::Deadline out;
  if (const auto* length = std::get_if<syntax::Within>(&written.node)) {
    out = within(work, *length, written.span);
  } else if (const auto* sooner = std::get_if<syntax::SoonerOf>(&written.node)) {
    out.kind = Kind::sooner_of;
    for (const auto& part : sooner->of) out.of.push_back(deadline(work, part));
  } else if (std::holds_alternative<syntax::WithoutDelay>(written.node)) {
    out.kind = Kind::without_delay;
  } else {
    out.kind = Kind::end_of_next_working_day;
    need_calendar(work, written.span);
  }
  return out;
}

void read_unless(Work& work, LayerId layer, syntax::ConditionId written, Telling telling, const Scope& scope,
                 model::Action& out) {
  const Fragment condition = lower(work, layer, written, scope);
  check_reads(work, condition.reads, telling);
  out.unless = store(work, condition);
  out.unless_text = plain(work.out, *out.unless);
}

/// The escalation of that name, whose title says what is done.
void read_escalation(Work& work, LayerId layer, const syntax::Name& name, model::Action& out) {
  std::vector<std::string> names;
  bool found = false;
  each<syntax::Escalation>(work, [&](LayerId owner, const syntax::Escalation& escalation, Span) {
    if (!work.visible(layer, owner)) return;
    names.push_back(escalation.name.text);
    if (escalation.name.text != name.text) return;
    found = true;
    out.text = escalation.title.value;
  });
  if (found || left_out(work, Kind::escalation, name.text)) return;
  report_unknown(work, Code::unknown_escalation, name,
                 fmt::format("unknown escalation {}", quoted(name.text)), {[&] { return names; }, {}, {}});
}

model::Action action(Work& work, LayerId layer, const syntax::Action& written, Telling telling,
                     const Scope& scope = {}) {
  model::Action out;
  out.kind = static_cast<model::Action::Kind>(written.kind);
  out.text = written.text.value;
  check_placeholders(work, written.text, telling, scope);
  if (written.who) out.who = who(work, layer, *written.who);
  out.category = resolve(work, layer, work.out.categories, written.category, Kind::category);
  out.purpose = resolve(work, layer, work.out.purposes, written.purpose, Kind::purpose);
  if (written.matter) out.matter = matter_of(work, layer, *written.matter);
  if (written.object) out.object = written.object->text;
  if (out.kind == model::Action::Kind::escalate) read_escalation(work, layer, *written.object, out);
  if (written.deadline) out.deadline = deadline(work, *written.deadline);
  out.by = resolve(work, layer, work.out.roles, written.by, Kind::role);
  if (written.unless) read_unless(work, layer, *written.unless, telling, scope, out);
  return out;
}

/// Everything addressed to anyone but the person passes through the boundaries, which ask what is told and
/// what for.
void check_telling(Work& work, const syntax::Action& written) {
  using Kind = syntax::Action::Kind;
  const bool speaks = written.kind == Kind::tell || written.kind == Kind::consult;
  if (!speaks || (written.who && written.who->role.text == person_role) ||
      (written.category && written.purpose))
    return;
  auto& finding = work.report(Code::incomplete_telling, written.span,
                              "somebody is told something, and it is not said what or what for");
  finding.hint = written.category ? "add `for PURPOSE`" : "add `about CATEGORY for PURPOSE`";
}

using Words = std::vector<std::string>;

/// The words of a text, in small letters: `tell-tale` and `don't` are one each.
Words words_of(const std::string& text) {
  Words out(1);
  for (const char c : text) {
    const bool inner = (c == '-' || c == '\'') && !out.back().empty();
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || inner)
      out.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    else if (!out.back().empty()) out.emplace_back();
  }
  return out;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Does somebody hear something by it? Not by a ring on a finger, by telling the time, or where it says not
/// to.
bool tells(const Words& words, std::size_t at) {
  if (!is_one_of(words[at], {"tell", "inform", "notify", "ring", "email"})) return false;
  const std::string before = at == 0 ? "" : words[at - 1], next = at + 1 < words.size() ? words[at + 1] : "",
                    after = at + 2 < words.size() ? words[at + 2] : "";
  if (is_one_of(before, {"a", "an", "the", "her", "his", "their", "its", "my", "your", "this", "that",
                         "every", "boxing", "wedding", "not", "never", "don't"}))
    return false;
  if (words[at] == "ring" || words[at] == "email")
    return !next.empty() && !is_one_of(after, {"bell", "doorbell"});
  return words[at] != "tell" ||
         !(is_one_of(next, {"apart", "whether", "if", "when", "how"}) || (next == "the" && after == "time"));
}

/// May one of the words stand in it by which telling is said, in letters of either size?
bool may_tell(std::string_view text) {
  constexpr std::string_view words[] = {"tell", "inform", "notify", "ring", "email", "know"};
  const auto same = [](char written, char small) { return (written | 0x20) == small; };
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
  });
}

/// Telling that is hidden in a text passes no boundary.
void look_for_telling(Work& work, const syntax::Action& written) {
  if (written.kind != syntax::Action::Kind::perform) return;
  if (!may_tell(written.text.value)) return;
  const Words words = words_of(written.text.value);
  std::string found;
  bool lets = false;
  for (std::size_t i = 0; i < words.size() && found.empty(); ++i) {
    if (tells(words, i)) found = words[i];
    else if (lets && words[i] == "know") found = "let … know";
    lets = lets || words[i] == "let";
  }
  if (found.empty()) return;
  auto& finding = work.report(Code::tells_in_text, written.text.span,
                              fmt::format("{} stands in a text, so no boundary is asked", quoted(found)));
  finding.hint = "write `tell WHO about CATEGORY for PURPOSE`";
}

model::Action demanded(Work& work, LayerId layer, const syntax::Action& written, const Scope& scope) {
  check_telling(work, written);
  look_for_telling(work, written);
  return action(work, layer, written, Telling::person, scope);
}

}  // namespace

model::Deadline within(Work& work, const syntax::Within& written, Span at) {
  need_calendar(work, written.length);
  model::Deadline out;
  out.kind = model::Deadline::Kind::within;
  out.length = written.length.value;
  out.counting = {written.counting.that_day, written.counting.or_next_working_day};
  check_counting(work, out, at);
  return out;
}

model::Who who(Work& work, LayerId layer, const syntax::Who& written) {
  model::Who out;
  out.everyone_named = written.everyone_named;
  if (written.everyone_named) return out;
  if (written.everyone_holding)
    out.everyone_holding = resolve(work, layer, work.out.authorities, written.role, Kind::authority);
  else if (written.role.text == person_role) out.person = true;
  else out.role = resolve(work, layer, work.out.roles, written.role, Kind::role);
  return out;
}

std::vector<model::Who> who(Work& work, LayerId layer, const std::vector<syntax::Who>& written) {
  std::vector<model::Who> out;
  for (const auto& one : written) out.push_back(who(work, layer, one));
  return out;
}

std::vector<model::RequiredStep> steps(Work& work, LayerId layer, const std::vector<syntax::Step>& written,
                                       const Scope& scope) {
  std::vector<model::RequiredStep> out;
  for (const auto& one : written) {
    model::RequiredStep step;
    step.action = demanded(work, layer, one.action, scope);
    step.once_that_is_done = one.once_that_is_done;
    if (one.if_late) step.if_late = demanded(work, layer, *one.if_late, scope);
    out.push_back(std::move(step));
  }
  return out;
}

std::vector<model::Action> actions(Work& work, LayerId layer, const std::vector<syntax::Action>& written,
                                   Telling telling) {
  std::vector<model::Action> out;
  for (const auto& one : written) out.push_back(action(work, layer, one, telling));
  return out;
}

}  // namespace kith::check
