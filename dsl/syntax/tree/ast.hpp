#pragma once
// The tree as it was written, a header a kind of declaration: words and spans, nothing resolved. Whatever is
// added here wants a line in same.cpp.

#include "dsl/syntax/tree/escalation.hpp"
#include "dsl/syntax/tree/involvement.hpp"
#include "dsl/syntax/tree/measure.hpp"
#include "dsl/syntax/tree/plan.hpp"
#include "dsl/syntax/tree/requirement.hpp"
#include "dsl/syntax/tree/rule.hpp"
#include "dsl/syntax/tree/scenario.hpp"

/// The tree of one file as written: words, spans and order, nothing resolved. See docs/language.md.
namespace kith::syntax {

/// A comment as written, `#` included, and where it stands, so that the printer can put it back.
struct Comment {
  std::string text;
  Span span;
  bool own_line = true;  ///< else it follows something on its line
};

/// `allow K4007 because "…"`: what is found of this code in the declaration that follows was looked at, and
/// stays.
struct Allowed {
  Name code;  ///< in capital letters
  Text because;
};

struct Declaration {
  std::variant<Header, Uses, Concept, SourceDecl, CalendarDecl, FactDecl, EventDecl, Define, Presume,
               Boundary, Promise, Scenario, Involvement, Requirement, Plan, Escalation, Measure, Allowed>
      node;
  Span span;  ///< from its first character to its last, without comments that follow
};

/// A declaration that could not be read, and what it would have been: nobody who refers to it made a mistake.
struct LeftOut {
  std::string declaration;  ///< the word that it starts with; "" where nobody knows
  std::string name;
};

struct File {
  std::uint32_t source = 0;
  std::vector<Declaration> declarations;
  std::vector<LeftOut> left_out;
  std::vector<Condition> conditions;
  std::vector<Comment> comments;  ///< in order of place

  const Condition& operator[](ConditionId id) const { return conditions[id.index]; }
};

}  // namespace kith::syntax
