#pragma once
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

namespace kith::evaluate {

/// A fact's value at a moment; no value: unknown, and `reading.why` says why.
struct FactAt {
  std::optional<model::Value> value;
  Reading reading;  ///< its `value` is yes when the fact is known
};

/// The latest value dated at or before the moment, as language.md section 4 has it; a presumption where
/// nothing is recorded.
FactAt fact_at(const Inquiry&, model::FactId, const time::Stamp& at);
/// The recorded values beside which one dated the moment counts: the same value settles the fact, any other
/// differs from them.
std::vector<const model::FactValue*> beside_the_moment(const Inquiry&, model::FactId);
/// The section that a fact of this subject is recorded in; null when it is absent.
const model::Facts* section(const Inquiry&, model::FactId);
/// `F is recorded`: its age does not matter.
Reading fact_recorded(const Inquiry&, model::FactId);

/// `value OP bound`.
bool compares(const model::Value& value, model::Comparison, const model::Value& bound);

}  // namespace kith::evaluate
