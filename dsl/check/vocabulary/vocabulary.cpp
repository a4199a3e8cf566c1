#include "dsl/check/vocabulary/vocabulary.hpp"

#include <cctype>

#include <fmt/format.h>

#include "dsl/check/ground/built_in.hpp"
#include "dsl/check/ground/names.hpp"

namespace kith::check {

model::Concept concept_of(const Work& work, LayerId layer, const syntax::Name& name,
                          const syntax::Text& title, const std::optional<syntax::Text>& includes,
                          const std::optional<syntax::Text>& excludes) {
  model::Concept entry;
  entry.name = name.text;
  entry.title = title.value;
  entry.layer = layer;
  if (includes) entry.includes = includes->value;
  if (excludes) entry.excludes = excludes->value;
  entry.place = work.spot(name.span);
  return entry;
}

std::string said_plainly(Work& work, const syntax::Text& words) {
  if (words.value.find('{') != std::string::npos) {
    auto& finding = work.report(Code::unknown_placeholder, words.span,
                                "words for the person stand for a name, and hold no placeholder");
    finding.hint = "write it out";
  }
  return words.value;
}

void report_twice(Work& work, Kind kind, const syntax::Name& name, const Place& first) {
  auto& finding = work.report(Code::declared_twice, name.span,
                              fmt::format("{} {} is declared twice", word(kind), quoted(name.text)));
  finding.labels.push_back({first, "it is declared here first"});
}

namespace {

template <class Entry>
Entry with(model::Concept base) {
  Entry entry;
  static_cast<model::Concept&>(entry) = std::move(base);
  return entry;
}

void add_concept(Work& work, LayerId layer, const syntax::Concept& declared) {
  using K = syntax::Concept::Kind;
  model::Ruleset& out = work.out;
  model::Concept base =
      concept_of(work, layer, declared.name, declared.title, declared.includes, declared.excludes);
  if (declared.easy_read) base.easy_read = said_plainly(work, *declared.easy_read);
  switch (declared.kind) {
    case K::category: {
      auto category = with<model::Category>(std::move(base));
      category.by_name = declared.by_name;
      category.nothing_else = declared.nothing_else;
      return declare(work, out.categories, std::move(category), declared.name, Kind::category);
    }
    case K::mark: return declare(work, out.marks, std::move(base), declared.name, Kind::mark);
    case K::role: return declare(work, out.roles, std::move(base), declared.name, Kind::role);
    case K::authority: {
      auto authority = with<model::Authority>(std::move(base));
      authority.outlives = declared.outlives;
      authority.usable_with_capacity = declared.usable_with_capacity;
      return declare(work, out.authorities, std::move(authority), declared.name, Kind::authority);
    }
    case K::setting: return declare(work, out.settings, std::move(base), declared.name, Kind::setting);
    case K::restriction:
      return declare(work, out.restriction_kinds, std::move(base), declared.name, Kind::restriction);
    case K::purpose: {
      auto purpose = with<model::Purpose>(std::move(base));
      purpose.urgent = declared.urgent;
      return declare(work, out.purposes, std::move(purpose), declared.name, Kind::purpose);
    }
    case K::decision: {
      auto decision = with<model::DecisionConcept>(std::move(base));
      for (const auto& step : declared.first_try) decision.first_try.push_back(step.text);
      decision.never_decided_for_another = declared.never_decided_for_another;
      return declare(work, out.decisions, std::move(decision), declared.name, Kind::decision);
    }
    case K::basis: {
      auto basis = with<model::Basis>(std::move(base));
      basis.confidentiality = declared.confidentiality;
      return declare(work, out.bases, std::move(basis), declared.name, Kind::basis);
    }
  }
}

void add_person(Work& work) {
  model::Concept person;
  person.name = person_role;
  person.title = "The person";
  person.layer = LayerId{0};
  work.out.roles.add(std::move(person));
}

/// Every stack has it; one that declares it gives it words of its own.
void add_personal_representative(Work& work) {
  if (work.out.authorities.find(model::personal_representative)) return;
  model::Authority authority;
  authority.name = model::personal_representative;
  authority.title = "Personal representative: executor or administrator of the estate";
  authority.layer = LayerId{0};
  work.out.authorities.add(std::move(authority));
}

std::string above(const std::string& path) {
  const auto dot = path.rfind('.');
  return dot == path.npos ? std::string() : path.substr(0, dot);
}

/// "key_worker" as "Key worker".
std::string title_of(const std::string& path) {
  std::string title = path.substr(path.rfind('.') + 1);
  for (char& c : title)
    if (c == '_') c = ' ';
  title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return title;
}

/// A prefix that nobody declares has no more in it than what stands under it.
template <class Entry>
void imply(Entry&) {}
void imply(model::Category& category) { category.nothing_else = true; }

/// New entries join the end and are visited in turn, so prefixes of prefixes are implied too.
template <class Id, class Entry>
void link(model::Taxonomy<Id, Entry>& taxonomy) {
  for (std::uint32_t i = 0; i < taxonomy.size(); ++i) {
    const std::string prefix = above(taxonomy[Id{i}].name);
    if (prefix.empty()) continue;
    auto parent = taxonomy.find(prefix);
    if (!parent) {
      Entry implied;
      implied.name = prefix;
      implied.title = title_of(prefix);
      implied.layer = taxonomy[Id{i}].layer;
      implied.declared = false;
      imply(implied);
      implied.place = taxonomy[Id{i}].place;
      parent = taxonomy.add(std::move(implied));
    }
    taxonomy.link(Id{i}, *parent);
  }
}

}  // namespace

void add_concepts(Work& work) {
  add_person(work);
  each<syntax::Concept>(work, [&](LayerId layer, const syntax::Concept& declared, Span) {
    add_concept(work, layer, declared);
  });
  add_personal_representative(work);
}

void link_vocabulary(Work& work) {
  link(work.out.categories);
  link(work.out.marks);
  link(work.out.roles);
  link(work.out.authorities);
  link(work.out.purposes);
  link(work.out.decisions);
  link(work.out.bases);
  link(work.out.settings);
  link(work.out.restriction_kinds);
}

namespace {

/// What an authority is over, by decision and by category.
void finish_authority(Work& work, LayerId layer, const syntax::Concept& declared) {
  const auto authority = work.out.authorities.find(declared.name.text);
  if (!authority) return;
  model::Authority& out = work.out.authorities[*authority];
  for (const syntax::Matter& written : declared.over) {
    if (written.kind == syntax::Matter::Kind::sharing) {
      if (const auto id = resolve(work, layer, work.out.categories, written.name, Kind::category))
        out.categories.push_back(*id);
    } else if (const auto id = resolve(work, layer, work.out.decisions, written.name, Kind::decision)) {
      out.decisions.push_back(*id);
    }
  }
}

/// Where there is nothing else, there has to be something.
void check_nothing_else(Work& work, const syntax::Concept& declared) {
  const auto& categories = work.out.categories;
  const auto category = categories.find(declared.name.text);
  if (!declared.nothing_else || !category) return;
  for (std::uint32_t i = 0; i < categories.size(); ++i)
    if (categories.parent(model::CategoryId{i}) == category) return;
  work.report(Code::nothing_under, declared.name.span,
              fmt::format("nothing is declared under {}, and it says that there is nothing else in it",
                          quoted(declared.name.text)))
      .hint = fmt::format("declare a kind of it, such as `category {}.…`, or leave `nothing else` out",
                          declared.name.text);
}

}  // namespace

void finish_concepts(Work& work) {
  each<syntax::Concept>(work, [&](LayerId layer, const syntax::Concept& declared, Span) {
    finish_authority(work, layer, declared);
    check_nothing_else(work, declared);
  });
  each<syntax::Concept>(work, [&](LayerId layer, const syntax::Concept& declared, Span) {
    if (!declared.decided_by) return;
    const auto role = resolve(work, layer, work.out.roles, *declared.decided_by, Kind::role);
    if (const auto purpose = work.out.purposes.find(declared.name.text))
      work.out.purposes[*purpose].decided_by = role;
  });
  each<syntax::FactDecl>(work, [&](LayerId layer, const syntax::FactDecl& declared, Span) {
    const auto role = resolve(work, layer, work.out.roles, declared.judged_by, Kind::role);
    if (const auto fact = work.out.facts.find(declared.name.text)) work.out.facts[*fact].judged_by = role;
  });
  each<syntax::SourceDecl>(work, [&](LayerId layer, const syntax::SourceDecl& declared, Span) {
    auto settings = resolve(work, layer, work.out.settings, declared.in_force.settings, Kind::setting);
    if (const auto source = work.out.sources.find(declared.name.text))
      work.out.sources[*source].settings = std::move(settings);
  });
}

}  // namespace kith::check
