#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Vocabulary: categories, marks, roles, authorities, purposes, decisions, bases, settings.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct concept_id, Concept> vocabulary = "a word of the vocabulary";

template <auto kind>
const auto is = put<&Concept::kind, kind>;
using Sort = Concept::Kind;

const auto named = new_name("a name")[set<&Concept::name>] >> text[set<&Concept::title>];
const auto covers =
    "includes"_w >> text[once<&Concept::includes>] | "does not include"_w >> text[once<&Concept::excludes>];

const auto plain = ("category"_w[is<Sort::category>] | "mark"_w[is<Sort::mark>] | "role"_w[is<Sort::role>] |
                    "setting"_w[is<Sort::setting>]) >>
                   named >> *covers;
const auto authority = "authority"_w[is<Sort::authority>] >> named >>
                       *("outlives the person"_w[put<&Concept::outlives, true>] |
                         "over"_w >> (!"the matter"_w >> matter[add<&Concept::over>]) % comma | covers);
const auto purpose = "purpose"_w[is<Sort::purpose>] >> named >>
                     -("urgent"_w[put<&Concept::urgent, true>] >>
                       -(-comma >> "decided by"_w >> name("a role")[set<&Concept::decided_by>])) >>
                     *covers;
const auto decision = "decision"_w[is<Sort::decision>] >> named >>
                      *("first try"_w >> name("a step")[add<&Concept::first_try>] % comma |
                        "never decided for another"_w[put<&Concept::never_decided_for_another, true>] |
                        covers);
const auto basis = "basis"_w[is<Sort::basis>] >> named >>
                   ("data_protection"_w | "confidentiality"_w[put<&Concept::confidentiality, true>]) >>
                   *covers;
const auto vocabulary_def = plain | authority | purpose | decision | basis;

BOOST_SPIRIT_DEFINE(vocabulary)

}  // namespace
}  // namespace grammar

bool read_concept(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Concept value;
  if (!grammar::read_whole(grammar::vocabulary, first, last, reader, value)) return false;
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
