#include "dsl/check/ground/names.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "dsl/check/ground/built_in.hpp"

namespace kith::check {

namespace {

/// Calls `visit(name, owner, declared)` for every name of the kind in the stack.
template <class Visit>
void each_name(const Work& work, Kind kind, Visit visit) {
  const auto concepts = [&](const auto& taxonomy) {
    for (const auto& entry : taxonomy.all()) visit(entry.name, entry.layer, entry.declared);
  };
  switch (kind) {
    case Kind::category: return concepts(work.out.categories);
    case Kind::mark: return concepts(work.out.marks);
    case Kind::role: return concepts(work.out.roles);
    case Kind::authority: return concepts(work.out.authorities);
    case Kind::purpose: return concepts(work.out.purposes);
    case Kind::decision: return concepts(work.out.decisions);
    case Kind::basis: return concepts(work.out.bases);
    case Kind::setting: return concepts(work.out.settings);
    case Kind::restriction: return concepts(work.out.restriction_kinds);
    case Kind::source: return concepts(work.out.sources);
    case Kind::fact: return concepts(work.out.facts);
    case Kind::event: return concepts(work.out.events);
    case Kind::definition:
      for (const auto& definition : work.out.definitions)
        for (const auto& rule : definition.rules) visit(definition.name, rule.layer, true);
      return;
    case Kind::boundary:
      for (const auto& boundary : work.out.boundaries) visit(boundary.name, boundary.layer, true);
      return;
    case Kind::clause:
      for (const auto& clause : work.out.clauses) visit(clause.id, work.out[clause.boundary].layer, true);
      return;
    case Kind::calendar:
    case Kind::involvement:
    case Kind::requirement:
    case Kind::plan:
    case Kind::escalation:
    case Kind::measure:
    case Kind::promise:
    case Kind::ruleset:
    case Kind::field: return;
  }
}

bool has(const Work& work, Kind kind, const std::string& name) {
  switch (kind) {
    case Kind::category: return work.out.categories.find(name).has_value();
    case Kind::mark: return work.out.marks.find(name).has_value();
    case Kind::role: return work.out.roles.find(name).has_value();
    case Kind::authority: return work.out.authorities.find(name).has_value();
    case Kind::purpose: return work.out.purposes.find(name).has_value();
    case Kind::decision: return work.out.decisions.find(name).has_value();
    case Kind::basis: return work.out.bases.find(name).has_value();
    case Kind::setting: return work.out.settings.find(name).has_value();
    case Kind::restriction: return work.out.restriction_kinds.find(name).has_value();
    case Kind::source: return work.out.sources.find(name).has_value();
    case Kind::fact: return work.out.facts.find(name).has_value();
    case Kind::event: return work.out.events.find(name).has_value();
    case Kind::definition: return work.definitions.count(name) != 0;
    case Kind::boundary: return work.boundaries.count(name) != 0;
    case Kind::clause: return work.clauses.count(name) != 0;
    case Kind::calendar:
    case Kind::involvement:
    case Kind::requirement:
    case Kind::plan:
    case Kind::escalation:
    case Kind::measure:
    case Kind::promise:
    case Kind::ruleset:
    case Kind::field: return false;
  }
  return false;
}

std::vector<std::string> visible_names(const Work& work, LayerId from, Kind kind) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name, LayerId owner, bool declared) {
    if (!declared || work.visible(from, owner)) names.push_back(name);
  };
  each_name(work, kind, add);
  if (kind == Kind::clause) each_name(work, Kind::boundary, add);
  if (kind == Kind::fact) {
    each_name(work, Kind::definition, add);
    names.insert(names.end(), built_in_facts.begin(), built_in_facts.end());
  }
  return names;
}

Code code_of(Kind kind) {
  switch (kind) {
    case Kind::category: return Code::unknown_category;
    case Kind::mark: return Code::unknown_mark;
    case Kind::role: return Code::unknown_role;
    case Kind::authority: return Code::unknown_authority;
    case Kind::purpose: return Code::unknown_purpose;
    case Kind::decision: return Code::unknown_decision;
    case Kind::basis: return Code::unknown_basis;
    case Kind::setting: return Code::unknown_setting;
    case Kind::restriction: return Code::unknown_restriction;
    case Kind::source: return Code::unknown_source;
    case Kind::event: return Code::unknown_event;
    case Kind::boundary:
    case Kind::clause: return Code::unknown_clause;
    case Kind::calendar:
    case Kind::involvement:
    case Kind::requirement:
    case Kind::plan:
    case Kind::escalation:
    case Kind::measure:
    case Kind::fact:
    case Kind::definition:
    case Kind::promise:
    case Kind::ruleset:
    case Kind::field: return Code::unknown_fact;
  }
  return Code::unknown_fact;
}

