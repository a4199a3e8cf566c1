#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

namespace kith::evaluate {

/// Everything read for one inquiry: each condition at most once. It is worked on while deciding and read
/// while explaining.
class Trace {
 public:
  explicit Trace(const Inquiry&);
  /// The same inquiry on top of suppositions, with only what they touch read again; nothing where every
  /// condition read comes out as before, so that whatever was decided stays decided.
  std::optional<Trace> supposing(std::span<const Supposed>) const;

  const Inquiry& inquiry() const { return inquiry_; }
  /// Holds until another atom is read.
  const Reading& atom(model::AtomId);
  Truth definition(model::DefinitionId);
  Truth condition(model::Condition);
  /// A node's truth, once its condition has been worked out.
  Truth node(std::uint32_t index) const { return nodes_[index]; }
  /// Consent for what is asked, which many conditions share.
  const ConsentAt& consent();

 private:
  struct Read {
    model::AtomId id;
    Reading reading;
  };
  static constexpr std::uint8_t Unread = 255;
  Reading read_now(model::AtomId);
  void keep(const Read&);

  Inquiry inquiry_;
  std::vector<Read> readings_;
  std::vector<std::uint32_t> places_;  ///< by atom: its place among the readings, from 1; 0 before it is read
  std::vector<std::uint8_t> definitions_;
  std::unique_ptr<Truth[]>
      nodes_;  ///< left unset until worked out: a question reads few of a ruleset's nodes
  std::optional<ConsentAt> consent_;
};

}  // namespace kith::evaluate
