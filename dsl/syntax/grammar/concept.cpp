#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Vocabulary: categories, marks, roles, authorities, purposes, decisions, bases, settings.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct concept_id, Concept> vocabulary = "a word of the vocabulary";

template <auto kind>
const auto concept_is = put<&Concept::kind, kind>;
using ConceptKind = Concept::Kind;

const auto name_and_title = new_name("a name")[set<&Concept::name>] >> text[set<&Concept::title>];
const auto covers =
    "includes"_w >> text[once<&Concept::includes>] | "does not include"_w >> text[once<&Concept::excludes>];
/// Of what is named to the person.
const auto said = covers | "easy read"_w >> text[once<&Concept::easy_read>];

const auto category = "category"_w[concept_is<ConceptKind::category>] >> name_and_title >>
                      *("asked about by name"_w[put<&Concept::by_name, true>] |
                        "nothing else"_w[put<&Concept::nothing_else, true>] | said);
const auto plain = ("mark"_w[concept_is<ConceptKind::mark>] | "role"_w[concept_is<ConceptKind::role>] |
                    "restriction"_w[concept_is<ConceptKind::restriction>]) >>
                   name_and_title >> *said;
const auto setting = "setting"_w[concept_is<ConceptKind::setting>] >> name_and_title >> *covers;
const auto authority = "authority"_w[concept_is<ConceptKind::authority>] >> name_and_title >>
                       *("outlives the person"_w[put<&Concept::outlives, true>] |
                         "usable with capacity"_w[put<&Concept::usable_with_capacity, true>] |

                         "over"_w >> (!"the matter"_w >> matter[add<&Concept::over>]) % comma | said);
const auto purpose = "purpose"_w[concept_is<ConceptKind::purpose>] >> name_and_title >>
                     -("urgent"_w[put<&Concept::urgent, true>] >>
                       -(-comma >> "decided by"_w >> name("a role")[set<&Concept::decided_by>])) >>
                     *said;
const auto decision = "decision"_w[concept_is<ConceptKind::decision>] >> name_and_title >>
                      *("first try"_w >> name("a step")[add<&Concept::first_try>] % comma |
                        "never decided for another"_w[put<&Concept::never_decided_for_another, true>] | said);
const auto basis = "basis"_w[concept_is<ConceptKind::basis>] >> name_and_title >>
                   ("data_protection"_w | "confidentiality"_w[put<&Concept::confidentiality, true>]) >>
                   *covers;
const auto vocabulary_def = category | plain | setting | authority | purpose | decision | basis;

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