/// The names that might have been meant: all of them where they are few.
std::string declared(const Work& work, LayerId from, Kind kind) {
  constexpr std::size_t few = 6;
  const auto names = visible_names(work, from, kind);
  if (kind == Kind::fact || kind == Kind::clause || kind == Kind::boundary) return {};
  if (names.empty()) return fmt::format("declare it: `{} NAME \"…\"`", word(kind));
  if (names.size() > few)
    return fmt::format("it is none of the {} that are declared; `kith words` lists them", names.size());
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + quoted(name);
  return "declared: " + all;
}

/// One edit of a file that writes the same at several places of it: all those in the file of the first.
FixIt in_all(const Work& work, std::vector<Span> places, const std::string& replacement) {
  const std::uint32_t file = places.front().file;
  std::erase_if(places, [&](Span place) { return place.file != file; });
  std::sort(places.begin(), places.end(), [](Span a, Span b) { return a.begin < b.begin; });
  Span all = places.front();
  std::string text = replacement;
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i].begin < all.end) continue;
    text += work.sources.text(Span{file, all.end, places[i].begin});
    text += replacement;
    all.end = places[i].end;
  }
  return {work.place(all), text};
}

/// `health` for `health.appointments` too: a path implies what it stands under.
bool same_or_under(const std::string& declared, const std::string& name) {
  return declared.starts_with(name) && (declared.size() == name.size() || declared[name.size()] == '.');
}

/// What consent is, where it was meant to go on after `consent is refused and`.
bool is_status(const std::string& name) {
  static constexpr std::array<std::string_view, 6> statuses{"given",    "refused", "withdrawn",
                                                            "objected", "unclear", "expired"};
  return std::find(statuses.begin(), statuses.end(), name) != statuses.end();
}

/// Says so of a status that stands behind `and`, where the text before it is about consent.
bool report_status_alone(Work& work, const syntax::Name& name) {
  const std::string_view before = work.sources.text(name.span.file).substr(0, name.span.begin);
  constexpr std::string_view joining = "and";
  const std::size_t end = before.find_last_not_of(" \t\r\n") + 1;
  if (!is_status(name.text) || !before.substr(0, end).ends_with(joining)) return false;
  Span word{name.span.file, static_cast<std::uint32_t>(end - joining.size()),
            static_cast<std::uint32_t>(end)};
  auto& finding =
      work.report(Code::status_alone, {word.file, word.begin, name.span.end},
                  fmt::format("consent is one thing at a time, and `and {}` asks for two", name.text));
  finding.hint = fmt::format("write `or {}`", name.text);
  finding.fix = FixIt{work.place(word), "or"};
  return true;
}

}  // namespace

bool left_out(const Work& work, Kind kind, const std::string& name) {
  if (work.dropped.contains({kind, name})) return true;
  if (kind == Kind::clause && left_out(work, Kind::boundary, name.substr(0, name.rfind('.')))) return true;
  for (const StackFile& file : work.files)
    for (const syntax::LeftOut& declaration : file.tree.left_out) {
      const bool fits = declaration.declaration.empty() || declaration.declaration == word(kind) ||
                        (kind == Kind::fact && declaration.declaration == word(Kind::definition));
      if (fits && same_or_under(declaration.name, name)) return true;
    }
  return false;
}

bool left_out(const Work& work, Kind kind) {
  return std::any_of(work.files.begin(), work.files.end(), [&](const StackFile& file) {
    const auto& all = file.tree.left_out;
    return std::any_of(all.begin(), all.end(), [&](const syntax::LeftOut& one) {
      return one.declaration.empty() || one.declaration == word(kind);
    });
  });
}

std::vector<Kind> kinds_of(const Work& work, const std::string& name) {
  std::vector<Kind> kinds;
  for (int i = 0; i <= static_cast<int>(Kind::field); ++i)
    if (has(work, static_cast<Kind>(i), name)) kinds.push_back(static_cast<Kind>(i));
  return kinds;
}

