#pragma once
#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/work.hpp"
#include "dsl/check/rule/parts.hpp"

namespace kith::check {

/// Which question a boundary answers.
inline Telling telling_of(const syntax::Boundary& boundary) {
  return is_about_doing(boundary) ? Telling::decision : Telling::sharing;
}

/// One clause, resolved; `shared` is its boundary's `applies in` and `when`.
model::Clause clause_of(Work&, model::BoundaryId, const syntax::Boundary&, const syntax::Clause&,
                        const Fragment& shared);

/// The bases of a clause: on an allow, at least one for data protection and one for confidentiality.
std::vector<model::BasisId> bases(Work&, LayerId, const syntax::Clause&);

}  // namespace kith::check
