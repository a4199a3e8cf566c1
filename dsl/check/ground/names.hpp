#pragma once
#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// Every kind that declares `name` in the stack.
std::vector<Kind> kinds_of(const Work&, const std::string& name);

/// Whether a declaration of that name could not be read, or was left out because of a mistake in it: that has
/// been reported, and nobody who refers to it made another.
bool left_out(const Work&, Kind, const std::string& name);
/// The same of any declaration of the kind.
bool left_out(const Work&, Kind);

/// Reports a name that is not of `kind`: of another kind, or unknown with the nearest of `near_by`, or else
/// of those visible from `from`.
void report_unknown(Work&, LayerId from, const syntax::Name&, Kind,
                    const std::vector<std::string>& near_by = {});
/// What to propose instead of an unknown name: the nearest of the first list, else of the second, else some
/// words. None is made unless it is needed.
struct Offer {
  std::function<std::vector<std::string>()> near, far;
  std::function<std::string()> otherwise;
};
/// Reports what is unknown in words of its own: once for all places of which the same is said.
void report_unknown(Work&, Code, const syntax::Name&, const std::string& message, const Offer&);
/// Proposes the nearest of the names that are known, and a fix that writes it; whether there is one.
bool suggest(Diagnostic&, const std::string& name, const std::vector<std::string>& known);
/// Reports a name that stands in a ruleset which `from` does not use.
void report_not_visible(Work&, LayerId from, const syntax::Name&, Kind, LayerId owner);
/// Writes the unknown names gathered so far, each once.
void flush_unknown(Work&);

/// The entry of that name, where it is declared and visible from `from`; else reports it.
template <class Id, class Entry>
std::optional<Id> resolve(Work& work, LayerId from, const model::Taxonomy<Id, Entry>& taxonomy,
                          const syntax::Name& name, Kind kind) {
  const auto found = taxonomy.find(name.text);
  if (!found) {
    report_unknown(work, from, name, kind);
    return std::nullopt;
  }
  const Entry& entry = taxonomy[*found];
  if (entry.declared && !work.visible(from, entry.layer)) {
    report_not_visible(work, from, name, kind, entry.layer);
    return std::nullopt;
  }
  return found;
}

/// Those of the names that resolve, in order, each once.
template <class Id, class Entry>
std::vector<Id> resolve(Work& work, LayerId from, const model::Taxonomy<Id, Entry>& taxonomy,
                        const std::vector<syntax::Name>& names, Kind kind) {
  std::vector<Id> out;
  for (const syntax::Name& name : names)
    if (const auto id = resolve(work, from, taxonomy, name, kind);
        id && std::find(out.begin(), out.end(), *id) == out.end())
      out.push_back(*id);
  return out;
}

/// Where the stack declares kinds of restriction, a rule or a scenario names one of them; else it is
/// reported.
bool known_restriction(Work&, LayerId from, const syntax::Name&);

template <class Id, class Entry>
std::optional<Id> resolve(Work& work, LayerId from, const model::Taxonomy<Id, Entry>& taxonomy,
                          const std::optional<syntax::Name>& name, Kind kind) {
  return name ? resolve(work, from, taxonomy, *name, kind) : std::nullopt;
}

}  // namespace kith::check