void report_unknown(Work& work, LayerId from, const syntax::Name& name, Kind kind,
                    const std::vector<std::string>& near_by) {
  const auto others = kinds_of(work, name.text);
  if (!others.empty()) {
    const std::string message =
        fmt::format("{} is {}, not {}", quoted(name.text), a_word(others.front()), a_word(kind));
    return report_unknown(
        work, Code::wrong_kind, name, message,
        {[] { return std::vector<std::string>(); }, {}, [&] { return declared(work, from, kind); }});
  }
  if (left_out(work, kind, name.text)) return;
  const std::size_t dot = name.text.rfind('.');
  if (kind == Kind::clause && dot != std::string::npos &&
      !has(work, Kind::boundary, name.text.substr(0, dot))) {
    const Span boundary{name.span.file, name.span.begin, name.span.begin + static_cast<std::uint32_t>(dot)};
    return report_unknown(work, from, {name.text.substr(0, dot), boundary}, Kind::boundary);
  }
  if (kind == Kind::fact && report_status_alone(work, name)) return;
  const std::string_view what = kind == Kind::fact ? "fact or definition" : word(kind);
  const std::string message = fmt::format("unknown {} {}", what, quoted(name.text));
  if (name.text == "safety" && (kind == Kind::purpose || kind == Kind::decision))
    return report_unknown(
        work, code_of(kind), name, message,
        {[] { return std::vector<std::string>(); },
         {},
         [] {
           return std::string(
               "the `for safety` of a requirement stands first, before `for each`, `every`, `when` and `then`");
         }});
  report_unknown(work, code_of(kind), name, message,
                 {[&] { return near_by; }, [&] { return visible_names(work, from, kind); },
                  [&] { return declared(work, from, kind); }});
}

void report_unknown(Work& work, Code code, const syntax::Name& name, const std::string& message,
                    const Offer& offer) {
  // Comparing with every name is slow, so a file full of unknown names gets suggestions for the first of them
  // only.
  constexpr std::size_t most_suggestions = 50;
  // What is asked for may be a requirement, a step or an escalation: of one name that nothing has, one thing
  // is said.
  const bool rule =
      code == Code::unknown_rule || code == Code::unknown_requirement || code == Code::unknown_escalation;
  // So of a name for each of which, or for the events of which, something is asked.
  const bool event = code == Code::unknown_item || code == Code::unknown_event;
  const auto [found, fresh] = work.unknown.try_emplace(rule    ? name.text
                                                       : event ? "event " + name.text
                                                               : message);
  found->second.places.push_back(name.span);
  if (!fresh) return;
  found->second.code = code;
  found->second.message = message;
  if (work.unknown.size() > most_suggestions) return;
  std::string& near = found->second.near;
  near = source::nearest(name.text, offer.near());
  if (near.empty() && offer.far) near = source::nearest(name.text, offer.far());
  if (near.empty() && offer.otherwise) found->second.hint = offer.otherwise();
}

bool suggest(Diagnostic& finding, const std::string& name, const std::vector<std::string>& known) {
  const std::string near = source::nearest(name, known);
  if (near.empty()) return false;
  finding.hint = fmt::format("did you mean {}?", quoted(near));
  finding.fix = FixIt{finding.place, near};
  return true;
}

bool known_restriction(Work& work, LayerId from, const syntax::Name& name) {
  const auto& kinds = work.out.restriction_kinds;
  return kinds.size() == 0 || resolve(work, from, kinds, name, Kind::restriction);
}

void report_not_visible(Work& work, LayerId from, const syntax::Name& name, Kind kind, LayerId owner) {
  const model::Layer& layer = work.out[owner];
  auto& finding =
      work.report(Code::not_visible, name.span,
                  fmt::format("{} {} is declared in ruleset {}, which {} does not use", word(kind),
                              quoted(name.text), quoted(layer.name), quoted(work.out[from].name)));
  finding.hint = fmt::format("add a `uses` line for {}", layer.file);
}

void flush_unknown(Work& work) {
  constexpr std::size_t most_labels = 8;
  for (const auto& [key, unknown] : work.unknown) {
    auto& finding = work.report(unknown.code, unknown.places.front(), unknown.message);
    finding.hint = unknown.hint;
    if (!unknown.near.empty()) {
      finding.hint = fmt::format("did you mean {}?", quoted(unknown.near));
      finding.fix = in_all(work, unknown.places, unknown.near);
    }
    for (std::size_t i = 1; i < std::min(unknown.places.size(), most_labels); ++i)
      finding.labels.push_back({work.place(unknown.places[i]), "and here"});
  }
  work.unknown.clear();
}

}  // namespace kith::check
