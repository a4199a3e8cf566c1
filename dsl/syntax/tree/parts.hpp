#pragma once
#include "dsl/syntax/tree/condition.hpp"

/// The parts of the tree that several kinds of rule share: citations, periods, deadlines, actions.
namespace kith::syntax {

struct Citation {
  Name source;
  Text provision;
};
/// `from`, `until`, `applies in`
struct InForce {
  std::optional<When> from, until;
  std::vector<Name> settings;
};

struct Deadline;
/// How the days of a length are counted: `counting that day`, `or the next working day`.
struct Counting {
  bool that_day = false, or_next_working_day = false;
};
struct Within {
  Duration length;
  Counting counting = {};
};
struct EndOfNextWorkingDay {};
struct WithoutDelay {};
struct SoonerOf {
  std::vector<Deadline> of;
};  ///< exactly two
struct Deadline {
  std::variant<Within, EndOfNextWorkingDay, WithoutDelay, SoonerOf> node;
  Span span;
};

struct Action {
  enum class Kind : std::uint8_t {
    record,
    perform,
    meet,
    tell,
    consult,
    ask,
    assess,
    review,
    update,
    brief,
    escalate
  } kind = Kind::perform;
  Text text;                     ///< record, do, meet; review and update when a text is given
  std::optional<Who> who;        ///< tell, consult, ask, brief (`person` is a role)
  std::optional<Name> category;  ///< tell, consult
  std::optional<Name> purpose;   ///< tell, consult
  std::optional<Matter> matter;  ///< assess
  std::optional<Name> object;    ///< review, update (`it` and `the plan` too), escalate
  std::optional<Deadline> deadline;
  std::optional<Name> by;
  std::optional<ConditionId> unless;
  Span span;
};

}  // namespace kith::syntax
