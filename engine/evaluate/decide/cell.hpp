#pragma once
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/evaluate/decide/hangs_by.hpp"
#include "engine/evaluate/decide/row.hpp"
#include "engine/evaluate/decide/standing.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// The conditions of a cell's clauses over the cell's own numbers of what they read. A conjunction is a pair
/// of masks; anything else is run node by node.
class Terms {
 public:
  Terms() = default;
  /// `atoms`: what the conditions read, ascending; a condition's number is its place there.
  Terms(const Inquiry&, const std::vector<model::ClauseId>&, const std::vector<model::AtomId>& atoms);
  /// What the condition of the clause at a place comes to.
  Truth operator()(std::size_t place, const Row& row) const {
    const Term& term = terms_[place];
    return term.root == all_wanted ? conjunction(term, row) : run(term, row);
  }
  /// Steps to work all of them out: one a word of masks, or a node.
  std::size_t steps() const { return wanted_.size() + nodes_.size(); }

 private:
  /// An atom is its number in the cell, operands are places in `nodes_`; what remains of a definition is what
  /// it always is.
  using Node = model::Node;
  static constexpr std::uint32_t all_wanted = ~std::uint32_t{0};
  /// The nodes [begin, end); of a conjunction, what is wanted.
  struct Term {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t root = all_wanted;
  };
  /// What must be yes, and what must be no, in one word of the row.
  struct Wanted {
    std::size_t word;
    Mask be, not_be;
  };
  class Compiling;
  Truth conjunction(const Term& term, const Row& row) const {
    const Mask *yes = row.yes(), *no = row.no();
    Mask missing = 0, against = 0;
    for (std::uint32_t i = term.begin; i < term.end; ++i) {
      const auto [word, be, not_be] = wanted_[i];
      missing |= (be & ~yes[word]) | (not_be & ~no[word]);
      against |= (be & no[word]) | (not_be & yes[word]);
    }
    return missing == 0 ? Truth::yes : against != 0 ? Truth::no : Truth::unknown;
  }
  Truth run(const Term&, const Row&) const;

  std::vector<Wanted> wanted_;
  std::vector<Term> terms_;  ///< by place
  std::vector<Node> nodes_;
};

/// Numbers for conditions, one after another among those that hang on the same.
class Numbers {
 public:
  struct Of {
    HangsBy by = HangsBy::question;
    std::uint32_t number = 0;  ///< of consent for what is asked: the statuses wanted
  };
  Of operator()(const model::Ruleset&, model::AtomId);

 private:
  std::map<model::AtomId, Of> given_;
  std::map<HangsBy, std::uint32_t> next_;
};

/// What is asked, by whom and for what, before any record is looked at: the clauses that may speak about it,
/// which of them set which aside, and what their conditions read. Made once for all questions of the kind.
struct Cell {
  /// `numbers`: of the conditions of a whole ruleset.
  Cell(const Inquiry&, Numbers& numbers);

  std::vector<model::ClauseId> candidates;  ///< each after those that may set it aside
  std::vector<bool> grants;                 ///< by candidate: false for an allow that only limits
  std::vector<Effect> effects;              ///< by candidate: what it comes to now
  Overrides overrides;
  std::vector<model::AtomId> atoms;  ///< that the candidates read, also through definitions; ascending
  Terms terms;
  std::vector<Numbers::Of> sources;     ///< by atom
  Row row;                              ///< of what is known without a record; the rest is unknown
  bool alone = false;                   ///< no category is under it
  std::vector<std::uint32_t> declared;  ///< the candidates' places in order of declaration
  model::Period valid;                  ///< the days on which all of this is so
  /// The atom's number in the cell; as many as there are where no candidate reads it.
  std::size_t place(model::AtomId) const;
};

/// The cells of one ruleset, each made when it is first asked for.
class Cells {
 public:
  std::shared_ptr<const Cell> of(const Inquiry&);

 private:
  using Key = std::tuple<bool, std::uint32_t, std::optional<model::PurposeId>, std::vector<model::MarkId>,
                         std::vector<model::RoleId>, bool>;
  static Key key(const Inquiry&);
  Numbers numbers_;
  std::map<Key, std::vector<std::shared_ptr<const Cell>>> made_;  ///< each valid on other days
};

}  // namespace kith::evaluate
