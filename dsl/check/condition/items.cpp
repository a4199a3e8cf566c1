#include "dsl/check/condition/items.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"

namespace kith::check {

namespace {

struct KindWord {
  std::string_view word;
  model::ItemKind kind;
};
constexpr std::array<KindWord, 10> kinds = {{
    {"restriction", model::ItemKind::restriction},
    {"plan", model::ItemKind::plan},
    {"consent", model::ItemKind::consent},
    {"capacity", model::ItemKind::capacity},
    {"best_interests", model::ItemKind::best_interests},
    {"authority", model::ItemKind::authority},
    {"concern", model::ItemKind::concern},
    {"wish", model::ItemKind::wish},
    {"member", model::ItemKind::member},
    {"goal", model::ItemKind::goal},
}};

void report_unknown_item(Work& work, LayerId from, const syntax::Name& kind) {
  if (left_out(work, Kind::event, kind.text)) return;
  const auto names = [&] {
    std::vector<std::string> all;
    for (const KindWord& one : kinds) all.emplace_back(one.word);
    for (const auto& event : work.out.events.all())
      if (!event.declared || work.visible(from, event.layer)) all.push_back(event.name);
    return all;
  };
  const auto otherwise = [] {
    return std::string(
        "name a declared event, or say `restriction`, `plan`, `consent`, `capacity`, `best_interests`, "
        "`authority`, `concern`, `wish`, `member` or `goal`");
  };
  const std::string message = fmt::format("{} is neither an event nor a kind of record", quoted(kind.text));
  report_unknown(work, Code::unknown_item, kind, message, {names, {}, otherwise});
}

/// What ends, the word for it, and the field that says when.
struct Ending {
  model::ItemKind kind;
  syntax::ForEach::Only only;
  std::string_view word, thing;
};
constexpr std::array<Ending, 2> endings = {{
    {model::ItemKind::concern, syntax::ForEach::Only::closed, "closed", "concern"},
    {model::ItemKind::restriction, syntax::ForEach::Only::ended, "ended", "restriction"},
}};

const Ending* ending_of(model::ItemKind kind) {
  const auto found =
      std::find_if(endings.begin(), endings.end(), [&](const Ending& one) { return one.kind == kind; });
  return found == endings.end() ? nullptr : &*found;
}

/// `closed` goes with a concern, `ended` with a restriction, and neither with anything else.
bool may_be_over(Work& work, const syntax::ForEach& each, model::ItemKind kind) {
  if (each.only == syntax::ForEach::Only::all) return true;
  const Ending* ending = ending_of(kind);
  if (ending != nullptr && ending->only == each.only) return true;
  const std::string_view said = each.only == syntax::ForEach::Only::closed ? "closed" : "ended";
  auto& finding = work.report(Code::never_over, each.kind.span,
                              fmt::format("{} is never `{}`", quoted(each.kind.text), said));
  finding.hint = ending != nullptr ? fmt::format("write `{} {}`", ending->word, ending->thing)
                                   : "only a concern is `closed`, and a restriction `ended`: leave it out";
  return false;
}

}  // namespace

bool may_have_ended(Work& work, const Scope& scope, const model::ItemField& field, bool recorded, Span at) {
  const Ending* ending = scope.item ? ending_of(*scope.item) : nullptr;
  if (ending == nullptr || field.name != ending->word || scope.end == Scope::End::either) return true;
  const bool open = scope.end == Scope::End::open;
  if (open != recorded) return true;
  auto& finding = work.report(
      Code::never_holds, at,
      fmt::format("this never holds: each {} here is {}", ending->thing, open ? "still open" : "over"));
  finding.hint =
      open ? fmt::format("to mean those that are over, write `{} {}`", ending->word, ending->thing)
           : fmt::format("to mean those that go on, write `{}` without `{}`", ending->thing, ending->word);
  return false;
}

std::optional<Scope> item_scope(Work& work, LayerId layer, const syntax::ForEach& each) {
  const syntax::Name& kind = each.kind;
  Scope scope;
  for (const KindWord& one : kinds)
    if (one.word == kind.text) scope.item = one.kind;
  const auto event = work.out.events.find(kind.text);
  if (scope.item && event) {
    auto& finding =
        work.report(Code::unknown_item, kind.span,
                    fmt::format("{} is a kind of record, and an event here has its name", quoted(kind.text)));
    finding.hint = "give the event another name";
    finding.labels.push_back({work.place(work.out.events[*event].place), "the event is declared here"});
  }
  if (each.only != syntax::ForEach::Only::all) scope.end = Scope::End::over;
  if (scope.item) return may_be_over(work, each, *scope.item) ? std::optional(scope) : std::nullopt;
  if (!event) {
    report_unknown_item(work, layer, kind);
    return std::nullopt;
  }
  scope.item = model::ItemKind::event;
  if (!may_be_over(work, each, *scope.item)) return std::nullopt;
  scope.event = resolve(work, layer, work.out.events, kind, Kind::event);
  return scope.event ? std::optional(scope) : std::nullopt;
}

std::vector<std::string> field_names(const Work& work, const Scope& scope) {
  std::vector<std::string> names;
  if (scope.event)
    for (const auto& field : work.out.events[*scope.event].fields) names.push_back(field.name);
  for (const auto& field : model::item_fields)
    if (scope.item && field.kind == *scope.item) names.emplace_back(field.name);
  return names;
}

void report_unknown_item_field(Work& work, const Scope& scope, const syntax::Name& name) {
  const auto names = field_names(work, scope);
  auto& finding = work.report(Code::unknown_item_field, name.span,
                              fmt::format("the item has no field {}", quoted(name.text)));
  if (suggest(finding, name.text, names)) return;
  for (const auto& field : names)
    finding.hint += (field == names.front() ? "its fields are " : ", ") + quoted(field);
}

}  // namespace kith::check
