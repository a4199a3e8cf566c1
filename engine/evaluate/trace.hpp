#pragma once
#include <vector>

#include "engine/evaluate/asking.hpp"
#include "engine/evaluate/conditions.hpp"
#include "engine/evaluate/reading.hpp"

namespace kith::evaluate {

/// Everything read for one inquiry: each condition at most once. It is worked on while deciding and read while explaining.
class Trace {
 public:
  explicit Trace(const Inquiry& inquiry)
      : inquiry_(inquiry),
        atoms_(inquiry.rules().atoms.size()),
        atom_read_(inquiry.rules().atoms.size()),
        definitions_(inquiry.rules().definitions.size(), Unread),
        nodes_(inquiry.rules().nodes.size(), Truth::unknown) {}

  const Inquiry& inquiry() const { return inquiry_; }
  const Reading& atom(model::AtomId);
  Truth definition(model::DefinitionId);
  Truth condition(model::Condition);
  /// A node's truth, once its condition has been worked out.
  Truth node(std::uint32_t index) const { return nodes_[index]; }

 private:
  static constexpr std::uint8_t Unread = 255;
  Inquiry inquiry_;
  std::vector<Reading> atoms_;
  std::vector<bool> atom_read_;
  std::vector<std::uint8_t> definitions_;
  std::vector<Truth> nodes_;
};

}  // namespace kith::evaluate
