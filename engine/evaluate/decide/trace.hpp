#pragma once
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"
#include "engine/evaluate/row/cell.hpp"
#include "engine/evaluate/row/memo.hpp"

namespace kith::evaluate {

/// What the conditions of one inquiry came to. Of its cell it is a row, and on what evidence a condition is
/// so is read when somebody wants to know it; everything else is worked out as it is asked for.
class Trace {
 public:
  /// Without a cell: about the person, or about an item.
  explicit Trace(const Inquiry&);
  /// About an item, where `of_person` is a trace of the same moment and reads for it what reads no item. It
  /// stays as long as this does. Null: none does.
  Trace(const Inquiry&, Trace* of_person);
  /// Reads everything that the cell's clauses read.
  Trace(const Inquiry&, std::shared_ptr<const Cell>);
  /// Where its row was read before, and perhaps consent for what is asked.
  Trace(const Inquiry&, std::shared_ptr<const Cell>, Row, std::optional<ConsentAt> = {});
  /// The same inquiry on top of suppositions, with only what they touch read again; nothing where every
  /// condition of its cell comes out as before, so that whatever was decided stays decided.
  std::optional<Trace> supposing(std::span<const Supposed>) const;

  const Inquiry& inquiry() const { return inquiry_; }
  const std::shared_ptr<const Cell>& cell() const { return cell_; }
  const Row& row() const { return row_; }
  Truth truth(model::AtomId);
  /// On what evidence.
  Reading atom(model::AtomId);
  Truth definition(model::DefinitionId);
  Truth condition(model::Condition);
  /// A node's truth, once its condition has been worked out.
  Truth node(std::uint32_t index) const;
  /// Consent for what is asked, which many conditions share.
  const ConsentAt& consent();

 private:
  struct Read {
    Read(model::AtomId of, Reading&& now) : id(of), reading(std::move(now)) {}
    model::AtomId id;
    Reading reading;
  };
  const Reading* read_before(model::AtomId) const;
  const Reading& keep(model::AtomId, Reading&&);
  Reading read_now(model::AtomId);
  const FindingAt& finding(model::RecordedMatter);
  Truth work_out(model::Condition);

  Inquiry inquiry_;
  Trace* of_person_ = nullptr;
  std::shared_ptr<const Cell> cell_;
  Row row_;  ///< by the cell's numbers
  std::vector<Read> readings_;
  Memo places_;  ///< of the readings by their number and 1, once they are many
  std::map<std::uint32_t, Truth> definitions_;
  std::map<std::uint32_t, std::size_t>
      nodes_;  ///< by a condition's first: where the values stand in `values_`
  std::vector<Truth> values_;
  std::optional<ConsentAt> consent_;
  std::optional<std::pair<model::RecordedMatter, FindingAt>> finding_;  ///< the last that was read
};

}  // namespace kith::evaluate
