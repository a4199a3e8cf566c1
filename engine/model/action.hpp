#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/model/condition.hpp"
#include "engine/model/ids.hpp"
#include "engine/time/deadline.hpp"

/// What is to be done, by whom and by when.
namespace kith::model {

struct Deadline {
  enum class Kind : std::uint8_t {
    none,
    within,
    end_of_next_working_day,
    without_delay,
    sooner_of
  } kind = Kind::none;
  time::Duration length;
  time::Counting counting = {};   ///< of its days
  std::vector<Deadline> of = {};  ///< two, for sooner_of
};
struct Who {
  bool person = false;
  std::optional<RoleId> role;
  std::optional<AuthorityId> everyone_holding;
  bool everyone_named = false;  ///< by the person
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
  std::string text;
  std::optional<Who> who;
  std::optional<CategoryId> category;
  std::optional<PurposeId> purpose;
  std::optional<Matter> matter;
  std::string object;
  Deadline deadline;
  std::optional<RoleId> by;
  std::optional<Condition> unless;
  std::string unless_text;
};

}  // namespace kith::model
