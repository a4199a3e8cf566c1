#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/evaluate/row/cell.hpp"
#include "engine/evaluate/row/row.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// A bit each.
using Boundaries = std::vector<Mask>;
bool any(const Boundaries&, const Boundaries& of);

/// What boundaries say of each category and each purpose on one day, whoever asks. It hangs on no record.
class SpokenOf {
 public:
  SpokenOf(const model::Ruleset&, time::Date day);

  /// A condition on the category, or on the purpose, that holds, and the boundaries that read it.
  struct Test {
    Mask number;
    const Boundaries* readers;
  };
  /// What boundaries do not tell apart: those that speak of it, those of them that reach it by a name, and
  /// what they test of it.
  struct Alike {
    Boundaries speaking, by_name;
    std::vector<Test> tests;
    /// The numbers of those that some of the boundaries read.
    void add_tests(const Boundaries& some, std::vector<Mask>& found) const;
  };
  struct Asked {
    model::CategoryId category;
    model::PurposeId purpose;
    std::uint32_t alike = 0;  ///< a place among these
  };
  /// Each declared category, for the purposes that any boundary about it speaks of.
  const std::vector<Asked>& asked() const { return asked_; }
  const std::vector<Alike>& alike() const { return alike_; }

  /// What boundaries do not tell apart, as it is said to somebody: a number, the same where it is the same,
  /// and whether the words of an answer may name the category, or the purpose.
  struct Said {
    std::uint32_t number;
    bool names_category, names_purpose;
  };
  /// By what is alike, to whoever has these roles. It holds until the next.
  const std::vector<Said>& said_to(const std::vector<model::RoleId>& roles);

  /// Those that name the category, or the purpose, in the words of their clauses.
  const Boundaries& naming_category() const { return name_category_; }
  const Boundaries& naming_purpose() const { return name_purpose_; }
  /// The clauses of a cell that apply, or may, by a row of it.
  struct Speaking {
    std::shared_ptr<const Cell> cell;
    std::uint32_t clauses = 0;  ///< a number, the same where they are the same and stand alike
    bool known = true;          ///< of each whether it applies
    bool alone = true;          ///< what is under what is asked has no say
    Boundaries boundaries = {};
    /// What they read that hangs on what is asked, but for the category, the purpose and consents.
    std::vector<model::AtomId> of_asked = {};
  };
  /// It holds until the next.
  const Speaking& speaking(const std::shared_ptr<const Cell>&, const Row&);

  /// May what is presumed hang on it?
  bool presumed_of_asked() const { return presumed_of_asked_; }
  Boundaries none() const { return Boundaries(masks_for(rules_.boundaries.size())); }

 private:
  void speak(time::Date, model::BoundaryId);
  void hear_what_is_under();
  void read_presumptions(time::Date);
  void ask_of_all();
  Alike alike(model::CategoryId, model::PurposeId) const;
  Boundaries of(const std::vector<model::BoundaryId>&) const;
  std::vector<Said> say_to(const std::vector<model::RoleId>&) const;

  Speaking speaking_by(const std::shared_ptr<const Cell>&, const Row&);

  /// Then all of them are forgotten.
  static constexpr std::size_t most_roles = 256, most_rows = 4096;

  const model::Ruleset& rules_;
  std::vector<Boundaries> about_, by_name_;  ///< by category; those that reach it by a name
  std::vector<Boundaries> heard_;            ///< by category: about it, or about what is under it
  std::vector<Boundaries> for_;              ///< by purpose
  std::vector<Boundaries> named_for_;        ///< by purpose; those that name it, or one above it
  Boundaries with_anyone_;
  std::vector<Boundaries> with_;  ///< by role
  Boundaries name_category_, name_purpose_;
  std::vector<std::vector<model::AtomId>> of_asked_;  ///< by clause
  bool presumed_of_asked_;
  std::map<model::AtomId, Boundaries> readers_;
  std::vector<Alike> alike_;
  std::vector<Asked> asked_;
  std::map<std::vector<model::RoleId>, std::vector<Said>> said_to_;
  std::map<std::vector<Mask>, Speaking> by_row_;        ///< by a cell and its row
  std::map<std::vector<Mask>, std::uint32_t> numbers_;  ///< of the clauses that speak
  std::uint32_t next_ = 0;                              ///< no number is given twice
  std::vector<Mask> row_;                               ///< kept for its memory
};

/// Of the last day that was asked about.
class SpokenOfLately {
 public:
  SpokenOf& on(const model::Ruleset&, time::Date day);

 private:
  time::Date day_;
  std::optional<SpokenOf> made_;
};

}  // namespace kith::evaluate
