#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/row/numbers.hpp"
#include "engine/evaluate/row/row.hpp"
#include "engine/evaluate/row/standing.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// What a cell's clauses read, also through definitions. A condition's number in the cell is its place here:
/// what hangs on the same stands together, in the order of its plane.
class ConditionsRead {
 public:
  ConditionsRead() = default;
  void add(model::AtomId id) { atoms_.push_back(id); }
  /// Once all are there.
  void index();
  std::size_t size() const { return atoms_.size(); }
  model::AtomId operator[](std::size_t place) const { return atoms_[place]; }
  auto begin() const { return atoms_.begin(); }
  auto end() const { return atoms_.end(); }
  /// Its number; as many as there are where no clause reads it.
  std::size_t place(model::AtomId) const;

 private:
  std::vector<model::AtomId> atoms_;
  std::vector<std::pair<model::AtomId, std::uint32_t>> places_;  ///< ascending
};

/// The conditions of a cell's clauses over the cell's own numbers of what they read. A conjunction is a pair
/// of masks; anything else is run node by node.
class Terms {
 public:
  Terms() = default;
  /// `read`: all that the conditions read.
  Terms(const Inquiry&, const std::vector<model::ClauseId>&, const ConditionsRead& read);
  /// Of which clauses the condition holds, by place; false where of one it is not known.
  bool hold(const Row& row, std::vector<Mask>& found) const;
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
    /// Of what the word is, and is not.
    Mask missing(Mask is, Mask is_not) const { return (be & ~is) | (not_be & ~is_not); }
    Mask against(Mask is, Mask is_not) const { return (be & is_not) | (not_be & is); }
  };
  class Compiling;
  Truth conjunction(const Term& term, const Row& row) const {
    const Mask *yes = row.yes(), *no = row.no();
    Mask missing = 0, against = 0;
    for (std::uint32_t i = term.begin; i < term.end; ++i) {
      const Wanted& wanted = wanted_[i];
      missing |= wanted.missing(yes[wanted.word], no[wanted.word]);
      against |= wanted.against(yes[wanted.word], no[wanted.word]);
    }
    return missing == 0 ? Truth::yes : against != 0 ? Truth::no : Truth::unknown;
  }
  Truth run(const Term&, const Row&) const;
  template <bool all_known, bool in_one_word>
  bool hold_each_in_a_word(const Row& row, std::vector<Mask>& found) const;

  std::vector<Wanted> wanted_;
  std::vector<Term> terms_;  ///< by place
  std::vector<Node> nodes_;
  std::size_t conditions_ = 0;
  bool each_in_a_word_ = true;  ///< all are conjunctions, and the one at a place is what is wanted there
};

/// The days around a question's on which the same boundaries about what is asked are in force.
model::Period days_of_candidates(const Inquiry&);
/// The days of both.
model::Period within(const model::Period&, const model::Period&);

/// What is asked, by whom and for what, before any record is looked at: the clauses that may speak about it,
/// which of them set which aside, and what their conditions read. Made once for all questions to which the
/// same clauses may speak.
struct Cell {
  /// `numbers`: of the conditions of a whole ruleset.
  Cell(const Inquiry&, Numbers& numbers);
  /// Where it is known which clauses speak; then `valid` does not say on which days they do.
  Cell(const Inquiry&, std::vector<model::ClauseId> candidates, Numbers& numbers);
  /// Is no category under the one asked about?
  static bool is_alone(const Inquiry&);

  std::vector<model::ClauseId> candidates;  ///< each after those that may set it aside
  std::vector<std::string_view> ids;        ///< theirs, of the ruleset's own text
  std::vector<bool> grants;                 ///< by candidate: false for an allow that only limits
  std::vector<Effect> effects;              ///< by candidate: what it comes to now
  Overrides overrides;
  ConditionsRead atoms;
  Terms terms;
  /// Conditions that stand side by side in a word of their plane, and in one of the row.
  struct Part {
    HangsBy by = HangsBy::person;
    std::uint8_t turn = 0;  ///< places to the left from the plane's word to the row's
    std::uint32_t from = 0, to = 0;
    Mask which = 0;  ///< in the plane
    /// `read(bit, place)`: of each, in the plane's word and in the row.
    template <class Read>
    void each(Read&& read) const {
      for (std::size_t bit = 0; bit < mask_bits; ++bit)
        if ((which >> bit & 1) != 0) read(bit, to * mask_bits + (bit + turn) % mask_bits);
    }
    bool beside(const Part& other) const {
      return by == other.by && turn == other.turn && from == other.from && to == other.to;
    }
  };
  std::vector<Part> parts;
  /// Conditions that read consent for what is asked, in a word of the row.
  struct ConsentPart {
    std::uint32_t to = 0;
    Mask which = 0;
    std::array<Mask, 7> wanting{};  ///< by status: those of them that want it
    /// Those of them that are yes where the consent has one of these statuses, and those that are no.
    std::pair<Mask, Mask> read(model::ConsentSet possible) const {
      Mask yes = which, no = which;
      for (unsigned left = possible; left != 0; left &= left - 1) {
        const Mask wanted = wanting[static_cast<std::size_t>(std::countr_zero(left))];
        yes &= wanted;
        no &= ~wanted;
      }
      return {yes & ~no, no};
    }
  };
  std::vector<ConsentPart> consents;
  std::vector<std::uint32_t> of_question;  ///< places that hang on more of it
  Row row;                                 ///< of what hangs on the cell alone; the rest is unknown
  bool alone = false;                      ///< no category is under it
  std::vector<std::uint32_t> declared;     ///< the candidates' places in order of declaration
  model::Period valid;                     ///< the days on which all of this is so

  /// Candidates, a bit each.
  using Some = std::vector<Mask>;
  std::array<Some, 3> granting;  ///< by effect: those that grant
  Some limits;                   ///< of allows: those that limit it by something of their own
  Some names_given;              ///< of allows: those that name a given consent
  bool in_order = true;          ///< they stand in order of declaration, and no two have the same id

 private:
  void read_in_parts(const Inquiry&, const std::set<model::AtomId>&, Numbers&);
  void add_part(HangsBy, std::uint32_t number, std::uint32_t place);
  void add_consent(model::ConsentSet wanted, std::uint32_t place);
  void sort_candidates(const model::Ruleset&);
  void add_candidate(const Inquiry&, const model::Clause&, std::size_t place);
};

}  // namespace kith::evaluate
