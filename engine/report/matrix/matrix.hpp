#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/answer.hpp"

namespace kith::report {

/// Somebody who may ask: the person, a member of the circle, or a role that boundaries name and no member
/// has.
struct MatrixColumn {
  std::string with;   ///< "person", a member's id, or a role's name, as questions have it
  std::string title;  ///< the name, or the role's title
  std::string roles;  ///< the member's roles in plain words; empty for the person and for a role
};

struct MatrixCell {
  auto operator<=>(const MatrixCell&) const = default;
  Outcome outcome = Outcome::refuse;
  Detail detail = Detail::full;  ///< on an allow
  bool limited = false;  ///< an allow that keeps something back, is narrower for a part, or has conditions
  std::vector<std::string> by;         ///< the clauses that decide it
  std::vector<Outcome> possible = {};  ///< of one that is not known: what it may turn out to be
};

struct MatrixRow {
  Named category;
  std::vector<std::uint32_t> cells;  ///< by column: which of the table's `answers`
};

/// One table; purposes whose tables are the same share it. Of a large circle there are many cells and few
/// answers, so each answer is kept once.
struct MatrixTable {
  std::vector<Named> purposes;
  std::vector<MatrixRow> rows;
  std::vector<MatrixCell> answers;  ///< each different one, in the order of the cells

  const MatrixCell& cell(std::size_t row, std::size_t column) const {
    return answers[rows[row].cells[column]];
  }
};

/// A table's rows as they are filled: what each cell says is looked for among the answers that stand there.
class MatrixFilling {
 public:
  explicit MatrixFilling(MatrixTable& table) : table_(table) {}
  void row(Named category) { table_.rows.push_back({std::move(category), {}}); }
  void cell(const MatrixCell&);

 private:
  MatrixTable& table_;
  std::map<MatrixCell, std::uint32_t> known_;
};

/// Who may be told what about one person at one moment.
struct Matrix {
  std::string person;  ///< name
  std::string at;      ///< RFC 3339 in the ruleset's zone
  std::vector<MatrixColumn> columns;
  std::vector<MatrixTable> tables;
  SharedList<RulesetUsed> rulesets;
  bool circle_supplied = true;  ///< otherwise only roles can be asked about
};

/// What is asked beside what boundaries name.
struct MatrixBeside {
  std::vector<model::RoleId> roles;   ///< that no member has
  std::vector<model::MarkId> marked;  ///< what stands on the information
};

/// Is it a purpose that a question may have: declared, or named by a rule above those that are?
bool may_be_asked_for(const model::Ruleset&, model::PurposeId);

/// Asks about every declared category for every column; without a purpose, for every one that a boundary in
/// force speaks of.
Matrix matrix(const model::Ruleset&, const model::State&, time::Instant at,
              std::optional<model::PurposeId> purpose, const MatrixBeside& = {});
/// Whatever they are for.
bool same_answers(const MatrixTable&, const MatrixTable&);

/// A few letters: "yes", "sum", "only", "ask", "no", "?", with a star where there are limits.
std::string mark(const MatrixCell&);

/// For a terminal: columns that do not fit go into a further block. Words alone carry the meaning.
std::string matrix_text(const Matrix&, int width = 100);
std::string matrix_markdown(const Matrix&);
/// docs/schema/matrix.schema.json, row by row: the whole text of a large circle never is in memory.
void matrix_json(const Matrix&, const std::function<void(std::string_view)>& write);
std::string matrix_json(const Matrix&);

}  // namespace kith::report
