#pragma once
// What the table of who may be told what is made of: each kind of information, purpose and role asked of the
// engine by itself, about somebody of whom nothing is known, with no mark on what is asked and with each one.

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/report/matrix/matrix.hpp"

namespace kith::report::document {

struct AnswerCell {
  std::string answer;  ///< what it may be where nothing is marked: "yes, ask first or no"
  std::string yes_by;  ///< the rules by which it may be a yes
  /// "no where it is marked “…”"; empty: nothing else than the answer itself may come out, or never a yes.
  std::string marked;
  bool may_be_yes = false;  ///< with some mark, or with none
  auto operator<=>(const AnswerCell&) const = default;
};

/// Who may ask.
struct AnswerColumn {
  std::optional<model::RoleId> role;  ///< absent: the person, or somebody whom no rule names
  bool person = false;
  std::string title;
  bool only_tested = false;  ///< no rule is about telling them; a condition asks whether they are this
};

class Answers {
 public:
  Answers(const model::Ruleset&, time::Instant at);

  const std::vector<AnswerColumn>& columns() const { return columns_; }
  /// Purposes with the same answers stand together.
  const std::vector<std::vector<model::PurposeId>>& purposes() const { return purposes_; }
  std::size_t categories() const {
    return asked_.empty() || columns_.empty() ? 0 : asked_.front().front().table.rows.size();
  }
  std::string category_title(std::size_t category) const;
  /// Which of `cell`s it is; `purposes`: a place in `purposes()`.
  std::uint32_t at(std::size_t category, std::size_t column, std::size_t purposes) const {
    return places_[purposes][category * columns_.size() + column];
  }
  /// Each different one has one place.
  const AnswerCell& cell(std::uint32_t place) const { return cells_[place]; }
  /// The titles of the rules by which it may be ask first or no, for anybody.
  std::vector<std::string> barred_by(std::size_t category) const;

 private:
  /// One answer of a table in words.
  struct Said {
    std::string words;
    std::vector<std::string> yes_by, barred_by;
    std::set<Outcome> may_be = {};
    Detail most = Detail::existence;  ///< of a yes
    bool may_be_yes() const { return may_be.count(Outcome::allow) != 0; }
    /// May nothing come out that this does not say?
    bool says(const Said& other) const;
  };
  struct Asked {
    MatrixTable table;
    std::vector<Said> said;  ///< by place in the table's `answers`
    const Said& of(std::size_t category, std::size_t column) const {
      return said[table.rows[category].cells[column]];
    }
  };
  Said said(const MatrixCell&) const;
  void ask(time::Instant at, model::PurposeId, const std::vector<model::RoleId>& beside);
  void add_columns(const Matrix&);
  AnswerCell made(std::size_t category, std::size_t column, std::size_t purposes) const;
  void place_all();

  const model::Ruleset& rules_;
  std::vector<model::MarkId> marks_;  ///< that some rule speaks of
  std::vector<AnswerColumn> columns_;
  std::vector<std::vector<model::PurposeId>> purposes_;
  std::vector<std::vector<Asked>> asked_;  ///< by purposes: unmarked, then with each of `marks_`
  std::vector<AnswerCell> cells_;
  std::vector<std::vector<std::uint32_t>> places_;  ///< by purposes, then category and column
};

}  // namespace kith::report::document
