#include "dsl/check/names.hpp"

#include <fmt/format.h>

#include "dsl/check/built_in.hpp"

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

/// Whether a line of some file starts the declaration of that name: it could not be read, and that is reported already.
bool declared_in_text(const Work& work, Kind kind, const std::string& name) {
  for (std::uint32_t file = 0; file < work.sources.count(); ++file) {
    const std::string_view text = work.sources.text(file);
    const std::string start = fmt::format("{} {}", word(kind), name);
    for (auto at = text.find(start); at != text.npos; at = text.find(start, at + 1)) {
      const char next = at + start.size() < text.size() ? text[at + start.size()] : ' ';
      if ((at == 0 || text[at - 1] == '\n') && std::string_view(" \t\r\n").find(next) != std::string_view::npos) return true;
    }
  }
  return false;
}

bool lost_in_reading(const Work& work, Kind kind, const std::string& name) {
  if (work.parsed) return false;
  if (kind == Kind::clause) return declared_in_text(work, Kind::boundary, name.substr(0, name.rfind('.')));
  if (kind == Kind::fact) return declared_in_text(work, Kind::fact, name) || declared_in_text(work, Kind::definition, name);
  return declared_in_text(work, kind, name);
}

}  // namespace

std::vector<Kind> kinds_of(const Work& work, const std::string& name) {
  std::vector<Kind> kinds;
  for (int i = 0; i <= static_cast<int>(Kind::field); ++i)
    if (has(work, static_cast<Kind>(i), name)) kinds.push_back(static_cast<Kind>(i));
  return kinds;
}

void report_unknown(Work& work, LayerId from, const syntax::Name& name, Kind kind, const std::vector<std::string>& near_by) {
  const auto key = std::make_pair(kind, name.text);
  if (const auto found = work.unknown.find(key); found != work.unknown.end()) {
    found->second.places.push_back(name.span);
    return;
  }
  const auto others = kinds_of(work, name.text);
  if (!others.empty()) {
    work.report(Code::wrong_kind, name.span, fmt::format("{} is {}, not {}", quoted(name.text), a_word(others.front()), a_word(kind)));
    return;
  }
  if (lost_in_reading(work, kind, name.text)) return;
  // Comparing with every name is slow, so a file full of unknown names gets suggestions for the first of them only.
  const bool suggest = work.unknown.size() < 50;
  std::string near = suggest ? source::nearest(name.text, near_by) : std::string();
  if (suggest && near.empty()) near = source::nearest(name.text, visible_names(work, from, kind));
  UnknownName& unknown = work.unknown[key];
  unknown = {code_of(kind), {name.span}, near.empty() ? "" : fmt::format("did you mean {}?", quoted(near)), near};
}

bool suggest(Diagnostic& finding, const std::string& name, const std::vector<std::string>& known) {
  const std::string near = source::nearest(name, known);
  if (near.empty()) return false;
  finding.hint = fmt::format("did you mean {}?", quoted(near));
  finding.fix = FixIt{finding.place, near};
  return true;
}

void report_not_visible(Work& work, LayerId from, const syntax::Name& name, Kind kind, LayerId owner) {
  const model::Layer& layer = work.out[owner];
  auto& finding = work.report(Code::not_visible, name.span,
                              fmt::format("{} {} is declared in ruleset {}, which {} does not use", word(kind), quoted(name.text),
                                          quoted(layer.name), quoted(work.out[from].name)));
  finding.hint = fmt::format("add a `uses` line for {}", layer.file);
}

void flush_unknown(Work& work) {
  constexpr std::size_t most_labels = 8;
  for (const auto& [key, unknown] : work.unknown) {
    const std::string_view kind = key.first == Kind::fact ? "fact or definition" : word(key.first);
    auto& finding = work.report(unknown.code, unknown.places.front(), fmt::format("unknown {} {}", kind, quoted(key.second)));
    finding.hint = unknown.hint;
    if (!unknown.replacement.empty()) finding.fix = FixIt{finding.place, unknown.replacement};
    for (std::size_t i = 1; i < std::min(unknown.places.size(), most_labels); ++i)
      finding.labels.push_back({work.place(unknown.places[i]), "and here"});
  }
  work.unknown.clear();
}

}  // namespace kith::check
