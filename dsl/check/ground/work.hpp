#pragma once
// What every check stands on: the stack as it is being checked, names and the kinds they are of, what is
// read, periods, cycles, the combinations of consent and capacity that lints walk. Nothing here knows a rule.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dsl/check/ground/kind.hpp"
#include "dsl/check/ground/reads.hpp"
#include "dsl/check/ground/stack_file.hpp"
#include "dsl/source/diagnostics.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::check {

using model::LayerId;
using source::Code;
using source::Span;

/// A name that nothing declares, or anything else that is missing: reported once, with every place where it
/// is needed.
struct UnknownName {
  Code code = Code::unknown_category;
  std::string message, hint;
  std::vector<Span> places;
  std::string near;  ///< the nearest that is known; "" for none
};

/// What one check of a stack builds, and the indexes it builds it by. A layer's number is its file's place in
/// the stack.
struct Work {
  const source::Sources& sources;
  const std::vector<StackFile>& files;
  source::Diagnostics& diagnostics;
  model::Ruleset out{};

  std::unordered_map<std::string, model::DefinitionId> definitions{};
  std::vector<Reads> definition_reads{};  ///< by definition, through the definitions it names
  std::vector<Span> definition_names{};   ///< by definition, its first rule's name
  std::vector<Span> presumption_names{};  ///< by presumption, what it presumes
  std::vector<const syntax::Boundary*> written_boundaries{};
  std::vector<const syntax::Clause*> written_clauses{};
  std::unordered_map<std::string, std::vector<model::BoundaryId>> boundaries{};
  std::unordered_map<std::string, std::vector<model::ClauseId>> clauses{};
  std::unordered_map<std::string, model::AtomId> atoms{};
  std::vector<char> presumed_fact{};  ///< by fact: is there a presumption of it?
  bool presumed_capacity = false;
  std::map<std::string, UnknownName> unknown{};  ///< by what is said of them; rules by their name
  std::set<std::pair<Kind, std::string>>
      dropped{};  ///< rules left out of the model because of a mistake in them

  const syntax::File& tree(LayerId layer) const { return files[layer.index].tree; }
  Place place(Span span) const { return sources.place(span); }
  Place place(const model::Spot& spot) const { return out.place(spot); }
  model::Spot spot(Span span) const {
    const auto [offset, length, line, column, width] = sources.position(span);
    const auto written = std::find_if(files.begin(), files.end(),
                                      [&](const StackFile& file) { return file.tree.source == span.file; });
    return {
        LayerId{static_cast<std::uint32_t>(written - files.begin())}, offset, length, line, column, width};
  }
  Diagnostic& report(Code code, Span span, std::string message) {
    return diagnostics.add(code, span, std::move(message));
  }

  /// Whether what `owner` declares can be named in `from`.
  bool visible(LayerId from, LayerId owner) const {
    return from == owner || out.layers[from.index].above[owner.index];
  }
};

/// The declarations of one kind in one file, in order, each with its span.
template <class Node, class Visit>
void each(const syntax::File& file, Visit visit) {
  for (const syntax::Declaration& declaration : file.declarations)
    if (const Node* node = std::get_if<Node>(&declaration.node)) visit(*node, declaration.span);
}

/// The same over the whole stack; `visit(layer, node, span)`.
template <class Node, class Visit>
void each(const Work& work, Visit visit) {
  for (std::uint32_t i = 0; i < work.files.size(); ++i)
    each<Node>(work.files[i].tree, [&](const Node& node, Span span) { visit(LayerId{i}, node, span); });
}

inline std::string quoted(const std::string& name) { return "`" + name + "`"; }

}  // namespace kith::check
