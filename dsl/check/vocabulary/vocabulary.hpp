#pragma once
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// Declares categories, marks, roles, authorities, purposes, decisions, bases and settings; names stand above
/// the paths they start.
void add_concepts(Work&);
/// Declares sources, facts and events.
void add_sources(Work&);
void add_facts(Work&);
void add_events(Work&);
/// Adds the prefixes that are only implied and links every path to the one above it.
void link_vocabulary(Work&);
/// Resolves what concepts say of each other, once all are declared.
void finish_concepts(Work&);

/// A fact's or field's type; mistakes in it are reported.
model::ValueType value_type(Work&, const syntax::ValueType&);

/// What every declared name has.
model::Concept concept_of(const Work&, LayerId, const syntax::Name&, const syntax::Text& title,
                          const std::optional<syntax::Text>& includes,
                          const std::optional<syntax::Text>& excludes);
/// What `easy read` says for a name.
std::string said_plainly(Work&, const syntax::Text&);
void report_twice(Work&, Kind, const syntax::Name&, const Place& first);

/// Adds the entry unless one of that name stands already.
template <class Id, class Entry>
void declare(Work& work, model::Taxonomy<Id, Entry>& taxonomy, Entry entry, const syntax::Name& name,
             Kind kind) {
  if (const auto first = taxonomy.find(name.text)) {
    report_twice(work, kind, name, work.place(taxonomy[*first].place));
    return;
  }
  taxonomy.add(std::move(entry));
}

}  // namespace kith::check
